import { z } from 'zod';
import type { CommandDefinition } from './command.js';
import {
  addOnField,
  countryField,
  currencyField,
  dayField,
  domainField,
  emailField,
  expirationField,
  languageField,
  notesField,
  opportunityField,
  opportunityStageField,
  organizationField,
  partnerField,
  personField,
  skuField,
  tenantField,
  trialEndField,
  usersField,
  zoneField,
} from './fields.js';
import { activate, resendActivation } from './rules/activation.js';
import { approveContract, recordSignature, returnContract } from './rules/contract.js';
import { convertToCustomer, decideDeal, updateDeal } from './rules/deal.js';
import { decideDiscount } from './rules/discount.js';
import { saveDetails, submitToContracts } from './rules/draft.js';
import { adoptRules, close } from './rules/ending.js';
import { reportImport, retryImport } from './rules/import.js';
import { reportBounce, retryMail } from './rules/mail.js';
import { editContacts, transfer } from './rules/people.js';
import { convertToProduction, editSubscription } from './rules/subscription.js';
import { allowUpgrade, blockUpgrade, extendTrial } from './rules/trial.js';

/** Every command to a customer that exists, in the order in which help texts show them. */
export const commands: readonly CommandDefinition[] = [
  updateDeal,
  decideDeal,
  convertToCustomer,
  saveDetails,
  decideDiscount,
  submitToContracts,
  recordSignature,
  approveContract,
  returnContract,
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
    language: languageField.optional(),
  }),
} as const;

/** The command that takes over whoever was a customer before: at where it stands, with the tenant that it has. */
export const addExistingCustomer = {
  name: 'add-existing-customer',
  title: 'Add existing customer',
  summary: 'Take over who is a customer already, in trial or in production; nobody is told',
  by: ['staff'],
  input: z.strictObject({
    ...addCustomer.input.shape,
    tenant: tenantField,
    trialEndsAt: trialEndField.optional(),
    expiresAt: expirationField.optional(),
    upgrade: z
      .enum(['allowed', 'blocked'])
      .optional()
      .describe('What the trial’s end does; as for new customers unless given'),
  }),
} as const;

/** The command that starts the road a step earlier: a deal that a partner works on. */
export const registerDeal = {
  name: 'register-deal',
  title: 'Register deal',
  summary: 'Register an opportunity: it is protected against other partners’ registrations',
  by: ['partner', 'staff'],
  input: z.strictObject({
    opportunity: opportunityField,
    organization: organizationField,
    domain: domainField,
    country: countryField,
    email: emailField.describe('The email address of the customer’s contact'),
    name: personField.optional().describe('The name of the customer’s contact'),
    opportunityStage: opportunityStageField,
    users: usersField,
    currency: currencyField.optional(),
    expectedClose: dayField.describe('The day on which the deal is expected to close, such as 2027-03-31'),
    notes: notesField.optional(),
    partner: partnerField.optional(),
    zone: zoneField.optional(),
    language: languageField.optional(),
  }),
} as const;
