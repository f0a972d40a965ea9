import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
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
} as const;

const keys = searchAttributes;

/** The values that belong to a customer, as pairs; null takes an attribute away. */
export function attributesOf(customer: Customer): SearchAttributeUpdatePair[] {
  const { stage } = customer;
  return [
    { key: keys.CustomerStage, value: stage.name },
    { key: keys.PartnerId, value: customer.partner },
    { key: keys.Sku, value: customer.terms.sku },
    {
      key: keys.TrialEndsAt,
      value: stage.name === 'trial' ? new Date(trialRunsUntil(customer, stage)) : null,
    },
    { key: keys.ExpiresAt, value: stage.name === 'production' ? new Date(stage.expiresAt) : null },
    { key: keys.UpgradeBlocked, value: customer.upgrade === 'blocked' },
    { key: keys.ImportStatus, value: stage.name === 'pending' ? (stage.import?.status ?? 'none') : null },
    { key: keys.WaitingOn, value: waitingOn(customer).on },
  ];
}
