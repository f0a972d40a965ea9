import { z } from 'zod';
import { day, flag, list, networks, origin, pem, port, says, secret, text, url } from './env-kinds.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable that Fortnight reads. `.env.example` explains each; a test holds the two together. */
export const variables = z.object({
  FORTNIGHT_HOME: text.default('.fortnight'),
  FORTNIGHT_PORT: port('3000').default(3000),
  FORTNIGHT_BIND: z
    .string()
    .regex(/^[\w.:-]+$/, says('an address to listen on', '127.0.0.1'))
    .default('127.0.0.1'),
  FORTNIGHT_TRUSTED_PROXIES: networks.optional(),
  FORTNIGHT_PUBLIC_URL: origin('https://fortnight.contoso.example').optional(),
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
  // As much as a header takes, and the API reads.
  FORTNIGHT_API_KEY: z
    .string()
    .regex(
      /^[!-~]{16,200}$/,
      says('16 to 200 printable ASCII characters without spaces', 'the output of `openssl rand -hex 24`'),
    )
    .optional(),
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
  TENANT_API_URL: url(['http', 'https'], 'https://product.contoso.example').optional(),
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
export const SECRETS: ReadonlySet<string> = new Set<VariableName>([
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
