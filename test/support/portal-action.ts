import type { Locator, Page } from 'playwright-core';

/** Where an action's form is, once it is open. */
export function panelOf(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title });
}

/** Chooses an action in the menu of a customer's page, and waits for its panel. */
export async function openAction(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${title}`) }).click();
  const panel = panelOf(page, title);
  await panel.getByRole('button', { name: 'Cancel' }).waitFor();
  return panel;
}

/** What the panel says will happen, once it is calculated. */
export async function changeIn(panel: Locator): Promise<Locator> {
  const change = panel.getByRole('region', { name: 'What will change' });
  await change.waitFor();
  return change;
}

/** Submits what was shown, and waits until the panel has closed by itself. */
export async function submit(panel: Locator, button = 'Submit'): Promise<void> {
  await changeIn(panel);
  await panel.getByRole('button', { name: button, exact: true }).click();
  await panel.waitFor({ state: 'detached' });
}

/** Chooses from a list that opens below its field. */
export async function choose(panel: Locator, field: string, option: string | RegExp): Promise<void> {
  const page = panel.page();
  await panel.getByRole('combobox', { name: field }).or(panel.getByLabel(field)).first().click();
  await page.getByRole('option', { name: option }).click();
}
