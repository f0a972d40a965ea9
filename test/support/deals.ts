import { eventually, type Life, northwind } from './life.js';

const day = 86_400_000;

/** Everything that the form wants and the deal does not prefill. */
export const details = {
  agreementContact: {
    party: 'customer',
    name: 'Carl Financier',
    title: 'CFO',
    email: 'carl@contoso.example',
    phone: '+49 30 1234',
  },
  customerContact: {
    name: 'Ada',
    title: 'Head of controlling',
    phone: '+49 30 1235',
    address: 'Hauptstr. 1\nBerlin',
  },
  licensing: {
    start: { date: '2026-04-01' },
    end: { date: '2027-03-31', at: '2027-03-31T21:59:59.999Z' },
    sku: 'professional',
    addOn: 'audit',
  },
  project: { goal: 'One budget', scope: 'Sales', sources: 'ERP', team: 'Two modelers', schedule: 'By June' },
} as const;

export const signedCopy = { id: 'signedcopy000000', sha256: 'a'.repeat(64) };

/** The form with dates that suit the server's clock, which is years ahead after a few lives. */
function formFrom(createdAt: string) {
  const dayAfter = (days: number) => new Date(Date.parse(createdAt) + days * day).toISOString().slice(0, 10);
  const licensing = { ...details.licensing, start: { date: dayAfter(0) }, end: { date: dayAfter(400) } };
  return { form: { ...details, licensing }, end: dayAfter(400) };
}

/** The record was asked, and whoever has to know was told. */
export async function checkedForConflicts(life: Life): Promise<void> {
  await eventually(async () => {
    const { conflicts } = (await life.state()).customer;
    return conflicts !== undefined && conflicts.checked >= conflicts.wanted && conflicts.tell.length === 0;
  });
}

/** Through the form to the contracts, whether the License Agreement is drafted or not. @returns the last day */
export async function submitted(life: Life): Promise<string> {
  await checkedForConflicts(life);
  await life.command('convert-to-customer', {}, northwind);
  const { form, end } = formFrom((await life.state()).customer.createdAt);
  await life.command('save-details', form, northwind);
  await life.command('submit-to-contracts', {}, northwind);
  return end;
}

/** Through the form to the License Agreement. @returns the last day of the license */
export async function toContracts(life: Life): Promise<string> {
  const end = await submitted(life);
  await eventually(async () => (await life.state()).customer.contract?.agreement !== null);
  return end;
}

/** What a partner registers, as the API takes it. */
export const dealFields = {
  opportunity: 'Budgeting',
  organization: 'Contoso Ltd',
  domain: 'contoso.example',
  country: 'DE',
  email: 'ada@contoso.example',
  opportunityStage: 'proposed',
  users: { modeler: 5 },
  expectedClose: '2026-09-30',
  notes: 'They leave a budget of 40 spreadsheets',
};
