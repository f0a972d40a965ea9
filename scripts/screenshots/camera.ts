import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openAction } from '../../test/support/portal-action.js';

/** Keeps what a page shows under a name, and notes what is wider than its window. */
export class Camera {
  readonly wide: string[] = [];

  constructor(
    readonly page: Page,
    readonly sight: string,
    readonly folder: string,
  ) {}

  async take(name: string): Promise<void> {
    await this.#settled(name);
    // A panel or a menu covers what is in sight, not the whole page.
    const covered = (await this.page.getByRole('dialog').or(this.page.getByRole('menu')).count()) > 0;
    await this.page.screenshot({ path: this.#path(name), fullPage: !covered });
  }

  /** A part of the page alone. */
  async part(name: string, part: Locator): Promise<void> {
    await this.#settled(name);
    const box = await part.boundingBox();
    if (box) await this.page.screenshot({ path: this.#path(name), fullPage: true, clip: box });
  }

  /** What the panels of these actions show before Submit, where the actions are permitted now. */
  async panels(titles: readonly string[], prepare?: (title: string) => Promise<void>): Promise<void> {
    for (const title of titles) {
      await openAction(this.page, title);
      await prepare?.(title);
      await this.page.getByLabel('Calculating what will change').waitFor({ state: 'detached' });
      await this.take(`panel-${title.toLowerCase().replaceAll(' ', '-')}`);
      await this.close();
    }
  }

  async close(): Promise<void> {
    const dialog = this.page.getByRole('dialog').first();
    await this.page.keyboard.press('Escape');
    // What a panel was filled in with for its picture makes it ask, a moment later.
    const discard = this.page.getByRole('button', { name: 'Discard' });
    const asked = discard.waitFor().then(() => discard.click());
    await Promise.any([asked, dialog.waitFor({ state: 'detached' })]);
    await dialog.waitFor({ state: 'detached' });
  }

  /** What slides or fades in has arrived, and what stands still on a screen stands at the page’s top. */
  async #settled(name: string): Promise<void> {
    await this.page.evaluate('scrollTo(0, 0)');
    await this.page.waitForTimeout(500);
    const over = Number(await this.page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
    if (over > 0) this.wide.push(`${name}.${this.sight} is ${over} px wider than its window`);
  }

  #path(name: string): string {
    return join(this.folder, `${name}.${this.sight}.png`);
  }
}
