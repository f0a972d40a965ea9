import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { apiKey, emptyDatabase } from '../api/harness.js';
import { runWith, terminal } from './harness.js';

const execute = promisify(execFile);
const nowhere = { FORTNIGHT_URL: 'http://127.0.0.1:64999', FORTNIGHT_API_KEY: apiKey };

describe('exit code 2, before anything is sent', () => {
  it.each([
    [['extend-trail'], /unknown command 'extend-trail'/, /Did you mean extend-trial\?/],
    [['help', 'extend-trail'], /unknown command 'extend-trail'/, /--help/],
    [['extend-trial', 'x', '--reson', 'y'], /unknown option '--reson'/, /Did you mean --reason\?/],
    [['extend-trial'], /missing required argument 'id'/, /--help/],
    [['add-customer'], /add-customer needs --organization, --email, --sku/, /fortnight add-customer --help/],
    [['record-signature', 'c1'], /record-signature needs --file or --document/, /record-signature --help/],
    [
      ['add-customer', '--organization', 'Contoso', 'Ltd'],
      /too many arguments/,
      /quotes around values with spaces/,
    ],
    [['add-customer', '--organization', 'C', '--sku', 'e', '--email', 'ada'], /--email is 'ada'/, /--help/],
    [
      ['convert-to-production', 'x', '--expires-at', 'soon'],
      /--expires-at is 'soon': expected a date such as 2027-06-30/,
      /--help/,
    ],
    [['list', '--stage', 'trail'], /Allowed choices are registered, drafting/, /--help/],
    [['show', 'x', '--zone', 'Mars/Olympus'], /--zone is 'Mars\/Olympus'/, /Europe\/Berlin/],
    [['report-bounce', 'x', '--key', 'k', '--address'], /argument missing/, /--help/],
  ])('%j', async (args, what, help) => {
    const { code, out, err } = await runWith(nowhere, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(what);
    expect(err).toMatch(help);
  });

  it('also where nothing at all is said, with the help', async () => {
    const { code, err } = await runWith(nowhere);
    expect([code, err]).toEqual([2, expect.stringContaining('Examples:')]);
  });
});

it('says its version to scripts that ask for it, with no server around', async () => {
  expect(await runWith(nowhere, '--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
});

describe('exit code 2, for what there is not', () => {
  const base = ['add-customer', '--organization', 'C', '--email', 'ada@contoso.example', '--sku'];
  it.each([
    [['gold'], /^error: there is no SKU 'gold'.*essentials/],
    [['essentials', '--add-on', 'gold'], /^error: there is no add-on 'gold'.*audit/],
    [['essentials', '--partner', 'nobody'], /^error: .*there is no partner 'nobody'.*northwind, fabrikam/],
    [['essentials', '--zone', 'Mars/Olympus'], /^error: .*'Mars\/Olympus' is not an IANA time zone/],
    [['essentials', '--language', 'de'], /^error: .*'de' is invalid. Allowed choices are en/],
  ])('add-customer … --sku %j', async (given, said) => {
    const { fortnight } = await terminal();
    expect(await fortnight(...base, ...given)).toMatchObject({ code: 2, err: expect.stringMatching(said) });
  });

  it('the same for a customer that there is', async () => {
    const { fortnight, inTrial } = await terminal();
    const id = await inTrial();
    const sku = await fortnight('edit-subscription', id, '--sku', 'gold');
    expect(sku).toMatchObject({ code: 2, err: expect.stringMatching(/^error: there is no SKU 'gold'/) });
    const partner = await fortnight('transfer', id, '--partner', 'nobody');
    expect(partner).toMatchObject({ code: 2, err: expect.stringContaining("no partner 'nobody'") });
  });
});

describe('a request id that cannot be one', () => {
  it.each(['', 'two words', 'ü', 'x'.repeat(201)])('is refused by the name of its option: %j', async (id) => {
    const { fortnight, inTrial } = await terminal();
    const { code, err } = await fortnight('extend-trial', await inTrial(), '--request-id', id);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`error: --request-id is '${id}'\nwhat helps: give 1`),
    ]);
  });
});

describe('exit code 1', () => {
  it('with the reason and what clears it', async () => {
    const { fortnight, invited } = await terminal();
    const { code, out, err } = await fortnight('extend-trial', await invited());
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^refused: extend-trial is possible in trial, trial-ended; this customer is in pending\nwhat helps: /,
    );
  });

  it('suggests the list for an unknown id', async () => {
    const { fortnight } = await terminal({ database: emptyDatabase });
    for (const args of [
      ['show', '0000000000000000'],
      ['close', 'x/../y', '--reason', 'r'],
    ]) {
      const { code, err } = await fortnight(...args);
      expect([code, err]).toEqual([1, expect.stringMatching(/there is no customer[\s\S]*fortnight list/)]);
    }
  });

  it('with the way out where no server is known or none answers', async () => {
    expect(await runWith(nowhere, 'list')).toMatchObject({
      code: 1,
      err: expect.stringContaining('npm start'),
    });
    const home = await mkdtemp(join(tmpdir(), 'fortnight-cli-'));
    expect(await runWith({ FORTNIGHT_HOME: home }, 'list')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no Fortnight runs in .*\nwhat helps: start one with npm start/),
    });
    await writeFile(join(home, 'runtime.json'), '{');
    expect(await runWith({ FORTNIGHT_HOME: home }, 'list')).toMatchObject({
      code: 1,
      err: expect.stringContaining('damaged'),
    });
    for (const url of ['here', 'http://127.0.0.1:64999/api', 'http://ada:hush@127.0.0.1:64999']) {
      const ran = await runWith({ FORTNIGHT_URL: url, FORTNIGHT_API_KEY: apiKey }, 'list');
      expect(ran).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^refused: FORTNIGHT_URL .*\n.*http:\/\/127\.0\.0\.1:3000/),
      });
      expect(ran.err).not.toContain('hush');
    }
    expect(await runWith({ ...nowhere, FORTNIGHT_API_KEY: 'fn_…' }, 'list')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^refused: FORTNIGHT_API_KEY has/),
    });
  });

  it('with a wrong key', async () => {
    const { url } = await terminal();
    const ran = await runWith({ FORTNIGHT_URL: url, FORTNIGHT_API_KEY: 'fn_wrong' }, 'list');
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^refused: this API key is not valid\nwhat helps: set FORTNIGHT_API_KEY to a key/,
      ),
    });
    expect(ran.err).not.toMatch(/header|POST/);
  });
});

describe('an answer that cannot be written', () => {
  // Linux has a file that is always full.
  it.runIf(process.platform === 'linux')(
    'is told as any failure is, for people and for scripts',
    async () => {
      const line = `exec ${process.execPath} --import tsx src/cli/main.ts --help`;
      // CI services have colours, of which nothing belongs into a file.
      const env = { PATH: process.env.PATH, CI: '1' };
      const failing = (option: string) => execute('sh', ['-c', `${line} ${option} > /dev/full`], { env });
      await expect(failing('')).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(
          /^refused: the answer cannot be written: ENOSPC\nwhat helps: make room/,
        ),
      });
      const told = failing('--json').catch(({ stderr }) => JSON.parse(String(stderr)));
      expect(await told).toMatchObject({ code: 'not-written', exitCode: 1 });
    },
  );
});

describe('while Temporal is away', () => {
  it('repeats the request under its key, and is done once it is back', async () => {
    const { fortnight, inTrial, customers } = await terminal();
    const id = await inTrial();
    let failures = 2;
    const { execute } = customers;
    customers.execute = async (...order) => {
      customers.down = failures-- > 0;
      return execute.apply(customers, order);
    };
    expect(await fortnight('extend-trial', id)).toMatchObject({ code: 0 });
    expect(customers.customer(id).extensions.staff).toBe(1);
  });

  it('gives up in the end, with the request id to come back with', async () => {
    const { fortnight, inTrial, customers } = await terminal();
    const id = await inTrial();
    customers.down = true;
    const { code, err } = await fortnight('extend-trial', id, '--request-id', 'mine');
    expect([code, err]).toEqual([1, expect.stringContaining('--request-id mine')]);
  });

  it('names no option that the command has not, and the request id that the log has', async () => {
    const { fortnight, inTrial, customers } = await terminal();
    const id = await inTrial();
    customers.down = true;
    for (const args of [
      ['show', id],
      ['agenda', id],
      ['activation-link', id],
    ]) {
      const { code, err } = await fortnight(...args);
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/what helps: try again in a moment\nrequest id: \S+\n/),
      ]);
    }
    const { err } = await fortnight('close', id, '--reason', 'r');
    const [, offered = ''] = /--request-id (\S+)/.exec(err) ?? [];
    customers.down = false;
    expect(await fortnight('close', id, '--reason', 'r', '--request-id', offered)).toMatchObject({ code: 0 });
  });
});

describe('where the server is found', () => {
  async function homeOf(apiUrl: string): Promise<string> {
    const home = await mkdtemp(join(tmpdir(), 'fortnight-cli-'));
    const runtime = {
      version: 1,
      pid: 1,
      startedAt: '2026-06-01T12:00:00Z',
      apiUrl,
      apiKey,
      publicUrl: apiUrl,
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'default',
      databaseUrl: 'postgres://x',
      smtpUrl: 'smtp://x',
      tenantApiUrl: 'http://127.0.0.1:1',
      logs: 'logs',
    };
    await writeFile(join(home, 'runtime.json'), JSON.stringify(runtime));
    return home;
  }

  it('is the runtime file, whose key goes nowhere else', async () => {
    const { url, invited } = await terminal();
    const home = await homeOf(url);
    const id = await invited();
    expect(await runWith({ FORTNIGHT_HOME: home }, 'show', id)).toMatchObject({ code: 0 });
    expect(await runWith({ FORTNIGHT_HOME: home, FORTNIGHT_URL: url }, 'show', id)).toMatchObject({
      code: 0,
    });
    const elsewhere = { FORTNIGHT_HOME: home, FORTNIGHT_URL: 'http://127.0.0.1:64998' };
    expect(await runWith(elsewhere, 'show', id)).toMatchObject({
      code: 1,
      err: expect.stringContaining('FORTNIGHT_API_KEY is not'),
    });
  });
});

describe('a value that cannot be', () => {
  it.each([
    ['tomorrow', /--expires-at is 'tomorrow': expected a date such as 2027-06-30, or an instant/],
    ['99999-01-01T00:00:00Z', /expected a/],
    ['2027-02-30', /there is no such day; expected a date such as 2027-06-30/],
  ])('says what may be given in place of the date %s', async (date, said) => {
    const { fortnight } = await terminal();
    const { code, err } = await fortnight('convert-to-production', 'x', '--expires-at', date);
    expect([code, err]).toEqual([2, expect.stringMatching(said)]);
  });

  it.each(['-1', 'abc', '0', '201'])('is said once, by the option’s name: --limit %s', async (limit) => {
    const { fortnight } = await terminal();
    const { code, err } = await fortnight('list', `--limit=${limit}`);
    expect([code, err]).toEqual([
      2,
      `error: --limit is '${limit}'\nwhat helps: give a whole number from 1 to 200\n`,
    ]);
  });
});

describe('a value that is given as JSON', () => {
  const shape = /what helps: .*JSON such as/;
  it.each([
    [
      ['save-details', 'x', '--project', '{"foo":"x"}'],
      "--project: project has no field 'foo'",
      /goal, scope/,
    ],
    [
      ['save-details', 'x', '--licensing', '{"start":"2027-01-01"}'],
      '--licensing: licensing.start is "2027-01-01": expected JSON such as {"date":"2027-06-30"}',
      shape,
    ],
    [
      ['save-details', 'x', '--licensing', '{"users":{"modeler":"5"}}'],
      '--licensing: licensing.users.modeler is "5": expected a number',
      shape,
    ],
    [
      ['update-deal', 'x', '--users', '{"modeler":"5"}'],
      '--users: users.modeler is "5": expected a number',
      /--users takes JSON such as {"modeler": 5, "viewer": 20}/,
    ],
    [
      ['return-contract', 'x', '--reason', 'r', '--fields', '[{"path":"licensing.end"}]'],
      '--fields: fields.0.message is missing',
      /--fields takes JSON such as \[{"path": "licensing.end", "message": "too short"}\]/,
    ],
    [
      ['approve-contract', 'x', '--start', 'soon'],
      'Expected a date such as 2027-06-30, or JSON such as {"date":"2027-06-30"}',
      /approve-contract|--help/,
    ],
    [['save-details', 'x', '--project', 'soon'], 'Expected JSON such as {"goal":"', /--help/],
    [
      ['approve-contract', 'x', '--end', '2027-02-30'],
      '--end: end.date is "2027-02-30": expected a date such as 2027-06-30',
      shape,
    ],
  ])('is wrong by its path, with the shape: %j', async (args, said, helps) => {
    const { code, err } = await runWith(nowhere, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err).toMatch(helps);
    expect(err).not.toContain('[object Object]');
  });

  it.each([
    ['return-contract', '--reason', 'r', '--fields', '[{"path":"licensing.end","message":"too short"}]'],
    [
      'report-import',
      '--attempt',
      '1',
      '--sequence',
      '1',
      '--status',
      'running',
      '--log',
      '[{"level":"info","message":"m"}]',
    ],
    ['approve-contract', '--start', '2027-01-01', '--end', '{"date":"2027-12-31"}'],
    ['save-details', '--clear', 'project.goal', 'project.scope'],
  ])('is sent as it was given: %s', async (name, ...args) => {
    const { fortnight, inTrial } = await terminal();
    // The rules refuse it in a trial: it has passed what the command line and the API check.
    expect(await fortnight(name, await inTrial(), ...args)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is possible in|is for/),
    });
  });
});
