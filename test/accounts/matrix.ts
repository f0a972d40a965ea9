import type { FastifyInstance } from 'fastify';
import { isDecision } from '../../src/api/decisions.js';
import { commands } from '../../src/domain/commands.js';
import { password } from './people.js';

const callers = [
  'anonymous',
  'partner A',
  'partner B',
  'staff',
  'admin',
  'revoked key',
  'user of A',
  'admin user',
  'foreign page',
] as const;
/** Beside the columns of a row: a key of the role approver, see `ofApprover`. */
const approver = 'approver';
export const everybody = [...callers, approver] as const;
export type Caller = (typeof callers)[number] | typeof approver;

/** `in`: let in, whatever becomes of it there. The others are the doors that stay shut. */
type Class = 'in' | '401' | '403' | '404';
type Row = readonly [Class, Class, Class, Class, Class, Class, Class, Class, Class];

/* Keys: anonymous, A, B, staff, admin, revoked. Logins: a user of A, an admin, that admin from another site's page. */
const open: Row = ['in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in'];
const read: Row = ['401', 'in', 'in', 'in', 'in', '401', 'in', 'in', 'in'];
const change: Row = ['401', 'in', 'in', 'in', 'in', '401', 'in', 'in', '403'];
/** About a customer of partner A. */
const readA: Row = ['401', 'in', '404', 'in', 'in', '401', 'in', 'in', 'in'];
const changeA: Row = ['401', 'in', '404', 'in', 'in', '401', 'in', 'in', '403'];
/** The same, where only staff may. */
const changeAForStaff: Row = ['401', '403', '404', 'in', 'in', '401', '403', 'in', '403'];
/** The same, where neither partner nor staff may. */
const changeAForOthers: Row = ['401', '403', '404', '403', '403', '401', '403', '403', '403'];
const vendorRead: Row = ['401', '403', '403', 'in', 'in', '401', '403', 'in', 'in'];
const vendorChange: Row = ['401', '403', '403', 'in', 'in', '401', '403', 'in', '403'];
/** The same of customers, which whoever approves may add as well. */
const vendorStart: Row = [...vendorChange];
const adminRead: Row = ['401', '403', '403', '403', 'in', '401', '403', 'in', 'in'];
const adminChange: Row = ['401', '403', '403', '403', 'in', '401', '403', 'in', '403'];
/** A file that is not there, of a customer of partner A. */
const notThere: Row = ['401', '404', '404', '404', '404', '401', '404', '404', '404'];
/** A webhook that is not there: who may look is told so, and nobody else. */
const hookRead: Row = ['401', '403', '403', '404', '404', '401', '403', '404', '404'];
const hookChange: Row = ['401', '403', '403', '404', '404', '401', '403', '404', '403'];
const hook = '/api/webhooks/wh_0123456789abcdef';
/** For the key of the data folder alone, which is none of these. */
const bootstrapOnly: Row = ['401', '403', '403', '403', '403', '401', '403', '403', '403'];
/** One's own login, which keys do not have. */
const ownRead: Row = ['401', '403', '403', '403', '403', '401', 'in', 'in', 'in'];
/** The same of a session that is not there: nobody sees anybody else's. */
const ownMissing: Row = ['401', '403', '403', '403', '403', '401', '404', '404', '403'];
const ownChange: Row = ['401', '403', '403', '403', '403', '401', 'in', 'in', '403'];
/** The door itself: whoever is there already may knock, but not from another site's page. */
const door: Row = ['in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', '403'];
/** The door that is not there, unless a provider is configured. */
const notConfigured: Row = ['404', '404', '404', '404', '404', '404', '404', '404', '403'];
/** Lets in by a signature or a link; who asks makes no difference. */
const signed: Row = ['401', '401', '401', '401', '401', '401', '401', '401', '401'];
const byLink: Row = ['404', '404', '404', '404', '404', '404', '404', '404', '404'];

/** May what staff may, and decide; changes nothing of accounts, partners' customers at large and webhooks. */
function ofApprover(route: string, row: Row): Class {
  if (row === vendorChange || row === hookChange) return '403';
  return isDecision(route.split('/').at(-1) ?? '') ? 'in' : row[3];
}
/** A decision is not staff's. */
const decision: Row = ['401', '403', '404', '403', 'in', '401', '403', 'in', '403'];

type Line = readonly [route: string, row: Row, path?: string | undefined, body?: object];

/** A dry run of each command: who may do it is decided before what it would do. */
const commandLines: Line[] = commands.map(({ name, by }) => {
  const row = isDecision(name)
    ? decision
    : by.includes('partner')
      ? changeA
      : by.includes('staff')
        ? changeAForStaff
        : changeAForOthers;
  return [`POST /api/customers/:id/${name}`, row, `/api/customers/:id/${name}?dryRun=true`, example(name)];
});

/** What a command needs to be well formed, so that nothing but the right to it decides. */
function example(name: string): object {
  const examples: Record<string, object> = {
    activate: { name: 'Ada', accepted: true, link: 1 },
    // Partner A's own: it may name nobody else.
    transfer: { partner: 'northwind' },
    'report-import': { attempt: 1, sequence: 2, status: 'completed', percent: 100 },
    'report-bounce': { key: 'k/1', address: 'a@contoso.example' },
    'convert-to-production': { expiresAt: '2028-01-01' },
    'edit-subscription': { sku: 'enterprise' },
    close: { reason: 'a test' },
    'decide-deal': { decision: 'approve', reason: 'a test' },
    'decide-discount': { request: 1, decision: 'approve', reason: 'a test' },
    'return-contract': { reason: 'a test' },
  };
  return examples[name] ?? {};
}

const lines: Line[] = [
  ['GET /livez', open],
  ['GET /healthz', open],
  ['GET /api/openapi.json', open],
  ['GET /api/reference', open],
  ['GET /api/customers', read],
  ['GET /api/customers.csv', read],
  ['GET /api/queues', read],
  ['GET /api/report', read],
  ['GET /api/changes', read, '/api/changes?seconds=0'],
  ['GET /api/settings', read],
  ['POST /api/customers', change, '/api/customers?dryRun=true', {}],
  ['POST /api/existing-customers', vendorStart, '/api/existing-customers?dryRun=true', {}],
  ['POST /api/deals', change, '/api/deals?dryRun=true', {}],
  ['POST /api/intake/:partner', open, '/api/intake/northwind', {}],
  ['GET /intake/:partner', open, '/intake/northwind'],
  ['POST /intake/:partner', open, '/intake/northwind', {}],
  ['GET /intake/:partner/received', open, '/intake/northwind/received'],
  ['GET /api/catalog', read],
  ['GET /api/customers/:id', readA],
  ['GET /api/customers/:id/agenda', readA],
  ['GET /api/customers/:id/timeline', readA],
  ['GET /api/customers/:id/deliveries', readA],
  ['GET /api/customers/:id/documents', readA],
  ['POST /api/customers/:id/documents', changeA, undefined, {}],
  ['GET /api/customers/:id/documents/:document', notThere, '/api/customers/:id/documents/none'],
  ['GET /api/customers/:id/export.json', readA],
  ['GET /api/customers/:id/export.pdf', readA],
  ['GET /api/customers/:id/conflict', vendorRead],
  ['GET /api/customers/:id/email', readA],
  ['POST /api/customers/:id/activation-link', changeA, undefined, {}],
  ...commandLines,
  ['GET /api/api-keys', adminRead],
  ['POST /api/api-keys', adminChange, undefined, {}],
  ['POST /api/api-keys/:id/revoke', adminChange, '/api/api-keys/:spare/revoke', {}],
  ['GET /api/partners', vendorRead],
  ['GET /api/partners/:id', vendorRead, '/api/partners/northwind'],
  ['POST /api/partners', adminChange, undefined, {}],
  ['POST /api/partners/:id/edit', adminChange, '/api/partners/northwind/edit', {}],
  ['POST /api/partners/:id/suspend', adminChange, '/api/partners/adatum/suspend', {}],
  ['POST /api/partners/:id/resume', adminChange, '/api/partners/adatum/resume', {}],
  ['POST /api/partners/:id/hand-over', vendorChange, '/api/partners/northwind/hand-over?dryRun=true', {}],
  ['GET /api/users', adminRead],
  ['POST /api/users', adminChange, undefined, {}],
  ['POST /api/users/:id/invite', adminChange, '/api/users/:user/invite', {}],
  ['POST /api/users/:id/edit', adminChange, '/api/users/:user/edit', {}],
  ['POST /api/users/:id/sign-out', adminChange, '/api/users/:user/sign-out', {}],
  ['POST /api/users/:id/remove-second-factor', adminChange, '/api/users/:user/remove-second-factor', {}],
  ['POST /api/users/:id/disable', adminChange, '/api/users/:user/disable', {}],
  ['POST /api/users/:id/enable', adminChange, '/api/users/:user/enable', {}],
  ['POST /api/users/admin-link', bootstrapOnly, undefined, {}],
  // Wrongly filled in: what comes of it is not asked here.
  ['GET /api/doctor', vendorRead, '/api/doctor?limit=0'],
  ['POST /api/customers/:id/republish', vendorChange, undefined, { wrong: true }],
  ['POST /api/customers/:id/restore', vendorChange, undefined, { wrong: true }],
  ['GET /api/webhooks', vendorRead],
  ['POST /api/webhooks', vendorChange, undefined, {}],
  ['GET /api/webhooks/:id', hookRead, hook],
  ['PATCH /api/webhooks/:id', hookChange, hook, {}],
  ['POST /api/webhooks/:id/rotate-secret', hookChange, `${hook}/rotate-secret`, {}],
  ['POST /api/webhooks/:id/test', hookChange, `${hook}/test`, {}],
  ['GET /api/webhooks/:id/deliveries', hookRead, `${hook}/deliveries`],
  ['POST /api/webhooks/:id/deliveries/:delivery/retry', hookChange, `${hook}/deliveries/1/retry`, {}],
  ['DELETE /api/webhooks/:id', hookChange, hook],
  ['GET /api/audit', adminRead],
  ['GET /api/mail-templates', vendorRead],
  ['GET /api/mail-templates/:name', vendorRead, '/api/mail-templates/upgrade-notice?audience=customer'],
  [
    'GET /api/mail-templates/:name/html',
    vendorRead,
    '/api/mail-templates/upgrade-notice/html?audience=customer',
  ],
  ['GET /api/me', read],
  ['POST /api/me/password', ownChange, undefined, {}],
  ['GET /api/me/sessions', ownRead],
  ['POST /api/me/sessions/:id/end', ownMissing, '/api/me/sessions/:session/end', { password }],
  ['POST /api/me/second-factor', ownChange, undefined, {}],
  ['POST /api/me/second-factor/confirm', ownChange, undefined, {}],
  ['POST /api/me/second-factor/end', ownChange, undefined, {}],
  ['POST /api/auth/sign-in', door, undefined, {}],
  ['POST /api/auth/second-factor', door, undefined, {}],
  ['POST /api/auth/request-reset', door, undefined, {}],
  ['GET /api/auth/ways-in', open],
  ['POST /api/auth/single-sign-on', notConfigured, undefined, {}],
  ['GET /api/auth/callback/oidc', byLink],
  ['POST /api/auth/password-link', door, undefined, {}],
  ['POST /api/auth/set-password', door, undefined, {}],
  ['GET /set-password/:token', byLink, '/set-password/none'],
  ['POST /set-password/:token', byLink, '/set-password/none', {}],
  ['POST /webhooks/product', signed, undefined, {}],
  ['GET /activate/:token', byLink, '/activate/none'],
  ['POST /activate/:token', byLink, '/activate/none', {}],
  ['POST /activate/:token/renew', byLink, '/activate/none/renew', {}],
  ['GET /activate/:token/renewed', byLink, '/activate/none/renewed'],
  // These end the logins that all rows before them need.
  ['POST /api/me/sign-out-everywhere', ownChange, undefined, { password }],
  ['POST /api/auth/sign-out', door, undefined, {}],
];

export const cells = lines.map(([route, row, path, body]) => ({
  route,
  path: path ?? route.replace(/^\w+ /, ''),
  body,
  expected: Object.fromEntries([
    ...callers.map((caller, index) => [caller, row[index]]),
    [approver, ofApprover(route, row)],
  ]),
}));

/** A path of ours that names what is not there is `in`, where the route itself has let the caller through. */
export function classOf(status: number): Class {
  if (status === 401) return '401';
  if (status === 403) return '403';
  return status === 404 ? '404' : 'in';
}

/** What the app itself says it answers; HEAD is GET without its body. */
export function routesOf(app: FastifyInstance): Set<string> {
  const found = new Set<string>();
  const path: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const match = /^((?:│ {3}| {4})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!match) continue;
    const [, indent = '', name = '', methods = ''] = match;
    path.splice(indent.length / 4);
    path.push(name);
    for (const method of methods.split(', ').filter((one) => one !== '' && one !== 'HEAD'))
      found.add(`${method} ${path.join('').replace(/(.)\/$/, '$1')}`);
  }
  return found;
}
