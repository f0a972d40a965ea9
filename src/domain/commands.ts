import { z } from 'zod';
import type { CommandDefinition } from './command.js';
import {
  addOnField,
  emailField,
  organizationField,
  partnerField,
  personField,
  skuField,
  zoneField,
} from './fields.js';
import { activate, resendActivation } from './rules/activation.js';
import { adoptRules, close } from './rules/ending.js';
import { reportImport, retryImport } from './rules/import.js';
import { editContacts, reportBounce, retryMail, transfer } from './rules/people.js';
import { convertToProduction, editSubscription } from './rules/subscription.js';
import { allowUpgrade, blockUpgrade, extendTrial } from './rules/trial.js';

/** Every command to a customer that exists, in the order in which help texts show them. */
export const commands: readonly CommandDefinition[] = [
  resendActivation,
  activate,
  reportImport,
  retryImport,
  extendTrial,
  blockUpgrade,
  allowUpgrade,
  convertToProduction,
  editSubscription,
  editContacts,
  retryMail,
  reportBounce,
  transfer,
  adoptRules,
  close,
];

const byName = new Map(commands.map((definition) => [definition.name, definition]));

export function findCommand(name: string): CommandDefinition | undefined {
  return byName.get(name);
}

/** The command that starts a customer's life. */
export const addCustomer = {
  name: 'add-customer',
  title: 'Add customer',
  summary: 'Add a customer: create the tenant, email the activation link',
  by: ['partner', 'staff'],
  input: z.strictObject({
    organization: organizationField,
    email: emailField,
    sku: skuField,
    addOn: addOnField.optional(),
    partner: partnerField.optional(),
    name: personField.optional(),
    zone: zoneField.optional(),
  }),
} as const;
