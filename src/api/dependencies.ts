import type { Settings } from '../config/settings.js';
import type { Instant } from '../domain/time.js';
import type { Database } from '../store/database.js';
import type { Requests } from '../store/requests.js';
import type { Customers } from '../temporal/customers.js';
import type { WebhookSender } from '../webhooks/sender.js';

/** What the API is made of. Everything that it knows of the world comes in here, so that tests can bring their own. */
export interface ApiDependencies {
  customers: Customers;
  database: Database;
  /** Checks and tests the addresses that events are sent to. */
  webhooks: WebhookSender;
  /** The first answers of 30 days. */
  requests: Requests;
  /** The settings as they are now: they may be edited while we run. */
  settings: { current(): Settings };
  /** How long a day of the policy lasts, in milliseconds. */
  dayMs: number;
  /** The one staff key, which begins with `fn_`. */
  apiKey: string;
  /** Signs activation links. */
  linkSecret: string;
  /** Shared with the product, which signs its reports with it: `whsec_` and base64. */
  webhookSecret: string;
  /** Where people reach us: activation links begin with it. */
  publicUrl: string;
  /** The parts that `/healthz` asks, each by a check that throws while the part does not serve. */
  checks: Readonly<Record<string, () => Promise<unknown>>>;
  log: ApiLog;
  now: () => Instant;
}

/** As much of a pino logger as the API uses. */
export interface ApiLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
