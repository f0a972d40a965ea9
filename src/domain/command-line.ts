/**
 * What the command line wants beside the customer's id before it does something, as its help shows it: in angle
 * brackets what only the reader knows, in square ones what may be left out as long as one of them stays.
 */
const needs: Readonly<Record<string, string>> = {
  'update-deal': '[--opportunity-stage <stage>] [--expected-close <date>] [--users <json>] [--notes <text>]',
  'decide-deal': '--decision <approve|reject> --reason <text>',
  'save-details': '[--licensing <json>] [--project <json>]',
  'decide-discount': '--request <number> --decision <approve|decline> --reason <text>',
  'record-signature': '--file <pdf>',
  'return-contract': '--reason <text>',
  'report-bounce': '--key <key> --address <email>',
  'edit-subscription': '[--sku <sku>] [--add-on <add-on>] [--expires-at <date>]',
  'edit-contacts': '--email <email>',
  transfer: '--partner <id>',
  close: '--reason <text>',
};

/**
 * A command about a customer as it is typed.
 * @param options in place of the usual ones, where the reader needs others
 */
export function commandLine(name: string, customer: string, options = needs[name]): string {
  return options === undefined ? `fortnight ${name} ${customer}` : `fortnight ${name} ${customer} ${options}`;
}
