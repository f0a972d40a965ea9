import { describe, expect, it } from 'vitest';
import { listSchema } from '../../src/cli/answers.js';
import { fieldsOf } from '../../src/cli/fields.js';
import { sortNames as listed } from '../../src/cli/reading.js';
import { commandLine } from '../../src/domain/command-line.js';
import { commands, findCommand } from '../../src/domain/commands.js';
import { sortNames } from '../../src/store/cursor.js';
import { publish } from '../../src/store/record.js';
import { emptyDatabase } from '../api/harness.js';
import { publicationOf, rowOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { terminal } from './harness.js';

const databases = provideDatabases();

const added = [
  'add-customer',
  '--organization',
  'Contoso Ltd',
  '--email',
  'ada@contoso.example',
  '--sku',
  'essentials',
];

describe('what is done', () => {
  it('adds a customer and says how it stands', async () => {
    const { fortnight, customers } = await terminal();
    const { code, out, err } = await fortnight(
      ...added,
      '--add-on',
      'audit',
      '--partner',
      'northwind',
      '--zone',
      'Asia/Tokyo',
    );
    expect([code, err]).toEqual([0, '']);
    const id = /[a-z0-9]{16}/.exec(out)?.[0] ?? '';
    expect(customers.customer(id)).toMatchObject({
      organization: 'Contoso Ltd',
      partner: 'northwind',
      contact: { zone: 'Asia/Tokyo' },
      terms: { addOn: 'audit' },
    });
    expect(out).toMatch(/^done: add-customer/);
    expect(out).toContain('Essentials with Audit, USD 6,000.00 a year');
    expect(out).toContain('product: the tenant is being created');
  });

  it('takes over an existing customer, whose expiration date is a day of its own zone', async () => {
    const { fortnight, customers } = await terminal();
    const given = [...added.slice(1), '--tenant', 'tenant-4711', '--expires-at', '2027-06-30'];
    const { code, out, err } = await fortnight('add-existing-customer', ...given, '--zone', 'Asia/Tokyo');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^done: add-existing-customer \(existing-customer-added\)/);
    const id = /[a-z0-9]{16}/.exec(out)?.[0] ?? '';
    expect(customers.customer(id).stage).toMatchObject({
      name: 'production',
      expiresAt: '2027-06-30T14:59:59.999Z',
    });
    const neither = await fortnight('add-existing-customer', ...given.slice(0, -2));
    expect(neither).toMatchObject({ code: 1, err: expect.stringContaining('give one of the two') });
  });

  it('extends a trial, and shows the new end in the zone of the terminal', async () => {
    const { fortnight, inTrial } = await terminal();
    const id = await inTrial();
    const { code, out } = await fortnight('extend-trial', id, '--reason', 'by phone');
    expect(code).toBe(0);
    expect(out).toContain('done: extend-trial (trial-extended)');
    expect(out).toMatch(/Trial ends +29 Jun 2026 14:00:00 GMT\+2 \(in 28 days\)/);
    const tokyo = await fortnight('show', id, '--zone', 'Asia/Tokyo');
    expect(tokyo.out).toContain('29 Jun 2026 21:00:00 GMT+9');
    expect(tokyo.out).toContain(`fortnight extend-trial ${id}`);
  });

  it('takes away an add-on, and a calendar date as the whole day', async () => {
    const { fortnight, inTrial, customers } = await terminal();
    const id = await inTrial({ addOn: 'audit', zone: 'Europe/Berlin' });
    const args = ['--add-on', 'none', '--expires-at', '2027-06-30'];
    expect(await fortnight('convert-to-production', id, ...args)).toMatchObject({ code: 0, err: '' });
    expect(customers.customer(id)).toMatchObject({
      terms: { addOn: null },
      stage: { name: 'production', expiresAt: '2027-06-30T21:59:59.999Z' },
    });
  });

  it('empties the contact’s name', async () => {
    const { fortnight, invited, customers } = await terminal();
    const id = await invited({ name: 'Kim Lee' });
    expect(await fortnight('edit-contacts', id, '--name', 'none')).toMatchObject({ code: 0, err: '' });
    expect(customers.customer(id).contact.name).toBeNull();
  });

  it('leaves out the email where asked to', async () => {
    const { fortnight, invited, customers } = await terminal();
    const id = await invited();
    await fortnight('resend-activation', id, '--no-email');
    expect(customers.executed.at(-1)?.input).toEqual({ email: false });
    const link = await fortnight('activation-link', id);
    expect(link.out).toMatch(
      /^http:\/\/localhost:3000\/activate\/[a-z0-9]{16}\.2\.[0-9a-f]{64}\nValid until /,
    );
  });

  it('is done once when the same request id comes again', async () => {
    const { fortnight, inTrial, customers } = await terminal();
    const id = await inTrial();
    const [first, again] = [
      await fortnight('extend-trial', id, '--request-id', 'r1'),
      await fortnight('extend-trial', id, '--request-id', 'r1'),
    ];
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(customers.customer(id).extensions.staff).toBe(1);
  });
});

describe('a command as emails and the page of a customer print it', () => {
  it.each(commands.map(({ name }) => name))('%s has all that it wants, by names that it knows', (name) => {
    const definition = findCommand(name);
    if (!definition?.by.includes('staff')) return;
    const fields = fieldsOf(definition.input, name === 'record-signature' ? { document: '--file' } : {});
    const printed = commandLine(name, 'k3v9q2m8x1t7b5z4').match(/--[a-z-]+/g) ?? [];
    const known = fields.map(({ flag, instead }) => instead ?? flag);
    expect(known).toEqual(expect.arrayContaining(printed));
    const wanted = fields.filter(({ required }) => required).map(({ flag, instead }) => instead ?? flag);
    expect(printed).toEqual(expect.arrayContaining(wanted));
  });

  it('is what can be done now', async () => {
    const { fortnight, inTrial } = await terminal();
    const id = await inTrial();
    const { out } = await fortnight('show', id);
    expect(out).toContain(`\nfortnight close ${id} --reason <text>\n`);
    expect(out).toContain(`\nfortnight transfer ${id} --partner <id>\n`);
    expect(out).toContain(`\nfortnight extend-trial ${id}\n`);
  });
});

describe('a dry run', () => {
  it('marks what would vanish also where nothing is left', async () => {
    const { fortnight, inTrial } = await terminal();
    const { out } = await fortnight('close', await inTrial(), '--reason', 'enough', '--dry-run');
    const [now = '', then = ''] = out.split('What would come then');
    expect(now.match(/^- {2}\d/gm)).toHaveLength(2);
    expect(now).not.toMatch(/^ {3}\d/m);
    expect(then).toContain('nothing by itself');
  });

  it('shows both agendas and the emails, and changes nothing', async () => {
    const { fortnight, inTrial, customers } = await terminal();
    const id = await inTrial();
    const before = customers.customer(id);
    const { code, out } = await fortnight('extend-trial', id, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Dry run of extend-trial: nothing was changed.');
    expect(out).toMatch(
      /trial until 15 Jun 2026 14:00:00 GMT\+2\n +→ +trial until 29 Jun 2026 14:00:00 GMT\+2/,
    );
    expect(out).toMatch(/- +15 Jun 2026.*Upgrade to production/);
    expect(out).toMatch(/\+ +29 Jun 2026.*Upgrade to production/);
    expect(out).toMatch(/email about the extension +customer <ada@contoso\.example>/);
    expect(out).toMatch(/withdrawn[\s\S]*email about the trial’s start/);
    expect(customers.customer(id)).toEqual(before);
  });

  it('shows what is sold, before and after, where that would change', async () => {
    const { fortnight, inTrial } = await terminal();
    const id = await inTrial();
    const { out } = await fortnight('edit-subscription', id, '--add-on', 'audit', '--dry-run');
    expect(out).toMatch(
      /Subscription {2}Essentials, USD [\d,.]+ a year\n +→ +Essentials with Audit, USD [\d,.]+ a year/,
    );
    expect(out).not.toMatch(/^Partner/m);
    expect(out).not.toMatch(/^Would expire/m);
    const dated = await fortnight('edit-subscription', id, '--expires-at', '2027-03-28', '--dry-run');
    expect(dated.out).toMatch(/Would expire {2}as production begins\n +→ +2[89] Mar 2027 \d\d:59:59/);
  });

  it('shows the conversion that waits for the end of onboarding', async () => {
    const { fortnight, invited } = await terminal();
    const id = await invited();
    const dated = ['convert-to-production', id, '--add-on', 'audit', '--expires-at', '2027-03-28'];
    const preview = await fortnight(...dated, '--dry-run');
    const planned =
      /production with Essentials and Audit, USD 6,000\.00 a year, until 2[89] Mar 2027 \d\d:59:59/;
    const [before, after] = preview.out.slice(0, preview.out.indexOf('What will come')).split('→');
    expect(before).toMatch(/pending since/);
    expect(before).not.toMatch(/production with/);
    expect(after).toMatch(planned);
    expect((await fortnight('show', id)).out).toMatch(/At the trial’s end +upgrade/);
    const plain = await fortnight('convert-to-production', id, '--dry-run');
    expect(plain.out).toMatch(/production with .* for a year from the end of onboarding/);
    await fortnight(...dated);
    const { out } = await fortnight('show', id);
    expect(out).toMatch(/At the end of onboarding +production with Essentials/);
    expect(out).toMatch(planned);
    expect(out).not.toMatch(/At the trial’s end/);
    // What it does not name stays as it is planned.
    expect((await fortnight('convert-to-production', id, '--dry-run')).out).toMatch(planned);
  });

  it('shows a customer that would be', async () => {
    const { fortnight } = await terminal();
    const { code, out } = await fortnight(...added, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/activation email +customer <ada@contoso\.example>/);
    expect(out).toContain('Remind the customer to activate (day 3)');
  });
});

describe('JSON', () => {
  it('is the whole answer on stdout', async () => {
    const { fortnight, inTrial } = await terminal();
    const id = await inTrial();
    const shown = JSON.parse((await fortnight('show', id, '--json')).out);
    expect(shown).toMatchObject({ id, policy: { trialDays: 14 }, stage: { name: 'trial' } });
    const extended = JSON.parse((await fortnight('extend-trial', id, '--json')).out);
    expect(extended).toMatchObject({ id, events: ['trial-extended'] });
    const preview = JSON.parse((await fortnight('close', id, '--reason', 'x', '--dry-run', '--json')).out);
    expect(preview).toMatchObject({ dryRun: true, after: { stage: { name: 'closed' } } });
  });

  it('is the problem on stderr', async () => {
    const { fortnight, invited } = await terminal();
    const id = await invited();
    const refused = await fortnight('extend-trial', id, '--json');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(JSON.parse(refused.err)).toMatchObject({
      code: 'wrong-stage',
      exitCode: 1,
      clears: expect.any(String),
    });
    const wrong = await fortnight('extend-trail', '--json');
    expect(JSON.parse(wrong.err)).toMatchObject({ code: 'usage', exitCode: 2 });
  });
});

describe('the commands', () => {
  it('are all of the registry, each with help of its own', async () => {
    const { fortnight } = await terminal();
    const { code, out } = await fortnight('--help');
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name} `);
    for (const { name, stages } of commands) {
      const help = await fortnight(name, '--help');
      expect([help.code, help.out]).toEqual([
        0,
        expect.stringContaining(`Possible in: ${stages.join(', ')}`),
      ]);
    }
    expect((await fortnight('convert-to-production', '--help')).out).toMatch(
      /--expires-at <date>[\s\S]*--add-on <text>/,
    );
  });

  it('sort as the store does', () => expect(listed).toEqual([...sortNames]));

  it('answer with who does it where staff may not', async () => {
    const { fortnight, invited } = await terminal();
    const { code, err } = await fortnight(
      'activate',
      await invited(),
      '--name',
      'Ada',
      '--accepted',
      '--link',
      '1',
    );
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('activate is for the customer, on the activation page'),
    ]);
  });

  it('list the trials that end in time, and who waits for somebody, for a script that looks every morning', async () => {
    const database = await databases.fresh();
    const trial = { stage: 'trial', trialEndsAt: '2026-06-04T09:00:00.000Z' } as const;
    for (const row of [
      { id: 'ends', organization: 'Ends Soon', ...trial },
      { id: 'late', organization: 'Ends Later', ...trial, trialEndsAt: '2026-06-05T00:00:00.000Z' },
      {
        id: 'other',
        organization: 'Elsewhere',
        email: 'ada@fabrikam.example',
        mailProblem: true,
        trialEndsAt: null,
      },
    ])
      await publish(database, publicationOf({ row: rowOf(row) }));
    const { fortnight } = await terminal({ database });
    const listed = async (...args: string[]) => {
      const { code, out, err } = await fortnight('list', ...args, '--json');
      expect([code, err]).toEqual([0, '']);
      return listSchema.parse(JSON.parse(out)).customers.map(({ organization }) => organization);
    };
    const window = ['--trial-end-from', '2026-06-01', '--trial-end-to', '2026-06-04'];
    expect(await listed(...window)).toEqual(['Ends Soon']);
    expect(await listed('--trial-end-from', '2026-06-04T10:00:00Z')).toEqual(['Ends Later']);
    expect(await listed('--domain', 'fabrikam.example')).toEqual(['Elsewhere']);
    expect(await listed('--queue', 'undeliverable-mail')).toEqual(['Elsewhere']);
    for (const wrong of ['tomorrow', '2026-02-30', '0001-01-01', '2026-06-01 12:00']) {
      expect(await fortnight('list', '--trial-end-to', wrong)).toMatchObject({
        code: 2,
        err: `error: --trial-end-to is '${wrong}'\nwhat helps: give a date such as 2026-06-09, or an instant such as 2026-06-09T12:00:00Z\n`,
      });
    }
  });

  it('list what there is, and say what to do where there is nothing', async () => {
    const empty = { ...emptyDatabase };
    const { fortnight } = await terminal({ database: empty });
    expect(await fortnight('list')).toMatchObject({
      code: 0,
      out: expect.stringContaining('fortnight add-customer --help'),
    });
  });
});
