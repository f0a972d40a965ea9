import { join, resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { valuesIn } from './env-values.js';
import { SECRETS, VARIABLE_NAMES, variables } from './env-variables.js';
import { tlsOf, tlsProblems } from './temporal-tls.js';

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
  problems.push(...providerProblems(given));
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

/** A provider is described by all three or not at all: with one left out, nobody would be let in by it. */
function providerProblems(given: Record<string, string>): ConfigProblem[] {
  const { FORTNIGHT_OIDC_ISSUER: issuer } = given;
  const ours = ['FORTNIGHT_OIDC_CLIENT_ID', 'FORTNIGHT_OIDC_CLIENT_SECRET'] as const;
  if (issuer) {
    const expected = 'what the provider of FORTNIGHT_OIDC_ISSUER has given to Fortnight';
    return ours.filter((name) => !given[name]).map((name) => ({ name, expected }));
  }
  const [without] = ours.filter((name) => given[name]);
  if (!without) return [];
  const expected = `the provider that ${without} is for, or no ${without}: without it there is no single sign-on`;
  return [{ name: 'FORTNIGHT_OIDC_ISSUER', expected, example: 'https://login.contoso.example' }];
}

/** What is set and does nothing, since Temporal is the embedded one: a sentence each, for whoever starts it. */
export function unusedSettings({
  temporalAddress,
  temporalApiKey,
}: Pick<Env, 'temporalAddress' | 'temporalApiKey'>): string[] {
  if (temporalAddress !== undefined || temporalApiKey === undefined) return [];
  return [
    'TEMPORAL_API_KEY is set and changes nothing: the embedded Temporal server asks for no key. Set TEMPORAL_ADDRESS to use a server of your own, or remove the key.',
  ];
}

function providerIn(env: z.output<typeof variables>) {
  const issuer = env.FORTNIGHT_OIDC_ISSUER;
  const clientId = env.FORTNIGHT_OIDC_CLIENT_ID;
  const clientSecret = env.FORTNIGHT_OIDC_CLIENT_SECRET;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: env.FORTNIGHT_OIDC_NAME };
}

export type Env = Readonly<ReturnType<typeof readEnv>>;
