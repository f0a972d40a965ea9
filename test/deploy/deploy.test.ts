import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { idOf, type Manifest, manifestsIn } from '../../scripts/deploy/manifests.js';
import { isSecret, VARIABLE_NAMES } from '../../src/config/env-variables.js';
import { settingsSchema } from '../../src/config/settings.js';
import { dynamicConfig } from '../../src/embedded/temporal.js';
import { measureFleet } from '../../src/metrics/fleet.js';
import { createMeters } from '../../src/metrics/meters.js';
import { openDatabase } from '../../src/store/database.js';

const read = (path: string) => readFileSync(path, 'utf8');
const manifests = manifestsIn('deploy');
const schemas = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(JSON.parse(read('test/deploy/schemas.json')));

const ajv = new Ajv({ strict: false, validateFormats: false });
const validators = new Map(Object.entries(schemas).map(([id, schema]) => [id, ajv.compile(schema)]));
function problemsOf(manifest: Manifest): string[] {
  const validate = validators.get(idOf(manifest));
  if (!validate) return [`no schema of ${idOf(manifest)}: npm run check:deploy -- --write`];
  const { file, ...object } = manifest;
  validate(object);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${file}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const container = z.looseObject({
  name: z.string(),
  image: z.string(),
  env: z.array(z.looseObject({ name: z.string(), value: z.string().optional() })).default([]),
  envFrom: z.array(z.unknown()).default([]),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })).default([]),
  volumeMounts: z.array(z.looseObject({ name: z.string(), mountPath: z.string() })).default([]),
  securityContext: z.unknown(),
  resources: z.unknown(),
});
const podSchema = z.looseObject({
  automountServiceAccountToken: z.boolean(),
  securityContext: z.unknown(),
  initContainers: z.array(container).default([]),
  containers: z.array(container),
  volumes: z
    .array(
      z.looseObject({
        name: z.string(),
        secret: z.looseObject({ items: z.array(z.object({ key: z.string(), path: z.string() })) }).optional(),
      }),
    )
    .default([]),
});
const pods = manifests.flatMap(({ spec, metadata, kind }) => {
  const found = z.object({ template: z.object({ spec: podSchema }) }).safeParse(spec);
  return found.success ? [{ name: `${kind} ${metadata?.name}`, pod: found.data.template.spec }] : [];
});
const containers = pods.flatMap(({ name, pod }) =>
  [...pod.initContainers, ...pod.containers].map((one) => [`${name}: ${one.name}`, one, pod] as const),
);
const ours = containers.filter(([, { image }]) => image === 'fortnight');

/** `NAME=value` lines, and those of the generators in kustomizations. */
const settings = Object.fromEntries(
  read('deploy/base/settings.env')
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')]),
);

describe('the Kubernetes manifests', () => {
  it.each(manifests.map((manifest) => [`${idOf(manifest)} ${manifest.metadata?.name}`, manifest] as const))(
    '%s is what Kubernetes takes',
    (_, manifest) => {
      expect(problemsOf(manifest)).toEqual([]);
    },
  );

  it('would be refused for a misspelt field, or a value of another type', () => {
    const [deployment] = manifests.filter(({ kind }) => kind === 'Deployment');
    if (!deployment) throw new Error('there is no Deployment');
    const spec = z.looseObject({}).parse(deployment.spec);
    expect(problemsOf({ ...deployment, spec: { ...spec, replica: 2 } })).not.toEqual([]);
    expect(problemsOf({ ...deployment, spec: { ...spec, replicas: 'two' } })).not.toEqual([]);
  });

  it('hold no secret', () => {
    expect(manifests.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    for (const path of readdirSync('deploy', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(yaml|env|json)$/.test(name),
    ))
      expect(read(`deploy/${path}`)).not.toMatch(
        /whsec_[A-Za-z0-9+/]{8}|fn_[\w-]{20}|:\/\/\w+:\w+@|-----BEGIN/,
      );
  });

  it.each(containers)(
    '%s has no more rights than it needs, and a limit',
    (_, { securityContext, resources, image }, pod) => {
      expect(pod.automountServiceAccountToken).toBe(false);
      expect(pod.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(resources).toMatchObject({
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { memory: expect.any(String) },
      });
      expect(image).toMatch(/^fortnight$|:[\d.]+$/);
    },
  );

  it.each(ours)(
    '%s is given settings that there are, and secrets as files that are there',
    (_, { env, envFrom, volumeMounts }, pod) => {
      const given = {
        ...(envFrom.length > 0 ? settings : {}),
        ...Object.fromEntries(env.map(({ name, value }) => [name, value])),
      };
      const files = volumeMounts.flatMap(({ name, mountPath }) =>
        (pod.volumes.find((volume) => volume.name === name)?.secret?.items ?? []).map(
          ({ path }) => `${mountPath}/${path}`,
        ),
      );
      for (const [name, value] of Object.entries(given)) {
        const setting = name.replace(/_FILE$/, '');
        expect(VARIABLE_NAMES).toContain(setting);
        // By a file and not by its value, which the pod's description would show.
        expect([name, name.endsWith('_FILE')]).toEqual([name, isSecret(setting)]);
        if (isSecret(setting)) expect(files).toContain(value);
      }
      // Nobody gets a secret that it has no use for.
      expect([...files].sort()).toEqual(
        Object.entries(given)
          .filter(([name]) => name.endsWith('_FILE'))
          .map(([, value]) => value)
          .sort(),
      );
    },
  );

  it('open the ports that the settings name', () => {
    const ports = ours.flatMap(([, one]) => one.ports);
    for (const [name, setting] of [
      ['http', 'FORTNIGHT_PORT'],
      ['metrics', 'FORTNIGHT_METRICS_PORT'],
      ['health', 'FORTNIGHT_HEALTH_PORT'],
    ])
      expect(
        ports.some((port) => port.name === name && String(port.containerPort) === settings[setting ?? '']),
      ).toBe(true);
  });

  it.each(['temporal-cloud', 'temporal-postgresql'])(
    'name the product as its contract does: %s',
    (overlay) => {
      const text = read(`deploy/overlays/${overlay}/kustomization.yaml`);
      const url = /TENANT_API_URL=(\S+)/.exec(text)?.[1] ?? '';
      // What is called is {TENANT_API_URL}/tenants/{customerId}.
      expect(new URL(url).pathname).toBe('/');
    },
  );

  it('bring settings of catalog and policy that can be used', () => {
    expect(() => settingsSchema.parse(JSON.parse(read('deploy/base/settings.json')))).not.toThrow();
  });
});

describe('alerts and dashboard', () => {
  const rules = read('deploy/components/monitoring/rules.yaml');
  const dashboard = read('deploy/components/monitoring/dashboard.json');
  const alerts = [...rules.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);

  it('ask for metrics that there are', async () => {
    const meters = createMeters({ version: '1', role: 'worker' });
    const database = openDatabase('postgres://nobody@127.0.0.1:1/none');
    measureFleet(meters, {
      database,
      unpublished: () => ({ count: 0, oldestSeconds: 0 }),
      temporal: async () => undefined,
      onError: () => undefined,
    });
    const known = meters.registry.getMetricsAsArray().map(({ name }) => name);
    await database.close();
    const asked = [...`${rules}${dashboard}`.matchAll(/\b(?:fortnight|process|nodejs)_\w+(?=[[{ )])/g)].map(
      ([name]) => name.replace(/_(bucket|count|sum)$/, ''),
    );
    expect(asked.length).toBeGreaterThan(30);
    // Counted by the SDK's native part.
    for (const name of new Set(asked))
      if (name !== 'fortnight_encryption_key_missing') expect(known).toContain(name);
  });

  it('are each told of in the runbook, and tested', () => {
    const runbook = read('docs/operations.md');
    const told = [...runbook.matchAll(/^### (Fortnight\w+)$/gm)].map(([, name]) => name);
    expect(told).toEqual(alerts);
    for (const name of alerts) expect(read('deploy/components/monitoring/rules.test.yaml')).toContain(name);
  });

  it('have panels that do not share an id', () => {
    const { panels } = z
      .object({ panels: z.array(z.object({ id: z.number(), title: z.string() })) })
      .parse(JSON.parse(dashboard));
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });
});

describe('docker-compose.yml', () => {
  const compose = z
    .object({
      services: z.record(
        z.string(),
        z.looseObject({ environment: z.record(z.string(), z.unknown()).default({}) }),
      ),
    })
    .parse(parse(read('docker-compose.yml'), { merge: true }));
  /** Of embedded parts, of tests, and of other services in the file. */
  const elsewhere = [
    'FORTNIGHT_HOME',
    'FORTNIGHT_CODEC_PORT',
    'FORTNIGHT_CODEC_TOKEN',
    'TEMPORAL_CLI_PATH',
    'TEMPORAL_SYNCHRONOUS',
    'TEMPORAL_TEST_SERVER_PATH',
    'DATABASE_APPLICATION_USER',
  ];

  it.each(['worker', 'api'])('passes every setting on to the %s', (service) => {
    const given = Object.keys(compose.services[service]?.environment ?? {});
    expect([...given, ...elsewhere].sort()).toEqual([...VARIABLE_NAMES].sort());
  });

  it('gives worker and API, which share a network, no port twice', () => {
    const settings = { FORTNIGHT_METRICS_PORT: '9464', FORTNIGHT_WORKER_METRICS_PORT: '9465' };
    const portsOf = (service: string) =>
      Object.entries(compose.services[service]?.environment ?? {})
        .filter(([name]) => name === 'FORTNIGHT_METRICS_PORT')
        .map(([, value]) =>
          String(value).replace(
            /\$\{(\w+):-\}/,
            (_, name: string) => z.record(z.string(), z.string()).parse(settings)[name] ?? '',
          ),
        );
    expect([portsOf('api'), portsOf('worker')]).toEqual([['9464'], ['9465']]);
  });
});

describe("what Temporal's server is told", () => {
  const file = 'deploy/temporal/dynamic-config.yaml';
  const path = '/etc/fortnight/dynamic-config.yaml';

  it('is the same here as in the embedded one', () => {
    const told = z.record(z.string(), z.tuple([z.object({ value: z.unknown() })])).parse(parse(read(file)));
    expect(Object.fromEntries(Object.entries(told).map(([name, [{ value }]]) => [name, value]))).toEqual(
      dynamicConfig,
    );
  });

  it('reaches the one in docker-compose.yml', () => {
    const { volumes, environment } = z
      .object({ volumes: z.array(z.string()), environment: z.record(z.string(), z.unknown()) })
      .parse(parse(read('docker-compose.yml')).services.temporal);
    expect(environment.DYNAMIC_CONFIG_FILE_PATH).toBe(path);
    expect(volumes).toEqual([`./${file}:${path}:ro`]);
  });

  it.each(containers.filter(([, { image }]) => image.startsWith('temporalio/server:')))(
    'reaches %s',
    (_, { volumeMounts }, { volumes }) => {
      expect(read('deploy/temporal/settings.env')).toContain(`DYNAMIC_CONFIG_FILE_PATH=${path}\n`);
      expect(volumeMounts).toContainEqual({
        name: 'dynamic-config',
        mountPath: '/etc/fortnight',
        readOnly: true,
      });
      expect(volumes).toContainEqual({
        name: 'dynamic-config',
        configMap: { name: 'temporal-dynamic-config' },
      });
    },
  );
});
