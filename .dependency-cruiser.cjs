/** The arrows of the design: imports point inwards, and the core stays pure. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^(src|workflows|activities|worker)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'src/domain decides and imports zod only: no Temporal, no I/O, no node built-ins',
      from: { path: '^src/domain/' },
      to: { pathNot: '^(src/domain/|node_modules/zod/)' },
    },
    only(
      'workflows-see-domain',
      '^workflows/',
      '^(workflows|src/domain|src/temporal/(names|messages|payload|fingerprint|search|trace-context)|activities/types)',
      'workflow code is replayed: it may see the domain, the names and the types of activities',
    ),
    only('config-is-low', '^src/config/', '^src/(config|domain)/'),
    only('store-is-low', '^src/store/', '^src/(store|domain|config)/'),
    only('mail-is-low', '^src/mail/', '^src/(mail|domain|config)/'),
    only('pdf-is-low', '^src/pdf/', '^src/(pdf|mail|domain|config)/'),
    only('tenant-is-low', '^src/tenant/', '^src/(tenant|domain|config)/'),
    only('temporal-is-low', '^src/temporal/', '^(src/(temporal|domain|config)/|workflows/)'),
    only(
      'embedded-stands-beside',
      '^src/embedded/',
      '^src/(embedded|config|tenant|domain)/',
      'the embedded parts replace foreign services: they know nothing of ours but the contracts',
    ),
    only('codec-server-is-low', '^src/codec-server/', '^src/(codec-server|temporal|config)/'),
    only('tracing-is-low', '^src/tracing/', '^src/(tracing|temporal|mail|tenant|config|domain)/'),
    only('metrics-are-low', '^src/metrics/', '^src/(metrics|store|config|domain)/'),
    only('mending-is-low', '^src/mending/', '^src/(mending|temporal|store|domain)/'),
    only('accounts-are-low', '^src/accounts/', '^src/(accounts|store|config|domain)/'),
    only('webhooks-are-low', '^src/webhooks/', '^src/(webhooks|store|tenant|domain|config)/'),
    only(
      'api-arrows',
      '^src/api/',
      '^src/(api|mending|accounts|activation|temporal|store|mail|metrics|config|domain|pdf|tenant|webhooks)/',
    ),
    only('cli-talks-http', '^src/cli/', '^src/(cli|config|domain)/', 'the CLI is a client of the API'),
    {
      name: 'temporal-client-in-one-place',
      severity: 'error',
      comment: 'src/temporal owns start, send and the mapping of errors',
      from: { path: '^(src|activities|worker)/', pathNot: '^(src/temporal/|src/embedded/)' },
      to: { path: 'node_modules/@temporalio/client/' },
    },
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // Its parser knows no JSX: what *.tsx imports, Biome's noRestrictedImports holds.
    doNotFollow: { path: '(node_modules|[.]tsx$)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
