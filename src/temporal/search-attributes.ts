import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
import { openCases } from '../domain/conflicts.js';
import type { Customer } from '../domain/customer.js';
import { trialRunsUntil } from '../domain/notice.js';
import { waitingOn } from '../domain/waiting.js';

const { KEYWORD, DATETIME, BOOL } = SearchAttributeType;

/** What operators list, count and batch by. Never encrypted, so nothing personal. */
export const searchAttributes = {
  CustomerStage: defineSearchAttributeKey('CustomerStage', KEYWORD),
  PartnerId: defineSearchAttributeKey('PartnerId', KEYWORD),
  Sku: defineSearchAttributeKey('Sku', KEYWORD),
  TrialEndsAt: defineSearchAttributeKey('TrialEndsAt', DATETIME),
  ExpiresAt: defineSearchAttributeKey('ExpiresAt', DATETIME),
  UpgradeBlocked: defineSearchAttributeKey('UpgradeBlocked', BOOL),
  ImportStatus: defineSearchAttributeKey('ImportStatus', KEYWORD),
  WaitingOn: defineSearchAttributeKey('WaitingOn', KEYWORD),
  /** When a deal's protection ends, or its License Agreement is due. */
  DealDueAt: defineSearchAttributeKey('DealDueAt', DATETIME),
  ConflictOpen: defineSearchAttributeKey('ConflictOpen', BOOL),
} as const;

const keys = searchAttributes;

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
