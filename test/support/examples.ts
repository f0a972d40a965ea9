import { randomBytes } from 'node:crypto';
import { defaultCatalog } from '../../src/domain/catalog.js';
import { defaultPolicy, type Policy } from '../../src/domain/policy.js';
import type { Begin } from '../../src/temporal/messages.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id that no other test has. */
export function freshId(): string {
  return [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
}

/** Contoso, added by the partner Northwind unless a test says otherwise. */
export function beginning(changes: Partial<Begin['command']> = {}, policy: Partial<Policy> = {}): Begin {
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
