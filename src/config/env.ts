import { join, resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { parseDuration } from './duration.js';
import { valuesIn } from './env-values.js';
import { tlsOf, tlsProblems } from './temporal-tls.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A message of this shape carries its own example; see `problemOf`. */
const says = (expected: string, example: string) => JSON.stringify({ expected, example });

const text = z.string();
const port = (example: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, says('a port from 1 to 65535', example))
    .transform(Number)
    .refine((n) => n >= 1 && n <= 65_535, says('a port from 1 to 65535', example));
const url = (schemes: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
      says(`a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`, example),
    );
const flag = z
  .string()
  .refine((value) => ['true', 'false', '1', '0'].includes(value.toLowerCase()), says('true or false', 'true'))
  .transform((value) => ['true', '1'].includes(value.toLowerCase()));
const day = z.string().transform((value, context) => {
  const ms = parseDuration(value);
  if (ms !== undefined && ms >= 100) return ms;
  context.addIssue({
    code: 'custom',
    message: says('a duration of at least 100ms: a number with ms, s, m or h', '10s'),
  });
  return z.NEVER;
});
const secret = (example: string) =>
  z.string().regex(/^\S{16,}$/, says('at least 16 characters without spaces', example));
const pem = (what: string) =>
  z
    .string()
    .regex(
      new RegExp(`^-----BEGIN [A-Z ]*${what}-----`),
      says('PEM', `a file that begins -----BEGIN ${what}-----`),
    );
const list = (item: RegExp, expected: string, example: string) =>
  z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((parts) => parts.every((part) => item.test(part)), says(expected, example));

/** Every variable that Fortnight reads. `.env.example` explains each; a test holds the two together. */
const variables = z.object({
  FORTNIGHT_HOME: text.default('.fortnight'),
  FORTNIGHT_PORT: port('3000').default(3000),
  FORTNIGHT_BIND: z
    .string()
    .regex(/^[\w.:-]+$/, says('an address to listen on', '127.0.0.1'))
    .default('127.0.0.1'),
  FORTNIGHT_TRUSTED_PROXIES: z
    .string()
    .regex(
      /^[\da-fA-F.:]+(?:\/\d{1,3})?(?:, *[\da-fA-F.:]+(?:\/\d{1,3})?)*$/,
      says('addresses or networks with commas between', '10.0.0.7, 10.1.0.0/16'),
    )
    .optional(),
  FORTNIGHT_PUBLIC_URL: url(['http', 'https'], 'https://fortnight.contoso.example').optional(),
  FORTNIGHT_DAY: day.default(24 * 3_600_000),
  FORTNIGHT_SETTINGS: text.optional(),
  FORTNIGHT_STAFF_EMAIL: z
    .email(says('an email address', 'staff@fortnight.example'))
    .default('staff@fortnight.example'),
  FORTNIGHT_MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      says('an address, with or without a name', 'Fortnight <no-reply@fortnight.example>'),
    )
    .default('Fortnight <no-reply@fortnight.example>'),
  FORTNIGHT_MAILS_PER_SECOND: z
    .string()
    .regex(/^\d{1,3}(?:\.\d{1,3})?$/, says('emails a second, from 0.01 to 999', '14'))
    .transform(Number)
    .refine((pace) => pace >= 0.01, says('emails a second, from 0.01 to 999', '14'))
    .optional(),
  FORTNIGHT_API_KEY: secret('the output of `openssl rand -hex 24`').optional(),
  FORTNIGHT_SECRET: secret('the output of `openssl rand -hex 32`').optional(),
  FORTNIGHT_ENCRYPTION: flag.default(true),
  FORTNIGHT_ENCRYPTION_KEYS: list(
    /^[A-Za-z0-9+/]{43}=$/,
    'keys of 32 bytes in base64, the active one first, with commas between them',
    'the output of `openssl rand -base64 32`',
  ).optional(),
  FORTNIGHT_ENCRYPTION_KEYS_LOST: list(
    /^[0-9a-f]{16}$/,
    'ids of keys, as errors name them: 16 hexadecimal digits each, with commas between them',
    '0123456789abcdef',
  ).default([]),
  FORTNIGHT_CODEC_PORT: port('8234').default(8234),
  FORTNIGHT_CODEC_TOKEN: secret('the output of `openssl rand -hex 24`').optional(),
  FORTNIGHT_LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, says(`one of ${LOG_LEVELS.join(', ')}`, 'info')))
    .default('info'),
  FORTNIGHT_METRICS_PORT: port('9464').optional(),
  FORTNIGHT_HEALTH_PORT: port('8081').optional(),
  FORTNIGHT_BUILD_ID: z
    .string()
    .regex(/^[\w.-]{1,100}$/, says('letters, digits, dots, dashes and underscores', '2026-08-01.1'))
    .optional(),
  FORTNIGHT_OIDC_ISSUER: url(['https'], 'https://login.contoso.example').optional(),
  FORTNIGHT_OIDC_CLIENT_ID: text.optional(),
  FORTNIGHT_OIDC_CLIENT_SECRET: text.optional(),
  FORTNIGHT_OIDC_NAME: text.max(60).default('Single sign-on'),
  FORTNIGHT_WEBHOOKS_ALLOW_PRIVATE: flag.default(false),
  FORTNIGHT_CLAMD: z
    .string()
    .regex(
      /^(?:\/\S+|(?:\[[\da-fA-F:]+\]|[^\s:/]+):\d{1,5})$/,
      says('host:port of a clamd, or the path of its socket', '127.0.0.1:3310'),
    )
    .refine(
      (value) => value.startsWith('/') || URL.canParse(`tcp://${value}`),
      says('host:port of a clamd, or the path of its socket', '127.0.0.1:3310'),
    )
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http', 'https'], 'http://collector.contoso.example:4318').optional(),
  OTEL_EXPORTER_OTLP_HEADERS: text.optional(),
  OTEL_SERVICE_NAME: text.default('fortnight'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(
      /^(?:\[[\da-fA-F:]+\]|[^\s:/]+):\d{1,5}$/,
      says('host:port, without a scheme', 'temporal.contoso.example:7233'),
    )
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]+$/, says('the name of a namespace', 'default'))
    .default('default'),
  TEMPORAL_API_KEY: text.optional(),
  TEMPORAL_TLS: flag.optional(),
  TEMPORAL_TLS_CA: pem('CERTIFICATE').optional(),
  TEMPORAL_TLS_CERT: pem('CERTIFICATE').optional(),
  TEMPORAL_TLS_KEY: pem('PRIVATE KEY').optional(),
  TEMPORAL_CLI_PATH: text.optional(),
  TEMPORAL_UI_URL: url(['http', 'https'], 'http://localhost:8233').optional(),
  TEMPORAL_SYNCHRONOUS: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['normal', 'full'], says('normal or full', 'full')))
    .default('normal'),
  TEMPORAL_TEST_SERVER_PATH: text.optional(),
  DATABASE_URL: url(
    ['postgres', 'postgresql'],
    'postgres://fortnight:…@db.contoso.example:5432/fortnight',
  ).optional(),
  DATABASE_APPLICATION_USER: z
    .string()
    .regex(/^\S{1,63}$/, says('the name of a database user', 'fortnight'))
    .optional(),
  SMTP_URL: url(['smtp', 'smtps'], 'smtps://user:…@mail.contoso.example:465').optional(),
  TENANT_API_URL: url(['http', 'https'], 'https://product.contoso.example/tenants').optional(),
  TENANT_API_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, says('whsec_ and at least 24 bytes in base64', 'whsec_…'))
    .optional(),
});

type VariableName = keyof typeof variables.shape;

/**
 * Secrets, or URLs that carry a password. Never printed, also when they are wrong; each can come from a file as
 * well, whose path is in the variable of the same name with `_FILE` after it.
 */
const SECRETS: ReadonlySet<string> = new Set<VariableName>([
  'FORTNIGHT_API_KEY',
  'FORTNIGHT_SECRET',
  'FORTNIGHT_ENCRYPTION_KEYS',
  'FORTNIGHT_CODEC_TOKEN',
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS_CA',
  'TEMPORAL_TLS_CERT',
  'TEMPORAL_TLS_KEY',
  'DATABASE_URL',
  'SMTP_URL',
  'TENANT_API_SECRET',
  'FORTNIGHT_OIDC_CLIENT_SECRET',
  'OTEL_EXPORTER_OTLP_HEADERS',
]);

/** Whether it is never to be shown, and can come from a file. */
export const isSecret = (name: string): boolean => SECRETS.has(name);

export const VARIABLE_NAMES: readonly string[] = Object.keys(variables.shape);

function problemOf(name: string, value: string | undefined, message: string): ConfigProblem {
  const shown =
    value === undefined || !SECRETS.has(name)
      ? value && JSON.stringify(value)
      : 'not usable (its value is not shown)';
  const parsed = z.object({ expected: z.string(), example: z.string() }).safeParse(parseJson(message));
  return parsed.success ? { name, value: shown, ...parsed.data } : { name, value: shown, expected: message };
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/**
 * The environment as Fortnight uses it: paths are absolute, durations are milliseconds.
 * @throws ConfigError that names every bad variable, its value (never a secret's) and what is expected
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const { values: given, problems: unread } = valuesIn(source, VARIABLE_NAMES, SECRETS);
  const parsed = variables.safeParse(given);
  const wrong = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return problemOf(name, given[name], issue.message);
  });
  const problems = [...unread, ...wrong, ...tlsProblems(given)];
  if (given.TENANT_API_URL && !given.TENANT_API_SECRET) {
    const expected = 'the secret that TENANT_API_URL shares with Fortnight: both sides sign with it';
    problems.push({ name: 'TENANT_API_SECRET', expected, example: 'whsec_…' });
  }
  if (given.FORTNIGHT_OIDC_ISSUER) {
    for (const name of ['FORTNIGHT_OIDC_CLIENT_ID', 'FORTNIGHT_OIDC_CLIENT_SECRET'] as const) {
      const expected = 'what the provider of FORTNIGHT_OIDC_ISSUER has given to Fortnight';
      if (!given[name]) problems.push({ name, expected });
    }
  }
  if (!parsed.success || problems.length > 0)
    throw new ConfigError('The environment cannot be used:', problems);
  const env = parsed.data;
  const home = resolve(env.FORTNIGHT_HOME);
  return {
    home,
    port: env.FORTNIGHT_PORT,
    bind: env.FORTNIGHT_BIND,
    /** Whose word on where a request came from is taken; of nobody unless set. */
    trustedProxies: env.FORTNIGHT_TRUSTED_PROXIES?.split(/, */) ?? [],
    /** Without a slash at the end. */
    publicUrl: (env.FORTNIGHT_PUBLIC_URL ?? `http://localhost:${env.FORTNIGHT_PORT}`).replace(/\/+$/, ''),
    /** What one day of the policy lasts, in milliseconds. */
    dayMs: env.FORTNIGHT_DAY,
    settingsPath: env.FORTNIGHT_SETTINGS ? resolve(env.FORTNIGHT_SETTINGS) : join(home, 'settings.json'),
    staffEmail: env.FORTNIGHT_STAFF_EMAIL,
    mailFrom: env.FORTNIGHT_MAIL_FROM,
    /** Null: as fast as the mail server takes them. */
    mailsPerSecond: env.FORTNIGHT_MAILS_PER_SECOND ?? null,
    apiKey: env.FORTNIGHT_API_KEY,
    secret: env.FORTNIGHT_SECRET,
    /** Whether new payloads are encrypted. */
    encryption: env.FORTNIGHT_ENCRYPTION,
    /** In base64, the active one first. */
    encryptionKeys: env.FORTNIGHT_ENCRYPTION_KEYS ?? [],
    encryptionKeysLost: env.FORTNIGHT_ENCRYPTION_KEYS_LOST,
    codecPort: env.FORTNIGHT_CODEC_PORT,
    codecToken: env.FORTNIGHT_CODEC_TOKEN,
    logLevel: env.FORTNIGHT_LOG_LEVEL,
    metricsPort: env.FORTNIGHT_METRICS_PORT,
    healthPort: env.FORTNIGHT_HEALTH_PORT,
    buildId: env.FORTNIGHT_BUILD_ID,
    /** Null where people come in with passwords only. */
    oidc: providerIn(env),
    webhooksAllowPrivate: env.FORTNIGHT_WEBHOOKS_ALLOW_PRIVATE,
    /** Null where nothing looks for viruses. */
    clamd: env.FORTNIGHT_CLAMD ?? null,
    /** Null where nothing is traced. */
    traces: env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
          headers: env.OTEL_EXPORTER_OTLP_HEADERS,
          service: env.OTEL_SERVICE_NAME,
        }
      : null,
    temporalAddress: env.TEMPORAL_ADDRESS,
    temporalNamespace: env.TEMPORAL_NAMESPACE,
    temporalApiKey: env.TEMPORAL_API_KEY,
    temporalTls: tlsOf(env),
    temporalCliPath: env.TEMPORAL_CLI_PATH,
    temporalUiUrl: env.TEMPORAL_UI_URL?.replace(/\/+$/, ''),
    temporalSynchronous: env.TEMPORAL_SYNCHRONOUS,
    temporalTestServerPath: env.TEMPORAL_TEST_SERVER_PATH,
    databaseUrl: env.DATABASE_URL,
    databaseApplicationUser: env.DATABASE_APPLICATION_USER,
    smtpUrl: env.SMTP_URL,
    tenantApiUrl: env.TENANT_API_URL?.replace(/\/+$/, ''),
    tenantApiSecret: env.TENANT_API_SECRET,
  };
}

/** Read elsewhere: by the command line. */
const OTHERS: readonly string[] = ['FORTNIGHT_URL'];

/** Names so close to a setting's that they are meant for it. They change nothing, which nobody would notice. */
export function misspeltVariables(
  source: NodeJS.ProcessEnv = process.env,
): { name: string; meant: string }[] {
  const known = [...VARIABLE_NAMES, ...[...SECRETS].map((name) => `${name}_FILE`), ...OTHERS];
  return Object.keys(source).flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = closest(name, known);
    return distance(name, meant) <= 2 ? [{ name, meant }] : [];
  });
}

function providerIn(env: z.output<typeof variables>) {
  const issuer = env.FORTNIGHT_OIDC_ISSUER;
  const clientId = env.FORTNIGHT_OIDC_CLIENT_ID;
  const clientSecret = env.FORTNIGHT_OIDC_CLIENT_SECRET;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: env.FORTNIGHT_OIDC_NAME };
}

export type Env = Readonly<ReturnType<typeof readEnv>>;
