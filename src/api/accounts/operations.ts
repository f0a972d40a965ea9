import { newApiKey, newPartner, partnerChanges } from '../../config/accounts.js';
import {
  apiKeySchema,
  apiKeysSchema,
  handOverSchema,
  madeKeySchema,
  partnerSchema,
  partnersSchema,
} from '../openapi/accounts.js';
import { dryRunQuery } from '../request.js';
import { handOverOf } from './input.js';
import { changing, type Outline, reading } from './outline.js';

const at = '2026-06-01T12:00:00.000Z';

const key = {
  id: '0123456789abcdef',
  name: 'billing',
  prefix: 'fn_AAAAAA',
  role: 'staff',
  partner: null,
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
  createdBy: 'staff',
  createdAt: at,
};
const partner = {
  id: 'northwind',
  name: 'Northwind Partners',
  recipients: ['partner@northwind.example'],
  trialEnd: null,
  zone: 'Europe/Berlin',
  suspendedAt: null,
  createdAt: at,
};

const unknownPartner: Pick<Outline, 'problems'> = { problems: ['unknown-partner'] };

export const listKeys = reading({ id: 'list-api-keys', summary: 'List API keys' }, apiKeysSchema, {
  keys: [key],
});
export const createKey = changing(
  {
    id: 'create-api-key',
    summary: 'Make an API key',
    description: 'The answer alone shows the key. For admins.',
    headers: ['Idempotency-Key'],
    keyMeans:
      'Names this request: a repeat makes no second key, and says how to end the first one, since it is shown once. 1 to 200 printable ASCII characters without spaces.',
    problems: ['request-id-reused'],
  },
  { status: 201, schema: madeKeySchema, example: { ...key, key: `fn_${'A'.repeat(32)}` } },
  { schema: newApiKey, example: { name: 'billing', role: 'staff', expiresAt: '2027-06-30' } },
);
export const revokeKey = changing(
  { id: 'revoke-api-key', summary: 'End an API key at once', problems: ['unknown-key'] },
  { schema: apiKeySchema, example: { ...key, revokedAt: at } },
);

export const listPartners = reading({ id: 'list-partners', summary: 'List partners' }, partnersSchema, {
  partners: [partner],
});
export const showPartner = reading(
  { id: 'show-partner', summary: 'Show a partner', ...unknownPartner },
  partnerSchema,
  partner,
);
export const createPartner = changing(
  { id: 'create-partner', summary: 'Add a partner', problems: ['already-so'] },
  { status: 201, schema: partnerSchema, example: partner },
  {
    schema: newPartner,
    example: {
      id: 'northwind',
      name: 'Northwind Partners',
      recipients: partner.recipients,
      zone: partner.zone,
    },
  },
);
export const editPartner = changing(
  {
    id: 'edit-partner',
    summary: 'Change a partner',
    description: 'What is left out stays; null takes a choice back.',
    ...unknownPartner,
  },
  { schema: partnerSchema, example: partner },
  { schema: partnerChanges, example: { trialEnd: 'hold', zone: null } },
);
export const suspendPartner = changing(
  {
    id: 'suspend-partner',
    summary: 'Keep a partner’s keys and users out',
    description: 'From the next request on. Its customers live on.',
    ...unknownPartner,
  },
  { schema: partnerSchema, example: { ...partner, suspendedAt: at } },
);
export const resumePartner = changing(
  { id: 'resume-partner', summary: 'Let a suspended partner in again', ...unknownPartner },
  { schema: partnerSchema, example: partner },
);
export const handOver = changing(
  {
    id: 'hand-over-partner',
    summary: 'Transfer a partner’s open customers to another partner',
    description:
      'A batch at a time: go on with `next` as `after` until it is null. Each is an ordinary `transfer` on the customer’s timeline; beginning again finds only what is left.',
    query: dryRunQuery,
    ...unknownPartner,
  },
  {
    schema: handOverSchema,
    example: { from: 'northwind', to: 'fabrikam', moved: [key.id], refused: [], remaining: 0, next: null },
  },
  { schema: handOverOf, example: { to: 'fabrikam', reason: 'Northwind hands over its customers' } },
);
