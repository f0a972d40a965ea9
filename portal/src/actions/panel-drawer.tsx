import { Button, Drawer, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { CatchBoundary } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { holdPage, isHeld, useEndedAt } from '../session/ended.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { useBack } from '../shell/back.js';
import { PartFailure } from '../shell/failure.js';

/** What would be lost with the panel: what somebody has typed, the answer, what is shown this once, or what it does. */
type Loss = 'typed' | 'sent' | 'secret' | 'running';

const questions: Record<Loss, { title: string; text: string; stay: string; leave: string }> = {
  typed: {
    title: 'Discard what you have typed?',
    text: 'It has not been sent, and is kept nowhere.',
    stay: 'Keep typing',
    leave: 'Discard',
  },
  sent: {
    title: 'Close without an answer?',
    text: 'It has been sent, and closing does not take it back. Whether it was done is not known yet.',
    stay: 'Wait',
    leave: 'Close anyway',
  },
  secret: {
    title: 'Have you kept it?',
    text: 'It is not shown again.',
    stay: 'Show it',
    leave: 'I have kept it',
  },
  running: {
    title: 'Stop here?',
    text: 'It goes on as long as this panel is open. What is done stays done; you can begin again for the rest.',
    stay: 'Go on',
    leave: 'Stop',
  },
};

interface Panel {
  tell(loss: Loss | null): void;
  leave(): void;
}

const Around = createContext<Panel>({ tell: () => undefined, leave: () => undefined });

/** Closes the panel as Escape does: it asks first where something would be lost. */
export function useLeave(): () => void {
  return useContext(Around).leave;
}

function useLoss(loss: Loss | null): void {
  const { tell } = useContext(Around);
  useEffect(() => {
    tell(loss);
    return () => tell(null);
  }, [tell, loss]);
}

/** Tells the panel around a form whether it was sent and is not answered, or something is typed that nobody has sent. */
export function useUnsettled(isTyped: boolean, isSent: boolean): void {
  useLoss(isSent ? 'sent' : isTyped ? 'typed' : null);
}

/** Tells the panel whether it does something, step by step, that ends with it. */
export function useRunning(isRunning: boolean): void {
  useLoss(isRunning ? 'running' : null);
}

/** Tells the panel that what it shows is shown once. */
export function useSecret(): void {
  useLoss('secret');
}

interface PanelDrawerProps {
  opened: boolean;
  close(): void;
  title: string;
  /** It is gone: the focus goes on from where it was opened. */
  onExited(): void;
  children: ReactNode;
}

/**
 * A panel beside the screen, closed by Escape, a click beside it, or the browser’s Back. Each is soon done by mistake:
 * where something would be lost it asks first, and the browser does where its tab is closed. Whoever chooses “Cancel”
 * in the form has said it.
 */
export function PanelDrawer({ opened, close, title, onExited, children }: PanelDrawerProps) {
  const narrow = useMediaQuery('(max-width: 48em)');
  const loss = useRef<Loss | null>(null);
  const [asked, setAsked] = useState<Loss>('typed');
  const [isAsking, setAsking] = useState(false);
  const endedAt = useEndedAt();
  const tell = useMemo(
    () => (lost: Loss | null) => {
      loss.current = lost;
      holdPage(loss, lost !== null);
      // Such as by the answer that came meanwhile: then there is nothing to be asked.
      if (lost === null) setAsking(false);
    },
    [],
  );
  const closeOrAsk = () => {
    if (loss.current === null) return close();
    setAsked(loss.current);
    // Once this press of Escape is over: the question would hear of it too, and be gone before anybody has read it.
    setTimeout(() => setAsking(true));
  };
  const keep = () => setAsking(false);
  const discard = () => {
    tell(null);
    setAsking(false);
    close();
  };
  useBack({
    isOver: () => opened,
    close: () => {
      if (isAsking) keep();
      else if (endedAt === null) closeOrAsk();
    },
    holdsPage: isHeld,
  });
  const around = { tell, leave: closeOrAsk };
  const { title: question, text, stay, leave } = questions[asked];
  return (
    <Around.Provider value={around}>
      <Drawer
        opened={opened}
        onClose={closeOrAsk}
        position="right"
        size={narrow ? '100%' : 520}
        title={title}
        closeOnEscape={!isAsking && endedAt === null}
        trapFocus={!isAsking && endedAt === null}
        returnFocus={false}
        transitionProps={{ onExited }}
      >
        <CatchBoundary getResetKey={() => title} errorComponent={PartFailure}>
          {children}
        </CatchBoundary>
      </Drawer>
      <Modal opened={opened && isAsking} onClose={keep} title={question} centered>
        <Stack>
          <Text size="sm">{text}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={keep} data-autofocus>
              {stay}
            </Button>
            <Button color="red.9" onClick={discard}>
              {leave}
            </Button>
          </Group>
        </Stack>
      </Modal>
      {opened && endedAt !== null && <SignInAgain endedAt={endedAt} discard={discard} />}
    </Around.Provider>
  );
}
