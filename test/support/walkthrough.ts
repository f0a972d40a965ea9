import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A row of a table in docs/walkthroughs.md: what it takes here, and the test that holds it. */
interface Row {
  step: string;
  ours: string;
  test: string;
}

const file = new URL('../../docs/walkthroughs.md', import.meta.url);

function rowsBelow(heading: string): Row[] {
  const [, section = ''] = readFileSync(file, 'utf8').split(`\n## ${heading}\n`);
  const lines = section.split('\n## ')[0]?.split('\n') ?? [];
  const cells = lines
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
  return cells.map(([step = '', , , ours = '', test = '']) => ({ step, ours, test }));
}

/** Walks through a guide, and holds what the document says of each step: clicks, pages, and by which test. */
export class Walkthrough {
  readonly #rows: Row[];
  readonly #held = new Set<string>();
  readonly #counts = new WeakMap<Page, { clicks: number; pages: number }>();

  constructor(readonly heading: string) {
    this.#rows = rowsBelow(heading);
  }

  /** Counts from now on: presses of a button, link, box or option, and screens that are come to. Typing is no click. */
  async watch(page: Page): Promise<void> {
    const counts = { clicks: 0, pages: 0 };
    let path = new URL(page.url()).pathname;
    this.#counts.set(page, counts);
    page.on('framenavigated', (frame) => {
      const next = new URL(frame.url()).pathname;
      if (frame !== page.mainFrame() || next === path) return;
      path = next;
      counts.pages += 1;
    });
    await page.exposeFunction('fortnightPressed', () => {
      counts.clicks += 1;
    });
    const listen = `addEventListener('pointerdown', (event) => event.isTrusted && fortnightPressed(), true)`;
    await page.addInitScript(listen);
    if (page.url() !== 'about:blank') await page.evaluate(listen);
  }

  /** @param test the name of the test that this runs in */
  async step(page: Page, step: number, test: string, act: () => Promise<void>): Promise<void> {
    const row = this.#rows.find((one) => one.step.startsWith(`${step} `) && one.test === test);
    if (!row)
      throw new Error(`docs/walkthroughs.md has no step ${step} under ${this.heading} held by '${test}'`);
    const counts = this.#counts.get(page);
    if (!counts) throw new Error('nobody counts on this page');
    Object.assign(counts, { clicks: 0, pages: 0 });
    await act();
    // Presses are told by the page, and arrive a moment later.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 20))');
    expect([row.step, `${counts.clicks} / ${counts.pages}`]).toEqual([row.step, row.ours]);
    this.#held.add(row.step);
  }

  /** Rows that no step has held so far. */
  left(): string[] {
    return this.#rows.map(({ step }) => step).filter((step) => !this.#held.has(step));
  }
}
