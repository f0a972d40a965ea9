import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { openCases } from '../domain/conflicts.js';
import type { Customer } from '../domain/customer.js';
import { trialRunsUntil } from '../domain/notice.js';
import { dealDueAt } from '../domain/stage.js';
import { waitingOn } from '../domain/waiting.js';
import { attributeTypes } from './attribute-types.js';

const keyOf = <Name extends keyof typeof attributeTypes>(name: Name) =>
  defineSearchAttributeKey(name, attributeTypes[name]);

/** The values that belong to a customer, as pairs; null takes an attribute away. */
export function attributesOf(customer: Customer): SearchAttributeUpdatePair[] {
  const { stage } = customer;
  const dueAt = dealDueAt(customer);
  return [
    { key: keyOf('CustomerStage'), value: stage.name },
    { key: keyOf('PartnerId'), value: customer.partner },
    { key: keyOf('Sku'), value: customer.terms?.sku ?? null },
    {
      key: keyOf('TrialEndsAt'),
      value: stage.name === 'trial' ? new Date(trialRunsUntil(customer, stage)) : null,
    },
    { key: keyOf('ExpiresAt'), value: stage.name === 'production' ? new Date(stage.expiresAt) : null },
    { key: keyOf('UpgradeBlocked'), value: customer.upgrade === 'blocked' },
    { key: keyOf('ImportStatus'), value: stage.name === 'pending' ? (stage.import?.status ?? 'none') : null },
    { key: keyOf('WaitingOn'), value: waitingOn(customer).on },
    { key: keyOf('DealDueAt'), value: dueAt === null ? null : new Date(dueAt) },
    { key: keyOf('ConflictOpen'), value: openCases(customer).length > 0 ? true : null },
  ];
}
