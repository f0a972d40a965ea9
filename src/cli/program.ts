import { Command } from 'commander';
import { addAccounts } from './accounts.js';
import { addLifecycle, addStarting } from './changing.js';
import { addDocuments } from './documents.js';
import { addHandOver } from './hand-over.js';
import { addMending } from './mending.js';
import { addReading } from './reading.js';
import type { Surroundings } from './surroundings.js';
import { addUsers } from './users.js';
import { addWebhooks } from './webhooks.js';

const after = `
Examples:
  fortnight add-customer --organization 'Contoso Ltd' --email ada@contoso.example --sku essentials
  fortnight list --stage trial --sort trial-end
  fortnight list --trial-end-from 2026-06-01 --trial-end-to 2026-06-04 --json
  fortnight show <id>
  fortnight extend-trial <id> --dry-run        what it would change: dates, agenda, emails
  fortnight extend-trial <id> --reason 'asked for by phone'
  fortnight convert-to-production <id> --expires-at 2027-06-30 --add-on none

Exit codes:
  0  done
  1  refused by a rule, with what clears it; no such customer; or the server cannot be reached
  2  used wrongly: a command or an option is unknown, missing or malformed, or names a SKU,
     add-on, partner, zone or language that there is not

Environment:
  FORTNIGHT_HOME     data folder of the Fortnight that runs here (default: .fortnight)
  FORTNIGHT_URL      address of another server, together with
  FORTNIGHT_API_KEY  its key
  TZ                 the time zone in which dates are shown, unless --zone names one
  NO_COLOR           set it to print without colours

fortnight codec-server runs a server that decrypts for the Temporal Web UI and the temporal command; its settings
are FORTNIGHT_ENCRYPTION_KEYS, FORTNIGHT_CODEC_TOKEN, FORTNIGHT_CODEC_PORT, FORTNIGHT_BIND and TEMPORAL_UI_URL.

Results go to stdout, problems to stderr; with --json both are JSON.`;

/** The whole command line. Nothing is run, and nothing printed, before it is parsed. */
export function programFor(surroundings: Surroundings): Command {
  const program = new Command('fortnight')
    .description(
      'From a partner’s registered deal to a paying customer: add customers, see what they wait for, act.',
    )
    .usage('<command> [options]')
    .version(surroundings.version, '--version', 'print the version of this program')
    .exitOverride()
    .configureHelp({ helpWidth: Math.min(Math.max(surroundings.columns, 60), 110) })
    .configureOutput({
      writeOut: surroundings.out,
      writeErr: surroundings.err,
      // What is wrong is printed once, by whoever runs this, and as JSON where that was asked for.
      outputError: () => undefined,
    })
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', after);
  program.commandsGroup('Begin:');
  addStarting(program, surroundings);
  program.commandsGroup('Look:');
  addReading(program, surroundings);
  addDocuments(program, surroundings);
  program.commandsGroup('Let people in and out:');
  addAccounts(program, surroundings);
  addHandOver(program, surroundings);
  addUsers(program, surroundings);
  addLifecycle(program, surroundings);
  program.commandsGroup('Mend what went apart:');
  addMending(program, surroundings);
  program.commandsGroup('Tell other systems:');
  addWebhooks(program, surroundings);
  return program;
}
