import type { Logins } from '../accounts/logins.js';
import type { Settings } from '../config/settings.js';
import type { Instant } from '../domain/time.js';
import type { Mailer } from '../mail/mailer.js';
import type { AnsweredRequest } from '../metrics/meters.js';
import type { Database } from '../store/database.js';
import type { Partners } from '../store/partners.js';
import type { Requests } from '../store/requests.js';
import type { Customers } from '../temporal/customers.js';
import type { Workflows } from '../temporal/workflows.js';
import type { WebhookSender } from '../webhooks/sender.js';
import type { Scan } from './documents/scan.js';

/** What the API is made of. Everything that it knows of the world comes in here, so that tests can bring their own. */
export interface ApiDependencies {
  customers: Customers;
  /** The same as Temporal has them, for mending. */
  workflows: Workflows;
  database: Database;
  partners: Partners;
  logins: Logins;
  /** Sends invitations and links to set a password. */
  mailer: Pick<Mailer, 'send'>;
  /** Whom emails are from: an address, with or without a name. */
  mailFrom: string;
  /** Checks and tests the addresses that events are sent to. */
  webhooks: WebhookSender;
  /** The first answers of 30 days. */
  requests: Requests;
  /** The settings as they are now: they may be edited while we run. */
  settings: { current(): Settings };
  /** Where they are kept. */
  settingsFile: string;
  /** How long a day of the policy lasts, in milliseconds. */
  dayMs: number;
  /** The admin's key for this machine, which begins with `fn_`; others are in the database. */
  apiKey: string;
  /** Signs activation links. */
  linkSecret: string;
  /** Shared with the product, which signs its reports with it: `whsec_` and base64. */
  webhookSecret: string;
  /** Where people reach us: activation links begin with it. */
  publicUrl: string;
  /** The folder of the built portal; null for an API without one. */
  portal: string | null;
  /** Where the Temporal Web UI shows our namespace, such as `http://127.0.0.1:8233/namespaces/default`. */
  temporalUi: string | null;
  /** Addresses and networks of proxies, which say whom they ask for in X-Forwarded-For. */
  trustedProxies: readonly string[];
  /** Looks for viruses in uploaded files; null where nothing does. */
  scan: Scan | null;
  /** The parts that `/healthz` asks, each by a check that throws while the part does not serve. */
  checks: Readonly<Record<string, () => Promise<unknown>>>;
  /** Hears of each answered request; nobody does unless given. */
  measure?: (answered: AnsweredRequest) => void;
  log: ApiLog;
  now: () => Instant;
}

/** As much of a pino logger as the API uses. */
export interface ApiLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
