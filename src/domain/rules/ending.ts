import { define, everyOpenStage } from '../command.js';
import { reasonField } from '../fields.js';
import { newestRules } from '../policy.js';
import { refuse } from '../refusal.js';

export const close = define('close', {
  title: 'Close customer',
  summary: 'End the road for this customer: access is removed and nothing more happens',
  by: ['partner', 'staff'],
  stages: everyOpenStage,
  destructive: true,
  input: { reason: reasonField },
  decide: ({ now }, { reason }) => [{ type: 'closed', at: now, outcome: 'closed', reason }],
});

export const adoptRules = define('adopt-rules', {
  title: 'Adopt the newest rules',
  summary: 'Move the customer to the newest version of the rules',
  by: ['staff'],
  stages: everyOpenStage,
  input: {},
  permit: ({ customer: { policy } }) =>
    policy.rulesVersion === newestRules
      ? refuse(
          'newest-rules',
          `the customer has the newest rules already (version ${newestRules})`,
          'nothing',
        )
      : null,
  decide: ({ now }) => [{ type: 'rules-adopted', at: now, rulesVersion: newestRules }],
});
