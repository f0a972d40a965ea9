import { Button, Drawer, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { CatchBoundary } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { holdPage, useEndedAt } from '../session/ended.js';
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
 * A panel beside the screen. Escape, or a click beside it, is soon done by mistake: where something was typed it asks
 * first. Whoever chooses “Cancel” in the form has said it.
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
  const discard = () => {
    setAsking(false);
    close();
  };
  return (
    <Typed.Provider value={tell}>
      <Drawer
        opened={opened}
        onClose={() => (isTyped.current ? setAsking(true) : close())}
        position="right"
        size={narrow ? '100%' : 520}
        title={title}
        closeOnEscape={!isAsking && endedAt === null}
        trapFocus={!isAsking && endedAt === null}
        returnFocus={returnFocus}
        transitionProps={{ onExited }}
      >
        <CatchBoundary getResetKey={() => title} errorComponent={PartFailure}>
          {children}
        </CatchBoundary>
      </Drawer>
      <Modal
        opened={opened && isAsking}
        onClose={() => setAsking(false)}
        title="Discard what you have typed?"
        centered
      >
        <Stack>
          <Text size="sm">It has not been sent, and is kept nowhere.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
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
