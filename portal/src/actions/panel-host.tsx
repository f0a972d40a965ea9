import { createContext, type ReactNode, Suspense, useContext, useMemo, useRef, useState } from 'react';
import { Loading } from '../shell/loading.js';
import { part } from '../shell/part.js';
import { actionTitles, type BeginningId, type CustomerActionId } from './names.js';
import { goOnAt, openerNow } from './opener.js';
import { PanelDrawer } from './panel-drawer.js';

/** Which action, on which customer; what begins one is on none yet. */
export type Opened = { action: BeginningId } | { action: CustomerActionId; id: string };

const PanelContent = part('panel', async () => (await import('./panel-content.js')).PanelContent);
const OpenPanel = createContext<{ open(what: Opened): void }>({ open: () => undefined });

export function useActionPanel() {
  return useContext(OpenPanel);
}

/** The one place where actions’ panels open, whichever screen asks. */
export function ActionPanelHost({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<{ what: Opened; times: number } | null>(null);
  const [visible, setVisible] = useState(false);
  const opener = useRef<Element | null>(null);
  const host = useMemo(
    () => ({
      open: (what: Opened) => {
        opener.current = openerNow();
        setOpened((before) => ({ what, times: (before?.times ?? 0) + 1 }));
        setVisible(true);
      },
    }),
    [],
  );
  const close = () => setVisible(false);
  const onExited = () => {
    setOpened(null);
    goOnAt(opener.current);
  };
  return (
    <OpenPanel.Provider value={host}>
      {children}
      <PanelDrawer
        opened={visible}
        close={close}
        title={opened ? actionTitles[opened.what.action] : ''}
        onExited={onExited}
      >
        {opened && (
          <Suspense fallback={<Loading />}>
            <PanelContent key={opened.times} opened={opened.what} close={close} />
          </Suspense>
        )}
      </PanelDrawer>
    </OpenPanel.Provider>
  );
}
