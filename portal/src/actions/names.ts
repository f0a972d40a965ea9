import type { CommandName } from '../api/command.js';

/** What the menu offers, by the words that partners know from their guides. */
export const actionTitles = {
  'add-customer': 'Add customer',
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

/** The commands that an action sends: one of them, where there are two. */
export const commandsOf: Record<Exclude<ActionId, 'add-customer'>, readonly CommandName[]> = {
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

export const destructive: readonly ActionId[] = ['transfer', 'close'];
export const menuOrder = Object.keys(commandsOf) as (keyof typeof commandsOf)[];

const titleOf = new Map(
  menuOrder.flatMap((action) => commandsOf[action].map((name) => [name, actionTitles[action]])),
);
const names = new RegExp(`\\b(${[...titleOf.keys(), 'add-customer'].join('|')})\\b`, 'g');

/** The API’s sentences name commands by their ids: people read what the menu calls them. */
export function withTitles(text: string): string {
  return text.replace(
    names,
    (name) => `“${titleOf.get(name as CommandName) ?? actionTitles['add-customer']}”`,
  );
}
