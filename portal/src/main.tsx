import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/forced-colors.css';
import './shell/global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.js';
import { createPortalRouter, goToSignIn } from './router.js';
import { stayForTyped } from './session/ended.js';
import { theme, variables } from './shell/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element with the id root');

// The page's policy admits style sheets with its nonce only: Mantine's, and that of what locks scrolling.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const queries = createQueries(() => {
  if (!stayForTyped()) goToSignIn(router);
});
const router = createPortalRouter(queries);

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Notifications position="bottom-right" />
    </MantineProvider>
  </StrictMode>,
);
