import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { openCases } from '../domain/conflicts.js';
import type { Customer } from '../domain/customer.js';
import { trialRunsUntil } from '../domain/notice.js';
import { waitingOn } from '../domain/waiting.js';
import { attributeTypes } from './attribute-types.js';

const keyOf = <Name extends keyof typeof attributeTypes>(name: Name) =>
  defineSearchAttributeKey(name, attributeTypes[name]);

const keys = {
  CustomerStage: keyOf('CustomerStage'),
  PartnerId: keyOf('PartnerId'),
  Sku: keyOf('Sku'),
  TrialEndsAt: keyOf('TrialEndsAt'),
  ExpiresAt: keyOf('ExpiresAt'),
  UpgradeBlocked: keyOf('UpgradeBlocked'),
  ImportStatus: keyOf('ImportStatus'),
  WaitingOn: keyOf('WaitingOn'),
  DealDueAt: keyOf('DealDueAt'),
  ConflictOpen: keyOf('ConflictOpen'),
} as const satisfies { [Name in keyof typeof attributeTypes]: unknown };

/** The values that belong to a customer, as pairs; null takes an attribute away. */
export function attributesOf(customer: Customer): SearchAttributeUpdatePair[] {
  const { stage } = customer;
  return [
    { key: keys.CustomerStage, value: stage.name },
    { key: keys.PartnerId, value: customer.partner },
    { key: keys.Sku, value: customer.terms?.sku ?? null },
    {
      key: keys.TrialEndsAt,
      value: stage.name === 'trial' ? new Date(trialRunsUntil(customer, stage)) : null,
    },
    { key: keys.ExpiresAt, value: stage.name === 'production' ? new Date(stage.expiresAt) : null },
    { key: keys.UpgradeBlocked, value: customer.upgrade === 'blocked' },
    { key: keys.ImportStatus, value: stage.name === 'pending' ? (stage.import?.status ?? 'none') : null },
    { key: keys.WaitingOn, value: waitingOn(customer).on },
    { key: keys.DealDueAt, value: dealDueAt(customer) },
    { key: keys.ConflictOpen, value: openCases(customer).length > 0 ? true : null },
  ];
}

function dealDueAt({ stage, contract }: Customer): Date | null {
  if (stage.name === 'registered') return new Date(stage.protectedUntil);
  return stage.name === 'contracts' && !contract?.signature ? new Date(stage.dueAt) : null;
}
