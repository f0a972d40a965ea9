/**
 * Checks `deploy/` with the tools that read it: `npm run check:deploy`. Kustomize builds each overlay, kubeconform holds
 * what comes out against the schemas of Kubernetes and of the Prometheus Operator, promtool checks the alert rules and
 * runs their tests. The tools are built once with Go, at the versions below; the first time takes minutes. With
 * `--write` the schemas that `npm test` uses are made anew.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { documentsOf, idOf, manifestsIn } from './deploy/manifests.js';
import { kubernetesSchemas } from './deploy/schemas.js';

const tools = {
  kustomize: 'sigs.k8s.io/kustomize/kustomize/v5@v5.8.2',
  kubeconform: 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0',
  promtool: 'github.com/prometheus/prometheus/cmd/promtool@v0.316.0',
};
const committed = 'test/deploy/schemas.json';
const overlays = ['temporal-postgresql', 'temporal-cloud'];
const work = mkdtempSync(join(tmpdir(), 'fortnight-deploy-'));

/** Where a tool is; built where it is not there yet. */
function tool(name: keyof typeof tools): string {
  const bin = join(homedir(), '.cache/fortnight', 'deploy-tools', tools[name].split('@')[1] ?? '');
  const path = join(bin, name);
  if (!existsSync(path)) {
    console.log(`Building ${tools[name]} with Go: minutes, once`);
    const env = { ...process.env, GOBIN: bin };
    execFileSync('go', ['install', tools[name]], { cwd: work, env, stdio: 'inherit' });
  }
  return path;
}

const run = (name: keyof typeof tools, ...args: string[]) =>
  execFileSync(tool(name), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** The name under which kubeconform looks for a schema. */
function schemaFile(id: string): string {
  const [kind = '', version = '', group = ''] = id.split('/').reverse();
  return `${[kind, group.split('.')[0], version].filter(Boolean).join('-').toLowerCase()}.json`;
}

function checkOverlays(): void {
  const built = overlays.map((overlay) => {
    const text = run('kustomize', 'build', join('deploy/overlays', overlay));
    const file = join(work, `${overlay}.yaml`);
    writeFileSync(file, text);
    return { file, kinds: documentsOf(text, file).map(idOf) };
  });
  const schemas = kubernetesSchemas(new Set(built.flatMap(({ kinds }) => kinds)));
  for (const [id, schema] of schemas) writeFileSync(join(work, schemaFile(id)), JSON.stringify(schema));
  const location = `${work}/{{ .ResourceKind }}{{ .KindSuffix }}.json`;
  for (const { file } of built)
    console.log(run('kubeconform', '-strict', '-summary', '-schema-location', location, file).trim());
}

function checkRules(): void {
  const folder = 'deploy/components/monitoring';
  const [rules] = documentsOf(readFileSync(join(folder, 'rules.yaml'), 'utf8'), 'rules.yaml');
  writeFileSync(join(work, 'rules.yaml'), stringify(rules?.spec));
  cpSync(join(folder, 'rules.test.yaml'), join(work, 'rules.test.yaml'));
  console.log(
    run('promtool', 'check', 'rules', '--lint=all', '--lint-fatal', join(work, 'rules.yaml')).trim(),
  );
  console.log(run('promtool', 'test', 'rules', join(work, 'rules.test.yaml')).trim());
}

function writeSchemas(): void {
  const kinds = new Set(manifestsIn('deploy').map(idOf));
  const schemas = Object.fromEntries([...kubernetesSchemas(kinds)].sort());
  mkdirSync('test/deploy', { recursive: true });
  writeFileSync(committed, `${JSON.stringify(schemas)}\n`);
  console.log(`${committed} has the schemas of ${Object.keys(schemas).length} kinds`);
}

if (process.argv.includes('--write')) writeSchemas();
checkOverlays();
checkRules();
