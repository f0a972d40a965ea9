import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';
import { type Client, linkIn } from './journey-client.js';
import { eventually } from './life.js';

export interface Person {
  email: string;
  password: string;
}

const password = 'a long password for tests 1!';
const startedSchema = z.object({ id: z.string() });
const sentSchema = z.object({
  messages: z.array(
    z.object({ envelope: z.object({ to: z.array(z.string()) }), text: z.string().nullable() }),
  ),
});

/** The portal as people use it, in a running product. */
export class Portal {
  constructor(
    readonly client: Client,
    readonly browser: Browser,
  ) {}

  /** Where people reach it: cookies and origins are of this host. */
  get url(): string {
    return this.client.place().apiUrl.replace('127.0.0.1', 'localhost');
  }

  api(path: string, body: object): Promise<Response> {
    return this.client.post(path, body);
  }

  /** A customer whose activation link has arrived. @param more what else the request says, such as the partner */
  async added(organization: string, more: object = {}): Promise<{ id: string; link: string }> {
    const email = 'ada@contoso.example';
    const body = { organization, email, sku: 'essentials', ...more };
    const { id } = startedSchema.parse(await (await this.api('/api/customers', body)).json());
    return { id, link: linkIn(await this.client.email(id, 'activation', email)) };
  }

  /** Invited by email, with a password set by its link. */
  async person(name: string, role: string, partner?: string): Promise<Person> {
    const email = `${name.toLowerCase()}@${partner ?? 'vendor'}.example`;
    await this.api('/api/users', {
      email,
      name,
      role,
      ...(partner && { partner, username: name.toLowerCase() }),
    });
    await this.api('/api/auth/set-password', { token: await this.invitation(email), password });
    return { email, password };
  }

  /** The secret part of the link that was mailed to somebody. */
  async invitation(email: string): Promise<string> {
    let token: string | undefined;
    await eventually(async () => {
      token = await this.invitationOf(email);
      return token !== undefined;
    }, 20_000);
    return token ?? '';
  }

  private async invitationOf(email: string): Promise<string | undefined> {
    const response = await fetch(`${this.client.place().mailUrl}/api/messages?limit=1000`);
    const { messages } = sentSchema.parse(await response.json());
    const mail = messages.find(({ envelope }) => envelope.to.includes(email));
    return /\/set-password\/(\S+)/.exec(mail?.text ?? '')?.[1];
  }

  /** A window of a browser in which this person has signed in. */
  async signedIn(person: Person, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.window(options);
    await page.goto(`${this.url}/customers`);
    await page.getByLabel('Email or user name').fill(person.email);
    await page.getByLabel(/^Password/).fill(person.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    return page;
  }

  /** A window of its own. What the page complains of fails whoever looks at `complaints`. */
  async window(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 900 },
      timezoneId: 'Europe/Berlin',
      ...options,
    });
    return context.newPage();
  }
}

/** Everything that the page's own code or its policy complains of, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' && !message.text().includes('Failed to load resource');
    if (isComplaint) complaints.push(message.text());
  });
  return complaints;
}

/** Ends the page's process, as a browser that runs out of memory does: nothing of the page hears of it. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  // It never arrives there.
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
}
