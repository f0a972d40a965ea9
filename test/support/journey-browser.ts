import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real Chromium: CHROMIUM_PATH, the system's, or the one that Playwright has installed. */
export function openBrowser(): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH ?? places.find((path) => existsSync(path));
  return chromium.launch({
    ...(found ? { executablePath: found } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
