import fc from 'fast-check';
import type { Actor } from '../../../src/domain/actor.js';
import { type Catalog, defaultCatalog } from '../../../src/domain/catalog.js';
import type { Rival } from '../../../src/domain/conflicts.js';
import { dealInputs } from './deal-acts.js';
import { details, signedCopy } from './given.js';
import {
  type Beginning,
  contact,
  day,
  firstMoment,
  type Life,
  mailSystem,
  partner,
  product,
  staff,
  stranger,
} from './life.js';

/** One thing that happens in a random life; plain data, so that a counterexample can be read. */
export type Act =
  | { act: 'pass' | 'outage'; days: number }
  | { act: 'mail'; audience: 'customer' | 'partner' | 'staff' | 'all'; mood: Mood; takes: number }
  | { act: 'product'; answers: boolean }
  | { act: 'onboard' }
  | { act: 'report'; status: 'running' | 'failed' | 'completed'; late: number }
  | { act: 'bounce'; back: number }
  | { act: 'record'; answers: boolean; rivals: Rival[] }
  | { act: 'command'; name: string; input: object; by: Actor };

type Mood = 'accept' | 'delay' | 'refuse' | 'half' | 'every-other';

const person = fc.constantFrom<Actor>(
  partner,
  staff,
  staff,
  { kind: 'operator' },
  { kind: 'staff', name: 'tom' },
);
const anybody = fc.constantFrom<Actor>(
  partner,
  staff,
  { kind: 'operator' },
  stranger,
  contact,
  product,
  mailSystem,
);
const days = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0.001, 0.03, 0.5, 1, 3, 11, 14) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 4, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 120, noNaN: true }) },
);
/** Dates as days from the beginning: made instants when the act is done, in the life's own measure. */
const date = fc.integer({ min: 1, max: 500 });
const choice = {
  sku: fc.option(fc.constantFrom('essentials', 'professional', 'nonsense', 'constructor'), {
    nil: undefined,
  }),
  addOn: fc.option(fc.constantFrom(null, 'audit', 'insights'), { nil: undefined }),
  expiresAt: fc.option(date, { nil: undefined }),
};

const inputs: Record<string, fc.Arbitrary<object>> = {
  ...dealInputs,
  'resend-activation': fc.record({ email: fc.boolean() }),
  'retry-import': fc.constant({}),
  'extend-trial': fc.constant({}),
  'block-upgrade': fc.constant({}),
  'allow-upgrade': fc.constant({}),
  'convert-to-production': fc.record(choice),
  'edit-subscription': fc.record(choice),
  'edit-contacts': fc.record(
    {
      email: fc.constantFrom('ada@contoso.example', 'grace@contoso.example'),
      organization: fc.constantFrom('Contoso Ltd', 'Contoso AG'),
      name: fc.constantFrom(null, 'Grace'),
    },
    { requiredKeys: [] },
  ),
  'retry-mail': fc.constant({}),
  transfer: fc.record({ partner: fc.constantFrom('northwind', 'fabrikam') }),
  'adopt-rules': fc.constant({}),
  close: fc.constant({ reason: 'it is over' }),
};
const rare = new Set(['close', 'convert-to-production', 'adopt-rules']);

const command = fc
  .oneof(
    ...Object.keys(inputs).map((name) => ({ weight: rare.has(name) ? 1 : 3, arbitrary: fc.constant(name) })),
  )
  .chain((name) =>
    fc.record({
      act: fc.constant('command' as const),
      name: fc.constant(name),
      input: inputs[name] ?? fc.constant({}),
      by: fc.oneof({ weight: 6, arbitrary: person }, { weight: 1, arbitrary: anybody }),
    }),
  );

const onboard: Act = { act: 'onboard' };
const by = (name: string, input: object, actor: Actor): Act => ({ act: 'command', name, input, by: actor });
/** The way to the contract, as straight as it can be; an added customer is past it. */
const toDraft = [by('convert-to-customer', {}, partner), by('save-details', details, partner)];
const toContracts = [...toDraft, by('submit-to-contracts', {}, partner)];
const toSignature = [...toContracts, by('record-signature', { document: signedCopy }, partner)];
const toPending = [...toSignature, by('approve-contract', {}, staff)];
const ways = fc.constantFrom<Act[]>([], toDraft, toDraft, toContracts, toSignature, toPending, toPending);
/** Where a random life is taken up, so that most of them reach the trial and many the years after it. */
const openings = fc.constantFrom<Act[]>(
  [],
  [onboard],
  [onboard, onboard],
  [onboard, onboard, { act: 'pass', days: 10.9 }],
  [onboard, onboard, { act: 'pass', days: 11.5 }],
  [
    onboard,
    onboard,
    { act: 'mail', audience: 'partner', mood: 'delay', takes: 0 },
    { act: 'pass', days: 12.5 },
  ],
  [
    onboard,
    onboard,
    { act: 'mail', audience: 'customer', mood: 'refuse', takes: 0 },
    { act: 'pass', days: 15 },
  ],
  [onboard, onboard, { act: 'pass', days: 15 }],
);

const rival: fc.Arbitrary<Rival> = fc.record({
  id: fc.constantFrom('c2', 'c3'),
  on: fc.constant<Rival['on']>(['domain']),
  stage: fc.constantFrom<Rival['stage']>('registered', 'registered', 'drafting', 'production'),
  verdict: fc.constantFrom<Rival['verdict']>(
    null,
    null,
    { others: 'close', reason: 'first' },
    { others: 'keep', reason: 'both' },
    { others: 'close', reason: 'first', at: firstMoment },
    { others: 'close', reason: 'late', at: '2099-01-01T00:00:00.000Z' },
  ),
});

const episodes: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ act: fc.constant('pass' as const), days }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('outage' as const), days }) },
    {
      weight: 5,
      arbitrary: fc.record({
        act: fc.constant('mail' as const),
        audience: fc.constantFrom('customer' as const, 'partner' as const, 'staff' as const, 'all' as const),
        mood: fc.constantFrom<Mood>('accept', 'accept', 'accept', 'delay', 'refuse', 'half', 'every-other'),
        takes: fc.constantFrom(0, 0, 0.0001, 0.01, 0.1),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('record' as const),
        answers: fc.constantFrom(true, true, false),
        rivals: fc.uniqueArray(rival, { maxLength: 2, selector: ({ id }) => id }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('product' as const), answers: fc.boolean() }) },
    { weight: 4, arbitrary: fc.constant(onboard) },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('report' as const),
        status: fc.constantFrom('running' as const, 'failed' as const, 'completed' as const),
        late: fc.integer({ min: 0, max: 2 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ act: fc.constant('bounce' as const), back: fc.integer({ min: 0, max: 4 }) }),
    },
    { weight: 12, arbitrary: command },
  ),
  { minLength: 1, maxLength: 30, size: 'max' },
);

export const acts: fc.Arbitrary<Act[]> = fc.tuple(ways, openings, episodes).map((parts) => parts.flat());

/** The same where mail, product and record do as one expects. */
export const calmActs: fc.Arbitrary<Act[]> = acts.map((course) =>
  course.filter(({ act }) => act === 'pass' || act === 'onboard' || act === 'report' || act === 'command'),
);

const twoApprovers: Catalog = {
  ...defaultCatalog,
  approvers: [
    { title: 'Sales', upTo: 20, people: [] },
    { title: 'Head of sales', upTo: 100, people: [] },
  ],
};

/** Nobody else may approve last. */
const oneHead: Catalog = {
  ...defaultCatalog,
  approvers: [
    { title: 'Sales', upTo: 20, people: [] },
    { title: 'Head of sales', upTo: 100, people: ['tom'] },
  ],
};

/** Where somebody stands who was a customer before, and for how many days of the policy yet. */
const standings = fc.record({
  name: fc.constantFrom('trial' as const, 'production' as const),
  days: fc.constantFrom(0.3, 1, 2.9, 3, 10, 40, 100),
});

const newcomers = fc.record({
  partner: fc.constantFrom('northwind', 'northwind', null),
  upgrade: fc.constantFrom('allowed' as const, 'allowed' as const, 'blocked' as const),
  deal: fc.constantFrom(undefined, undefined, {}),
  catalog: fc.constantFrom(defaultCatalog, twoApprovers, oneHead),
  policy: fc.constantFrom(
    {},
    {},
    { dayMs: 1_000 },
    { dayMs: 10_000 },
    { dayMs: 25_000 },
    { trialDays: 1 },
    { trialDays: 0.5, extensionDays: 0.7, noticeLeadDays: 1, lapseDays: 2, closeReminderDays: 1 },
    { protectionDays: 20, draftCloseDays: 20 },
    { trialDays: 2, extensionDays: 1 },
    { activationLinkDays: 2 },
  ),
});

export const beginnings: fc.Arbitrary<Beginning> = fc
  .tuple(newcomers, fc.option(standings, { freq: 3 }))
  .map(([newcomer, standing]) => {
    if (standing === null) return newcomer;
    const { dayMs = day } = newcomer.policy;
    const until = new Date(Date.parse(firstMoment) + standing.days * dayMs).toISOString();
    const { name } = standing;
    const stage = name === 'trial' ? { name, endsAt: until } : { name, expiresAt: until };
    return { ...newcomer, deal: undefined, existing: { tenant: 'tenant-4711', stage } };
  });

/** Does one act to a life; says whether a person's command was applied. */
export function perform(life: Life, act: Act): 'applied' | 'nothing' {
  const { dayMs } = life.customer.policy;
  switch (act.act) {
    case 'pass':
      life.pass(Math.round(act.days * dayMs));
      return 'nothing';
    case 'outage':
      life.outage(Math.round(act.days * dayMs));
      return 'nothing';
    case 'mail':
      setMood(life, act, dayMs);
      return 'nothing';
    case 'record':
      life.recordAnswers = act.answers;
      life.rivals = act.rivals;
      life.learn([{ type: 'conflict-check-wanted', at: life.now }]);
      life.pass(0);
      return 'nothing';
    case 'product':
      life.productAnswers = act.answers;
      life.pass(0);
      return 'nothing';
    case 'onboard':
      return goOn(life);
    case 'report':
      report(life, act.status, act.late);
      return 'nothing';
    case 'bounce':
      bounce(life, act.back);
      return 'nothing';
    case 'command':
      return applied(life.send(act.name, inputOf(act, life), act.by), act.by);
  }
}

function setMood(life: Life, { audience, mood, takes }: Extract<Act, { act: 'mail' }>, dayMs: number): void {
  const before = life.clerk;
  let count = 0;
  life.clerk = (attempt) => {
    if (audience !== 'all' && attempt.audience !== audience) return before(attempt);
    count += 1;
    const half = attempt.address.startsWith('ned') ? 'delayed' : 'accepted';
    const outcomes = {
      accept: 'accepted',
      delay: 'delayed',
      refuse: 'refused',
      half,
      'every-other': count % 2 === 0 ? 'accepted' : 'delayed',
    } as const;
    return { outcome: outcomes[mood], takes: Math.round(takes * dayMs) };
  };
}

function goOn(life: Life): 'applied' | 'nothing' {
  const { stage } = life.customer;
  if (stage.name !== 'pending' || !stage.link) return 'nothing';
  if (!stage.activated) {
    const input = { name: 'Ada', accepted: true, link: stage.link.number };
    return applied(life.send('activate', input, contact), contact);
  }
  report(life, 'completed', 0);
  return 'nothing';
}

function report(life: Life, status: 'running' | 'failed' | 'completed', late: number): void {
  const { stage, importAttempts } = life.customer;
  const sequence = (stage.name === 'pending' ? (stage.import?.lastSequence ?? 0) : 0) + 1;
  const input = { attempt: Math.max(1, importAttempts - late), sequence, status, percent: 40 };
  life.send('report-import', input, product);
}

function bounce(life: Life, back: number): void {
  const sent = life.sent.filter(({ outcome }) => outcome === 'accepted').at(-1 - back);
  if (!sent) return;
  life.send('report-bounce', { key: sent.key, address: sent.address, reason: 'no such mailbox' }, mailSystem);
  life.bounces.push({ key: sent.key, address: sent.address });
}

function applied(answer: object, by: Actor): 'applied' | 'nothing' {
  const byPerson = by.kind !== 'product' && by.kind !== 'mail';
  return byPerson && 'events' in answer && Array.isArray(answer.events) && answer.events.length > 0
    ? 'applied'
    : 'nothing';
}

/** What the command is sent with: days from the beginning are dates by now. */
export function inputOf({ input }: Extract<Act, { act: 'command' }>, life: Life): object {
  const { dayMs } = life.customer.policy;
  if (!('expiresAt' in input) || typeof input.expiresAt !== 'number') return dropUndefined(input);
  const at = Date.parse(life.customer.createdAt) + input.expiresAt * dayMs;
  return dropUndefined({ ...input, expiresAt: new Date(at).toISOString() });
}

function dropUndefined(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
