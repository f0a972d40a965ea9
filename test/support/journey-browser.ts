import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { Product } from './journey-product.js';

/** The shell first: without tabs and a window of its own, which nobody sees, a page takes a quarter of the work. */
const places = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);

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

/**
 * A product, and a browser to look at it with. Where the product does not come up the browser does not stay either:
 * nobody would close it, and the whole run would never end.
 */
export async function openProduct(...how: Parameters<typeof Product.start>): Promise<[Product, Browser]> {
  const browser = await openBrowser();
  try {
    return [await Product.start(...how), browser];
  } catch (error) {
    await browser.close();
    throw error;
  }
}
