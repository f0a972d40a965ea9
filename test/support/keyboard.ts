import type { Page } from 'playwright-core';
import { dayIn } from './deal-scene.js';

/** Where the focus is: by the title of its section, where it has one, and the name of what has it. */
const focused = `(() => {
  const { activeElement: at } = document;
  const named = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
  const section = at.closest('section:has(> h2, > div h2)')?.querySelector('h2')?.textContent;
  return [section, named.replace(/ \\*$/, '')].filter(Boolean).join(': ');
})()`;

async function nextStop(page: Page, before: string): Promise<string> {
  // A date is one stop here, and several for the Tab key: its day, its month, its year.
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = String(await page.evaluate(focused));
    if (stop !== before) return stop;
  }
  throw new Error(`the Tab key does not leave ${before}`);
}

/** Presses Tab until the focus is on what ends in this name. */
export async function tabTo(page: Page, name: string): Promise<string> {
  const passed: string[] = [];
  for (let at = ''; passed.length < 60; passed.push(at)) {
    at = await nextStop(page, at);
    if (at.endsWith(name)) return at;
  }
  throw new Error(`the Tab key does not come to ${name}, but to ${passed.join('; ')}`);
}

/**
 * Types at each stop of the Tab key what is to be filled in there, from where the focus is, up to the stop of that
 * name. @returns the stops in order
 */
export async function fillByKeyboard(
  page: Page,
  answers: Readonly<Record<string, readonly string[]>>,
  last: string,
): Promise<string[]> {
  const passed: string[] = [];
  let at = String(await page.evaluate(focused));
  for (; passed.at(-1) !== last && passed.length < 60; at = await nextStop(page, at)) {
    passed.push(at);
    if (at === last) break;
    for (const keys of answers[at] ?? [])
      if (/^(Space|Enter|ArrowDown)$/.test(keys)) await page.keyboard.press(keys);
      else await page.keyboard.type(keys);
  }
  return passed;
}

/** As an American browser takes a date: month, day, year. */
function typedDay(days: number): string {
  const [year, month, day] = dayIn(days).split('-');
  return `${month}${day}${year}`;
}

/** The whole form in the order in which the Tab key comes by, with what is typed at each stop that is still empty. */
export const wholeFormTyped: Readonly<Record<string, readonly string[]>> = {
  'Opportunity details: Opportunity': [],
  'Opportunity details: Opportunity stage': [],
  'Opportunity details: Expected close': [],
  'Opportunity details: Description': [],
  'Contact information: The customer’s': ['Space'],
  'Contact information: Name': ['Carl Financier'],
  'Contact information: Position': ['CFO'],
  'Contact information: Email': ['carl@contoso.example'],
  'Contact information: Telephone': ['+49 30 1234'],
  'Customer contact information: Name': [],
  'Customer contact information: Position': ['Head of controlling'],
  'Customer contact information: Email': [],
  'Customer contact information: Telephone': ['+49 30 1235'],
  'Customer contact information: Postal address': ['Hauptstr. 1, Berlin'],
  'Licensing details: Currency': [],
  'Licensing details: Type': [],
  'Licensing details: Start date': [typedDay(7)],
  'Licensing details: Start date is an estimate': [],
  'Licensing details: End date': [typedDay(372)],
  'Licensing details: End date is an estimate': ['Space'],
  'Licensing details: Modeler': [],
  'Licensing details: Contributor': [],
  'Licensing details: Viewer': [],
  'Licensing details: Add a discount': [],
  'Licensing details: SKU': ['ArrowDown', 'ArrowDown', 'Enter'],
  'Licensing details: Add-on': [],
  'Licensing details: Notification email': [],
  'Project description: Goal': ['One budget for all subsidiaries.'],
  'Project description: Scope': ['Sales, personnel and investments.'],
  'Project description: Sources': ['Actuals from the ERP every night.'],
  'Project description: Team': ['Two modelers, one consultant.'],
  'Project description: Schedule': ['Kick-off in March.'],
};
