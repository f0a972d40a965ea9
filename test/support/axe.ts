import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

/** The widths that a screen has to serve: a desk’s, and a telephone’s. */
export const widths = [1280, 390] as const;

const found = z.array(z.string());

/** What fades in or slides has arrived, and the page has taken on the colours that it was asked for. */
const settled = (scheme: string) => `
  const taken = () => [undefined, '${scheme}'].includes(document.documentElement.dataset.mantineColorScheme);
  ${still('!taken()')}`;

function still(unless = 'false') {
  return `
  const frame = () => new Promise(requestAnimationFrame);
  const moves = ({ playState, effect }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);
  do { await frame(); await frame(); } while (${unless} || document.getAnimations().some(moves));`;
}

/** A sandboxed frame runs no script, axe’s neither: of it, only its title is looked at. */
const options = { iframes: false, resultTypes: ['violations'] };

/** What depends on the colours, of all that axe looks at by default. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Everything that axe finds on the page as it stands, in both colour schemes, and whether the page is wider than its
 * window: each finding with where it is, as somebody who mends it wants to read it. What the colours cannot change
 * is looked at once.
 */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const light = await findingsIn(page, 'light', options);
  const dark = await findingsIn(page, 'dark', { ...options, runOnly: ofColours });
  return [...light, ...dark, ...(await overflow(page))];
}

/** What is wider than its place: the page than its window, or what is in a panel than the panel. With what sticks out. */
export async function overflow(page: Page): Promise<string[]> {
  return found.parse(
    await page.evaluate(`(async () => {
      ${still()}
      const sticksOut = (right, within) => [...within.querySelectorAll('*')]
        .filter((one) => one.getBoundingClientRect().right > right + 1)
        .slice(-1).map(({ outerHTML }) => outerHTML.slice(0, 160));
      const { documentElement: page } = document;
      const wide = page.scrollWidth > window.innerWidth;
      const cut = [...document.querySelectorAll('[role=dialog]')].filter((one) => one.scrollWidth > one.clientWidth);
      return [
        ...(wide ? ['the page is wider than its window: ' + sticksOut(window.innerWidth, page)] : []),
        ...cut.map((one) => 'a panel is too narrow: ' + sticksOut(one.getBoundingClientRect().right, one)),
      ];
    })()`),
  );
}

async function findingsIn(page: Page, colorScheme: 'light' | 'dark', options: object): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const list = await page.evaluate(`(async () => {
    ${settled(colorScheme)}
    const { violations } = await axe.run(document, ${JSON.stringify(options)});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160)));
  })()`);
  return found.parse(list).map((finding) => `${colorScheme}, ${finding}`);
}
