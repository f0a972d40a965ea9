import { z } from 'zod';
import type { Client } from './journey-client.js';
import { eventually } from './life.js';

const day = 86_400_000;
/** A day of the calendar, so many days from today. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10);
}

/** A deal of the partner northwind with Contoso, as somebody would register it today. */
export const contosoDeal = {
  opportunity: 'Budgeting for all subsidiaries',
  organization: 'Contoso Ltd',
  domain: 'contoso.example',
  country: 'DE',
  email: 'ada@contoso.example',
  name: 'Ada Lovelace',
  opportunityStage: 'proposed',
  users: { modeler: 5, contributor: 40, viewer: 20 },
  notes: 'They leave 40 spreadsheets of the yearly budget behind.',
  partner: 'northwind',
  zone: 'Europe/Berlin',
} as const;

/** What the form wants beyond what the deal has filled in. */
export const wholeForm = () =>
  ({
    agreementContact: {
      party: 'customer',
      name: 'Carl Financier',
      title: 'CFO',
      email: 'carl@contoso.example',
      phone: '+49 30 1234',
    },
    customerContact: { title: 'Head of controlling', phone: '+49 30 1235', address: 'Hauptstr. 1\nBerlin' },
    licensing: {
      start: { date: dayIn(7) },
      end: { date: dayIn(372) },
      sku: 'professional',
      addOn: 'audit',
    },
    project: {
      goal: 'One budget for all subsidiaries, closed in four weeks.',
      scope: 'Sales, personnel and investment budgets.',
      sources: 'Actuals from the ERP every night.',
      team: 'Two modelers in controlling, one consultant.',
      schedule: 'Kick-off in March, all subsidiaries in June.',
    },
  }) as const;

const begun = z.object({ id: z.string() });
const standing = z.object({
  conflicts: z.object({ looking: z.boolean(), cases: z.array(z.unknown()) }).nullable(),
  contract: z.object({ agreement: z.unknown() }).nullable(),
});

/** The smallest file that is taken for a PDF. */
export const signedPdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Takes deals along the road by the API, as far as a test or a picture wants them. */
export class Deals {
  constructor(readonly client: Client) {}

  async registered(changes: object = {}): Promise<string> {
    const email = `ada@${{ ...contosoDeal, ...changes }.domain}`;
    const deal = { ...contosoDeal, email, expectedClose: dayIn(60), ...changes };
    const { id } = begun.parse(await (await this.client.post('/api/deals', deal)).json());
    await eventually(async () => (await this.standing(id)).conflicts?.looking === false);
    return id;
  }

  standing(id: string) {
    return this.client.get(`/api/customers/${id}`, standing);
  }

  do(id: string, command: string, body: object = {}): Promise<Response> {
    return this.client.post(`/api/customers/${id}/${command}`, body);
  }

  async drafting(changes: object = {}): Promise<string> {
    const id = await this.registered(changes);
    await this.do(id, 'convert-to-customer');
    return id;
  }

  async filledIn(changes: object = {}, form: object = wholeForm()): Promise<string> {
    const id = await this.drafting(changes);
    await this.do(id, 'save-details', form);
    return id;
  }

  async inContracts(changes: object = {}, form: object = wholeForm()): Promise<string> {
    const id = await this.filledIn(changes, form);
    await this.do(id, 'submit-to-contracts');
    await eventually(async () => (await this.standing(id)).contract?.agreement !== null, 30_000);
    return id;
  }

  async signed(changes: object = {}, form: object = wholeForm()): Promise<string> {
    const id = await this.inContracts(changes, form);
    const document = await this.upload(id);
    await this.do(id, 'record-signature', { document });
    return id;
  }

  /** The signed copy, as whoever has it uploads it. */
  async upload(id: string): Promise<{ id: string; sha256: string }> {
    const { apiUrl, apiKey } = this.client.place();
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/pdf' };
    const response = await fetch(`${apiUrl}/api/customers/${id}/documents`, {
      method: 'POST',
      headers,
      body: signedPdf,
    });
    return z.object({ id: z.string(), sha256: z.string() }).parse(await response.json());
  }

  /** Two partners’ registrations of one organization, both flagged. */
  async inConflict(): Promise<{ first: string; second: string }> {
    const first = await this.registered({ organization: 'Adventure Works', domain: 'adventure.example' });
    const second = await this.registered({
      organization: 'ADVENTURE WORKS Inc.',
      domain: 'adventure-works.example',
      partner: 'fabrikam',
      opportunity: 'Planning',
    });
    for (const id of [first, second])
      await eventually(async () => (await this.standing(id)).conflicts?.cases.length === 1);
    return { first, second };
  }
}
