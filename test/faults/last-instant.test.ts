import { describe, it } from 'vitest';
import type { Customer } from '../../src/domain/customer.js';
import { beginning } from '../support/examples.js';
import { between } from '../support/journey-chance.js';
import { pause } from '../support/journey-process.js';
import { eventually, type Life } from '../support/life.js';
import { race, type Sent, type Told } from './race.js';
import { judge, provideRaces } from './racing.js';
import type { Model } from './serial.js';

const races = provideRaces();

/** Three seconds of trial, and an extension that lasts until the test has looked. */
const short = {
  dayMs: 1_000,
  trialDays: 3,
  extensionDays: 600,
  noticeLeadDays: 2,
  noticeHours: 1,
  lapseDays: 600,
};
const extensionMs = short.extensionDays * short.dayMs;

describe('a trial that is extended in the very instant of its end', () => {
  it.each(['upgrades', 'is blocked'] as const)(
    'whose end %s: before the end, or after it',
    async (ending) => {
      const upgrade = ending === 'upgrades' ? 'allowed' : 'blocked';
      await races.run(
        () => ({ ...beginning({}, short), upgrade }),
        async (life, chance, customers) => {
          await life.onboard();
          const instants = await instantsOfTheEnd(life);
          // So slow a machine shows nothing of this instant.
          if (!instants) return 'missed';
          const { endsAt, happensAt } = instants;
          const first = happensAt + between(chance, -40, 10);
          const people = Array.from({ length: 4 }, async () => {
            await pause(first + between(chance, 0, 8) - Date.now());
            return race(customers, life.id, [{ command: 'extend-trial' }]);
          });
          const records = (await Promise.all(people)).flat();
          // The end comes by itself, at its instant and not before; nobody is told.
          const end = {
            deed: { command: 'end' },
            from: happensAt,
            to: Number.POSITIVE_INFINITY,
            outcome: null,
          };
          const customer = await onceEnded(life);
          judge(modelOfTheEnd(upgrade, instants, customer), [...records, end], customer.stage);
          const { stage } = customer;
          return stage.name === 'trial' && Date.parse(stage.endsAt) % extensionMs === endsAt % extensionMs
            ? 'in time'
            : 'too late';
        },
      );
    },
    300_000,
  );
});

interface Instants {
  /** What the trial's end says, and when something happens: later, where the notice was. */
  endsAt: number;
  happensAt: number;
}

/** With its notice accepted, where there has to be one, the instant is fixed; null where it has passed already. */
async function instantsOfTheEnd(life: Life): Promise<Instants | null> {
  await eventually(async () => {
    const { stage, mails } = (await life.state()).customer;
    if (stage.name === 'production' || stage.name === 'trial-ended') return true;
    const told = stage.name === 'trial' && stage.notice !== null;
    return told && mails.every(({ status }) => status === 'accepted');
  });
  const { stage } = (await life.state()).customer;
  if (stage.name !== 'trial' || !stage.notice) return null;
  return { endsAt: Date.parse(stage.endsAt), happensAt: Date.parse(stage.notice.at) };
}

/** Whoever asks within moments of the end may find what was before: its timer has not fired yet. */
async function onceEnded(life: Life): Promise<Customer> {
  await eventually(async () => {
    const stage = await life.stage();
    return stage.name !== 'trial' || Date.parse(stage.endsAt) > Date.now();
  });
  return (await life.state()).customer;
}

interface End {
  stage: 'trial' | 'production' | 'trial-ended';
  extensions: number;
  /** Between which instants the trial ends: one that begins anew counts from a moment that only it knows. */
  least: number;
  most: number;
}

/** The end is overtaken by an extension; what comes after an upgrade is refused, after a mere end it begins anew. */
function modelOfTheEnd(
  upgrade: 'allowed' | 'blocked',
  { endsAt, happensAt }: Instants,
  { stage: found, extensions }: Customer,
): Model<End, Sent, Told> {
  const foundEnd = found.name === 'trial' ? Date.parse(found.endsAt) : null;
  return {
    initial: { stage: 'trial', extensions: 0, least: endsAt, most: endsAt },
    apply(state, { command }, { from, to }) {
      if (command === 'end') {
        const overtaken = state.stage !== 'trial' || state.extensions > 0;
        const stage = upgrade === 'allowed' ? 'production' : 'trial-ended';
        return { state: overtaken ? state : { ...state, stage }, outcome: '' };
      }
      if (state.stage === 'production') return { state, outcome: 'refused: wrong-stage' };
      const fromNow = state.stage === 'trial-ended' || happensAt > endsAt;
      const extended: End = {
        stage: 'trial',
        extensions: state.extensions + 1,
        least: (fromNow ? Math.max(from, state.least) : state.least) + extensionMs,
        most: (fromNow ? Math.max(to, state.most) : state.most) + extensionMs,
      };
      return { state: extended, outcome: 'trial-extended' };
    },
    ends: ({ stage, extensions: counted, least, most }) =>
      stage === found.name &&
      counted === extensions.staff &&
      (foundEnd === null || (foundEnd >= least && foundEnd <= most)),
  };
}
