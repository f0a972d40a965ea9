import { z } from 'zod';
import { answerSchema, customerSchema, timelineSchema } from '../../src/cli/answers.js';
import { problemSchema } from '../../src/cli/failure.js';
import type { Stage } from '../../src/domain/customer.js';
import type { ApiMessage } from '../../src/embedded/mail-catcher/web.js';
import { commandLine, type Ran, run } from './journey-process.js';
import { eventually } from './life.js';

/** Where a Fortnight is, with its mail catcher, its product and its two stores. */
export interface Place {
  apiUrl: string;
  apiKey: string;
  mailUrl: string;
  tenantApiUrl: string;
  temporalAddress: string;
  databaseUrl: string;
  /** What its histories are encrypted with. */
  encryptionKey: string;
}

const deliverySchema = z.object({
  key: z.string(),
  kind: z.string(),
  audience: z.string(),
  address: z.string(),
  messageId: z.string(),
  status: z.string(),
  attempts: z.number(),
  acceptedAt: z.string().nullable(),
});
export type DeliveryView = z.infer<typeof deliverySchema>;
const messagesSchema = z.object({ messages: z.array(z.custom<ApiMessage>()) });

/** A customer as somebody at a terminal, or at the mail catcher's page, sees it. */
export class Client {
  constructor(readonly place: () => Place) {}

  /** The command line, as typed. */
  fortnight(...args: string[]): Promise<Ran> {
    const { apiUrl, apiKey } = this.place();
    const env = { FORTNIGHT_URL: apiUrl, FORTNIGHT_API_KEY: apiKey };
    return run(process.execPath, [commandLine, ...args], env);
  }

  /** What a command prints as JSON. @throws where it does not exit with 0 */
  async json<T>(schema: z.ZodType<T>, ...args: string[]): Promise<T> {
    const { code, out, err } = await this.fortnight(...args, '--json');
    if (code !== 0) throw new Error(`fortnight ${args.join(' ')} exited with ${code}: ${err}`);
    return schema.parse(JSON.parse(out));
  }

  done(...args: string[]) {
    return this.json(answerSchema, ...args);
  }

  /** Why a command was refused. @throws where it was not */
  async refused(...args: string[]) {
    const { code, out, err } = await this.fortnight(...args, '--json');
    if (code === 0) throw new Error(`fortnight ${args.join(' ')} was not refused: ${out}`);
    return { code, problem: problemSchema.parse(JSON.parse(err)) };
  }

  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const { apiUrl, apiKey } = this.place();
    const headers = { authorization: `Bearer ${apiKey}` };
    const signal = AbortSignal.timeout(5_000);
    const response = await fetch(`${apiUrl}${path}`, { headers, signal });
    if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`);
    return schema.parse(await response.json());
  }

  /** @throws where it is not done */
  async post(path: string, body: object): Promise<Response> {
    const { apiUrl, apiKey } = this.place();
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const response = await fetch(`${apiUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }

  show(id: string) {
    return this.get(`/api/customers/${id}`, customerSchema);
  }

  async timeline(id: string) {
    return (await this.get(`/api/customers/${id}/timeline?limit=1000`, timelineSchema)).entries;
  }

  async deliveries(id: string): Promise<DeliveryView[]> {
    const schema = z.object({ deliveries: z.array(deliverySchema) });
    return (await this.get(`/api/customers/${id}/deliveries`, schema)).deliveries;
  }

  /** Every message that was received for this customer, oldest first. */
  async received(id: string): Promise<ApiMessage[]> {
    const response = await fetch(`${this.place().mailUrl}/api/messages?limit=1000`);
    const { messages } = messagesSchema.parse(await response.json());
    return messages.filter(({ messageId }) => messageId.startsWith(`<${id}.`)).reverse();
  }

  /** The newest email of this kind to this address, as soon as it was received. */
  async email(id: string, kind: string, address: string, patienceMs = 20_000): Promise<ApiMessage> {
    const found = async () =>
      (await this.received(id)).filter(
        (message) => kindOf(message) === kind && message.envelope.to.includes(address),
      );
    await eventually(async () => (await found()).length > 0, patienceMs);
    const newest = (await found()).at(-1);
    if (!newest) throw new Error(`the email ${kind} to ${address} is gone`);
    return newest;
  }

  /** The customer once it is in this stage. */
  async reaches<Name extends Stage['name']>(id: string, name: Name, patienceMs = 20_000) {
    await eventually(async () => (await this.show(id)).stage.name === name, patienceMs);
    const customer = await this.show(id);
    return { customer, stage: stageOf(customer.stage, name) };
  }
}

export function stageOf<Name extends Stage['name']>(
  stage: Stage,
  name: Name,
): Extract<Stage, { name: Name }> {
  const is = (one: Stage): one is Extract<Stage, { name: Name }> => one.name === name;
  if (is(stage)) return stage;
  throw new Error(`in ${stage.name}, not in ${name}`);
}

/** The kind stands in the Message-ID, which is the same for each attempt. */
export function kindOf({ messageId }: Pick<ApiMessage, 'messageId'>): string {
  return messageId.split('.')[1] ?? '';
}

export function linkIn({ text }: Pick<ApiMessage, 'text'>): string {
  const [link] = /https?:\/\/\S+\/activate\/\S+/.exec(text ?? '') ?? [];
  if (!link) throw new Error(`there is no activation link in: ${text}`);
  return link;
}

/** Presses the button of the activation page. */
export function post(link: string, fields: Record<string, string>): Promise<Response> {
  return fetch(link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}
