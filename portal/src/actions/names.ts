import type { Me, Stage } from '../api/client.js';
import type { CommandName } from '../api/command.js';

/** What the menu offers, by the words that partners know from their guides. */
export const actionTitles = {
  'add-customer': 'Add customer',
  'register-deal': 'Register deal',
  'update-deal': 'Update deal',
  'convert-to-customer': 'Convert to customer',
  'decide-deal': 'Decide conflict',
  'submit-to-contracts': 'Submit to Contracts',
  'decide-discount': 'Decide discount',
  'record-signature': 'Record signature',
  'approve-contract': 'Sign off contract',
  'return-contract': 'Return contract',
  'extend-trial': 'Extend trial',
  'manage-upgrade': 'Manage subscription upgrade',
  'convert-to-production': 'Convert to production account',
  'edit-subscription': 'Edit SKUs and expiration date',
  'edit-contacts': 'Edit contacts',
  'resend-activation': 'Resend activation',
  'retry-import': 'Retry import',
  'retry-mail': 'Retry mail',
  transfer: 'Transfer',
  close: 'Close customer',
} as const;
export type ActionId = keyof typeof actionTitles;
/** Actions that begin a customer; all others are done to one. */
export type BeginningId = 'add-customer' | 'register-deal';
export type CustomerActionId = Exclude<ActionId, BeginningId>;

/** The commands that an action sends: one of them, where there are two. */
export const commandsOf: Record<CustomerActionId, readonly CommandName[]> = {
  'update-deal': ['update-deal'],
  'convert-to-customer': ['convert-to-customer'],
  'decide-deal': ['decide-deal'],
  'submit-to-contracts': ['submit-to-contracts'],
  'decide-discount': ['decide-discount'],
  'record-signature': ['record-signature'],
  'approve-contract': ['approve-contract'],
  'return-contract': ['return-contract'],
  'extend-trial': ['extend-trial'],
  'manage-upgrade': ['block-upgrade', 'allow-upgrade'],
  'convert-to-production': ['convert-to-production'],
  'edit-subscription': ['edit-subscription'],
  'edit-contacts': ['edit-contacts'],
  'resend-activation': ['resend-activation'],
  'retry-import': ['retry-import'],
  'retry-mail': ['retry-mail'],
  transfer: ['transfer'],
  close: ['close'],
};

export const destructive: readonly ActionId[] = ['return-contract', 'transfer', 'close'];
/** What binds the vendor: for its approvers and admins. */
const decisions: readonly ActionId[] = [
  'decide-deal',
  'decide-discount',
  'approve-contract',
  'return-contract',
];

/** Whether it is worth offering to somebody of the vendor’s; the API is the one to refuse. */
export function isFor(role: Me['role'], action: CustomerActionId): boolean {
  return role !== 'staff' || !decisions.includes(action);
}

export const menuOrder = Object.keys(commandsOf) as CustomerActionId[];

/** The action that sends a command, where the menu has one. */
export function actionFor(command: string | null): CustomerActionId | undefined {
  return menuOrder.find((action) => commandsOf[action].some((name) => name === command));
}

/**
 * Those that take the step which a customer waits for. The notice of a held upgrade was refused, mostly because its
 * address is wrong: sent there again it would be refused again.
 */
export function actionsFor(command: string | null, isHeld: boolean): CustomerActionId[] {
  const action = actionFor(command);
  if (!action) return [];
  return isHeld && action === 'retry-mail' ? ['edit-contacts', action] : [action];
}

/** Of the way to the contract: no longer offered once it is signed off. */
const ofDeals: readonly CustomerActionId[] = [
  'update-deal',
  'convert-to-customer',
  'decide-deal',
  'submit-to-contracts',
  'decide-discount',
  'record-signature',
  'approve-contract',
  'return-contract',
];
/** Of the subscription: not offered before there is one. */
const ofSubscriptions: readonly CustomerActionId[] = [
  'extend-trial',
  'manage-upgrade',
  'convert-to-production',
  'edit-subscription',
  'resend-activation',
  'retry-import',
];

/** Whether an action belongs to this part of the road at all. */
export function belongsTo(stage: Stage['name'], action: CustomerActionId): boolean {
  const isDeal = stage === 'registered' || stage === 'drafting' || stage === 'contracts';
  return !(isDeal ? ofSubscriptions : ofDeals).includes(action);
}

const titles: Record<string, string> = {
  ...Object.fromEntries(
    menuOrder.flatMap((action) => commandsOf[action].map((name) => [name, actionTitles[action]])),
  ),
  'add-customer': actionTitles['add-customer'],
  'register-deal': actionTitles['register-deal'],
  'save-details': 'Details',
};
// A name that another one begins with comes after it.
const names = new RegExp(`\\b(${Object.keys(titles).sort().reverse().join('|')})\\b(?!-)`, 'g');

/** What people call a command. */
export const titleOf = (command: string): string => titles[command] ?? command;

/** The API’s sentences name commands by their ids: people read what the menu calls them. */
export function withTitles(text: string): string {
  return text.replace(names, (name) => `“${titleOf(name)}”`);
}
