import createClient from 'openapi-fetch';
import type { components, paths } from '../../../src/client/api.js';
import { ConnectionLost, ProblemError, problemOf } from './problem.js';

type Schemas = components['schemas'];
export type Customer = Schemas['Customer'];
export type Deal = NonNullable<Customer['deal']>;
export type Revenue = Schemas['Revenue'];
export type ConflictSide = Schemas['ConflictSides']['sides'][number];
export type CatalogOnOffer = Schemas['CatalogOnOffer'];
export type CustomerPage = Schemas['CustomerPage'];
export type ListedCustomer = Schemas['ListedCustomer'];
export type Stage = Schemas['Stage'];
export type StageName = ListedCustomer['stage'];
export type Party = ListedCustomer['waitingOn'];
export type Upcoming = Schemas['Upcoming'];
export type Preview = Schemas['Preview'];
export type Answer = Schemas['Answer'];
export type Me = Schemas['Me'];
export type Report = Schemas['Report'];
export type Settings = Schemas['Settings'];
export type Terms = Schemas['Terms'];
export type Permission = Customer['permissions'][number];
export type Timeline = Schemas['Timeline'];
export type TimelineEntry = Timeline['entries'][number];
export type Delivery = Schemas['Deliveries']['deliveries'][number];
export type QueuedMail = Schemas['Mail'];
export type ApiKey = Schemas['ApiKey'];
export type Partner = Schemas['Partner'];
export type User = Schemas['ListedUser'];
export type Webhook = Schemas['Webhook'];
export type WebhookDelivery = Schemas['WebhookDelivery'];
export type AuditFact = Schemas['Audit']['facts'][number];
export type MailTemplate = Schemas['MailTemplate'];
export type AuditQuery = NonNullable<paths['/api/audit']['get']['parameters']['query']>;
export type LogQuery = NonNullable<paths['/api/webhooks/{id}/deliveries']['get']['parameters']['query']>;
export type ListQuery = NonNullable<paths['/api/customers']['get']['parameters']['query']>;
export type ReportQuery = NonNullable<paths['/api/report']['get']['parameters']['query']>;
export type QueueName = NonNullable<ListQuery['queue']>;

/** The API, typed by its own description. Its answers go through `answerOf`. */
export const api = createClient<paths>({
  // A list is sent with commas, as the description says.
  querySerializer: { array: { style: 'form', explode: false } },
});

/**
 * What a request was answered with.
 * @throws {ProblemError} where the API answered with a problem
 * @throws {ConnectionLost} where it gave no answer
 */
export async function answerOf<T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    throw new ConnectionLost({ cause });
  });
  if (response.ok && data !== undefined) return data;
  throw new ProblemError(problemOf(error, response));
}
