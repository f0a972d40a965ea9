import { commandLine } from '../../../domain/command-line.js';
import { findCommand } from '../../../domain/commands.js';
import type { Instant } from '../../../domain/time.js';
import type { Step } from '../letter.js';
import type { Reader } from './reader.js';

/** What a reader can do, in words. Where it is in Fortnight, the command's own title says. */
const wishes = {
  'update-deal': 'correct the deal',
  'convert-to-customer': 'convert the deal',
  'decide-deal': 'settle the conflict',
  'save-details': 'go on with the form',
  'submit-to-contracts': 'submit the form',
  'decide-discount': 'decide on the discount',
  'record-signature': 'bring in the signed copy',
  'approve-contract': 'sign the contract off',
  'return-contract': 'give the contract back',
  'extend-trial': 'extend the trial',
  'block-upgrade': 'prevent the upgrade',
  'allow-upgrade': 'have the trial upgraded at its end',
  'convert-to-production': 'begin production',
  'edit-subscription': 'change the SKU, the add-on or the expiration date',
  'edit-contacts': 'correct the notification email',
  'retry-mail': 'send the refused email again',
  'retry-import': 'start the import again',
  'resend-activation': 'get a new activation link',
  close: 'close the customer',
} as const;
type Option = keyof typeof wishes;

/** Where it is in Fortnight. The form of the details saves what is typed by itself, so it has no button for that. */
function placeOf(option: Option): string {
  return option === 'save-details' ? 'fill in the details' : `use '${buttonOf(option)}'`;
}

/** What the button says. Both decisions about the upgrade are behind the same one. */
function buttonOf(option: Option): string {
  if (option === 'block-upgrade' || option === 'allow-upgrade') return 'Manage subscription upgrade';
  return findCommand(option)?.title ?? option;
}

/**
 * One way to change what the email says. Who has to ask somebody is told whom and what for; partners and staff else
 * where it is in Fortnight, with its command.
 * @param when `options` in place of those that the command usually wants
 */
export function step(
  reader: Reader,
  option: Option,
  { before, to, asked, options }: { before?: Instant; to?: string; asked?: string; options?: string } = {},
): Step {
  const wish = to ?? wishes[option];
  const deadline = before === undefined ? '' : ` before ${reader.at(before)}`;
  if (!reader.isCustomer && asked === undefined) {
    const text = `To ${wish}, ${placeOf(option)} in Fortnight${deadline}, or run:`;
    return { text, command: commandLine(option, reader.customerId, options) };
  }
  return {
    text: `To ${wish}, contact ${asked ?? whomToAsk(reader)}${deadline} and ask for '${buttonOf(option)}'.`,
    command: null,
  };
}

type When = NonNullable<Parameters<typeof step>[2]>;

/** Where it would not be refused to the reader; what only staff may do, partner and customer ask the vendor for. */
export function offer(reader: Reader, option: Option, when: When = {}): Step[] {
  const { refused } = reader.offers;
  const partner = !refused?.partner.includes(option);
  const staff = !refused?.staff.includes(option);
  if (reader.audience === 'partner' && staff && !partner)
    return [step(reader, option, { ...when, asked: reader.vendor })];
  return offerBy(reader, option, when, { partner, staff });
}

/** Where the trial may be extended once more by the reader; for a customer, by whoever still may. */
export function extension(reader: Reader, when: When): Step[] {
  return offerBy(reader, 'extend-trial', when, reader.offers.extension);
}

function offerBy(
  reader: Reader,
  option: Option,
  when: When,
  { partner, staff }: { partner: boolean; staff: boolean },
): Step[] {
  const byReader = { partner, staff, customer: partner || staff, 'agreement-contact': false };
  if (!byReader[reader.audience]) return [];
  return [
    step(reader, option, { ...when, ...(partner || !reader.isCustomer ? {} : { asked: reader.vendor }) }),
  ];
}

/** What is not decided yet about the trial's end. */
export function upgradeDecision(reader: Reader, before: Instant): Step[] {
  const block = offer(reader, 'block-upgrade', {
    to: 'keep the trial from being upgraded at its end',
    before,
  });
  return block.length > 0 ? block : offer(reader, 'allow-upgrade', { before });
}

/** Where no other registration stands in the way. */
export function conversion(reader: Reader, when: When = {}): Step[] {
  return reader.offers.inConflict ? [] : [step(reader, 'convert-to-customer', when)];
}

/** The same of the form, which a discount that is not approved keeps back as well. */
export function submission(reader: Reader): Step[] {
  return reader.offers.inConflict ? [] : offer(reader, 'submit-to-contracts');
}

export function advice(text: string): Step {
  return { text, command: null };
}

export function whomToAsk(reader: Reader): string {
  return reader.partner === null ? reader.vendor : `${reader.partner}, your partner, or ${reader.vendor}`;
}
