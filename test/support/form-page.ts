import type { Page } from 'playwright-core';
import { dayIn } from './deal-scene.js';

/** A section of the form, or of a customer’s page, by its title. */
export const sectionOf = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true });

/** What was typed has arrived: the word is gone with the first key, and back with the answer. */
export async function saved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor();
}

export async function fillContact(page: Page, whose: 'The customer’s' | 'The partner’s own', email: string) {
  const section = sectionOf(page, 'Contact information');
  await section.getByRole('radio', { name: new RegExp(whose) }).check();
  await section.getByLabel('Name').fill('Carl Financier');
  await section.getByLabel('Position').fill('CFO');
  await section.getByLabel('Email').fill(email);
  await section.getByLabel('Telephone').fill('+49 30 1234');
}

export async function fillCustomerContact(page: Page): Promise<void> {
  const section = sectionOf(page, 'Customer contact information');
  await section.getByLabel('Position').fill('Head of controlling');
  await section.getByLabel('Telephone').fill('+49 30 1235');
  await section.getByLabel('Postal address').fill('Hauptstr. 1\nBerlin');
}

/** The end is an estimate. */
export async function fillLicensing(page: Page): Promise<void> {
  const section = sectionOf(page, 'Licensing details');
  await section.getByLabel('Start date', { exact: true }).fill(dayIn(7));
  await section.getByLabel('End date', { exact: true }).fill(dayIn(372));
  await section.getByRole('checkbox', { name: 'End date is an estimate' }).check();
  await section.getByLabel('SKU').click();
  await page.getByRole('option', { name: 'Professional' }).click();
}

export async function askForDiscount(page: Page, percent: string): Promise<void> {
  const section = sectionOf(page, 'Licensing details');
  await section.getByRole('button', { name: 'Add a discount' }).click();
  await section.getByLabel('Percent').fill(percent);
  await section.getByLabel('Reason').fill('A reference customer');
  await section.getByText(/^To be approved by|To be approved by/).waitFor();
  await section.getByRole('button', { name: 'Ask for approval' }).click();
  await section.getByText('Waits for approval').waitFor();
}

export async function fillProject(page: Page): Promise<void> {
  const section = sectionOf(page, 'Project description');
  await section.getByLabel('Goal').fill('One budget for all subsidiaries.');
  await section.getByLabel('Scope').fill('Sales, personnel and investments.');
  await section.getByLabel('Sources').fill('Actuals from the ERP every night.');
  await section.getByLabel('Team').fill('Two modelers, one consultant.');
  await section.getByLabel('Schedule').fill('Kick-off in March.');
}
