import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

interface Mail {
  to: string[];
  subject: string;
  text: string;
  messageId: string;
}

/** People who repeat what got no answer, under the same key, and remember what was acknowledged. */
export class People {
  readonly customers: string[] = [];
  readonly extended = new Set<string>();
  /** The contact's name as it was last acknowledged. */
  readonly names = new Map<string, string>();
  answers = 0;
  repeats = 0;
  /** Milliseconds from a first attempt to its answer. */
  readonly waits: { at: number; ms: number }[] = [];

  constructor(
    readonly api: string,
    readonly apiKey: string,
    readonly inbox: string,
  ) {}

  get headers() {
    return { authorization: `Bearer ${this.apiKey}` };
  }

  /** Adds a customer, activates, extends; everything may be repeated. */
  async live(number: number): Promise<string> {
    const added = await this.send('/api/customers', {
      organization: `Contoso ${number} Ltd`,
      email: `ada@contoso-${number}.example`,
      sku: 'essentials',
      partner: 'northwind',
    });
    const { id } = added as { id: string };
    this.customers.push(id);
    const link = await this.eventually(`the link of ${id}`, async () => {
      const mails = await this.mails();
      const own = mails.find(
        ({ to, text }) => to.includes(`ada@contoso-${number}.example`) && /\/activate\//.test(text),
      );
      return own && /http:\S+\/activate\/\S+/.exec(own.text)?.[0];
    });
    await this.eventually(`the activation of ${id}`, async () => {
      const body = new URLSearchParams({ name: 'Ada Lovelace', accepted: 'yes' });
      const answer = await fetch(link, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
      return answer.ok || answer.status === 409 ? true : undefined;
    });
    await this.eventually(
      `the trial of ${id}`,
      async () => (await this.stageOf(id)) === 'trial' || undefined,
    );
    await this.send(`/api/customers/${id}/extend-trial`, {});
    this.extended.add(id);
    return id;
  }

  /** Changes one customer's contact again and again, so that there is always a command under way. */
  pulse(id: string): { stop(): void; ended: Promise<void> } {
    let going = true;
    const beat = async () => {
      for (let count = 0; going; count += 1) {
        await this.send(`/api/customers/${id}/edit-contacts`, { name: `Ada ${count}` });
        this.names.set(id, `Ada ${count}`);
        await pause(300);
      }
    };
    return {
      stop: () => {
        going = false;
      },
      ended: beat(),
    };
  }

  async mails(): Promise<Mail[]> {
    return (await (await fetch(this.inbox)).json()) as Mail[];
  }

  async stageOf(id: string): Promise<string> {
    const { stage } = (await this.get(`/api/customers/${id}`)) as { stage: { name: string } };
    return stage.name;
  }

  get(path: string): Promise<unknown> {
    return this.#ask(path, {});
  }

  send(path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return this.#ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Until there is an answer that is not our own failure. */
  async #ask(path: string, init: RequestInit): Promise<unknown> {
    const begun = Date.now();
    const headers = { ...init.headers, ...this.headers };
    for (;;) {
      try {
        const answer = await fetch(`${this.api}${path}`, {
          ...init,
          headers,
          signal: AbortSignal.timeout(10_000),
        });
        if (answer.status < 500 && answer.status !== 429) {
          const body: unknown = await answer.json();
          if (!answer.ok) throw new Refused(`${path}: ${JSON.stringify(body)}`);
          this.answers += 1;
          this.waits.push({ at: begun, ms: Date.now() - begun });
          return body;
        }
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      this.repeats += 1;
      if (Date.now() - begun > 120_000) throw new Error(`${path} had no answer for two minutes`);
      await pause(200);
    }
  }

  async eventually<T>(what: string, look: () => Promise<T | undefined>, ms = 240_000): Promise<T> {
    for (const end = Date.now() + ms; Date.now() < end; await pause(300)) {
      const seen = await look().catch((error: unknown) => {
        if (error instanceof Refused) throw error;
        return undefined;
      });
      if (seen !== undefined) return seen;
    }
    throw new Error(`${what} did not come`);
  }
}

class Refused extends Error {}
