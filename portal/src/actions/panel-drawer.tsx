import { Button, Drawer, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { CatchBoundary, useBlocker } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { holdPage, isHeld, useEndedAt } from '../session/ended.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { PartFailure } from '../shell/failure.js';

const Typed = createContext<(isTyped: boolean) => void>(() => undefined);

/** Tells the panel around a form whether something is typed in it that nobody has sent. */
export function useTyped(isTyped: boolean): void {
  const tell = useContext(Typed);
  useEffect(() => {
    tell(isTyped);
    return () => tell(false);
  }, [tell, isTyped]);
}

interface PanelDrawerProps {
  opened: boolean;
  close(): void;
  title: string;
  returnFocus?: boolean;
  onExited(): void;
  children: ReactNode;
}

/**
 * A panel beside the screen. Escape, a click beside it, or the browser’s Back is soon done by mistake: where something
 * was typed it asks first, and the browser does where its tab is closed. Whoever chooses “Cancel” in the form has said it.
 */
export function PanelDrawer({ opened, close, title, returnFocus, onExited, children }: PanelDrawerProps) {
  const narrow = useMediaQuery('(max-width: 48em)');
  const isTyped = useRef(false);
  const [isAsking, setAsking] = useState(false);
  const endedAt = useEndedAt();
  const tell = useMemo(
    () => (typed: boolean) => {
      isTyped.current = typed;
      holdPage(isTyped, typed);
    },
    [],
  );
  const leaving = useBlocker({
    shouldBlockFn: ({ action }) => action === 'BACK' && opened && isTyped.current,
    enableBeforeUnload: isHeld,
    withResolver: true,
  });
  const discard = () => {
    tell(false);
    setAsking(false);
    close();
    leaving.proceed?.();
  };
  const keep = () => {
    setAsking(false);
    leaving.reset?.();
  };
  const asks = isAsking || leaving.status === 'blocked';
  return (
    <Typed.Provider value={tell}>
      <Drawer
        opened={opened}
        onClose={() => (isTyped.current ? setAsking(true) : close())}
        position="right"
        size={narrow ? '100%' : 520}
        title={title}
        closeOnEscape={!asks && endedAt === null}
        trapFocus={!asks && endedAt === null}
        returnFocus={returnFocus}
        transitionProps={{ onExited }}
      >
        <CatchBoundary getResetKey={() => title} errorComponent={PartFailure}>
          {children}
        </CatchBoundary>
      </Drawer>
      <Modal opened={opened && asks} onClose={keep} title="Discard what you have typed?" centered>
        <Stack>
          <Text size="sm">It has not been sent, and is kept nowhere.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={keep} data-autofocus>
              Keep typing
            </Button>
            <Button color="red.9" onClick={discard}>
              Discard
            </Button>
          </Group>
        </Stack>
      </Modal>
      {opened && endedAt !== null && <SignInAgain endedAt={endedAt} discard={discard} />}
    </Typed.Provider>
  );
}
