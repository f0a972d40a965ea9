import { randomBytes } from 'node:crypto';
import { defaultCatalog } from '../../src/domain/catalog.js';
import { defaultPolicy, type Policy } from '../../src/domain/policy.js';
import type { BeginAdded, BeginRegistered } from '../../src/temporal/messages.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id that no other test has. */
export function freshId(): string {
  return [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
}

/** Contoso, added by the partner Northwind unless a test says otherwise. */
export function beginning(
  changes: Partial<BeginAdded['command']> = {},
  policy: Partial<Policy> = {},
): BeginAdded {
  return {
    id: freshId(),
    command: {
      organization: 'Contoso Ltd',
      email: 'ada@contoso.example',
      sku: 'essentials',
      partner: 'northwind',
      zone: 'Europe/Berlin',
      ...changes,
    },
    actor: { kind: 'staff', name: 'sam' },
    requestId: null,
    upgrade: 'allowed',
    policy: { ...defaultPolicy, ...policy },
    catalog: defaultCatalog,
  };
}

/** The same organization as a deal of Northwind's. */
export function registration(
  changes: Partial<BeginRegistered['register']> = {},
  policy: Partial<Policy> = {},
): BeginRegistered {
  const { command: _, ...start } = beginning({}, policy);
  return {
    ...start,
    register: {
      opportunity: 'Budgeting',
      organization: 'Contoso Ltd',
      domain: 'contoso.example',
      country: 'DE',
      email: 'ada@contoso.example',
      name: 'Ada Lovelace',
      opportunityStage: 'proposed',
      users: { modeler: 5, viewer: 20 },
      currency: 'EUR',
      expectedClose: '2999-12-31',
      notes: 'They leave a budget of 40 spreadsheets',
      partner: 'northwind',
      zone: 'Europe/Berlin',
      ...changes,
    },
  };
}
