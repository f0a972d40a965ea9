import { type Instant, plus } from '../../src/domain/time.js';
import { SimulatedLife } from './life.js';
import type { Load } from './load.js';

const day = 24 * 3_600_000;
const hour = 3_600_000;
const northwind = { kind: 'partner', partner: 'northwind', name: 'nina' } as const;
const staff = { kind: 'staff', name: 'sam' } as const;

/** Whoever reads the figures has to know what was assumed. */
export const assumptions = {
  new: 0.3,
  neverActivated: 0.08,
  reportsPerImport: 4,
  extended: 0.12,
  blocked: 0.08,
  convertedByHand: 0.15,
  endsWithAMonth: 0.3,
  subscriptionEdited: 0.1,
  renewed: 0.85,
};

/** A small generator of random numbers from 0 to 1, the same for the same seed. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An instant on that day or soon after, when people work: Monday to Friday, eight to six, in one of three regions. */
function atWork(chance: () => number, from: Instant): Instant {
  const offset = [-5, 1, 8][Math.floor(chance() * 3)] ?? 0;
  // Two hours of chance: most come in the middle of the day.
  const local = 8 + (chance() + chance()) * 5;
  let at = Date.parse(`${from.slice(0, 10)}T00:00:00.000Z`) + (local - offset) * hour;
  if (at < Date.parse(from)) at += day;
  while ([0, 6].includes(new Date(at + offset * hour).getUTCDay())) at += day;
  return new Date(Math.round(at)).toISOString();
}

const someDays = (chance: () => number, most: number) => Math.floor(chance() * most * day);

/** One customer's year: one who is new in it, or one who has been there before and comes up for renewal. */
export function liveAYear(load: Load, number: number, from: Instant): SimulatedLife {
  const chance = chanceFrom(number + 1);
  const isNew = chance() < assumptions.new;
  const begins = atWork(chance, plus(from, someDays(chance, 365)));
  const life = new SimulatedLife(load, `c${number}`, begins, isNew);
  if (chance() < assumptions.neverActivated && isNew) {
    life.until(plus(begins, 70 * day));
    return life;
  }
  const inTrial = onboard(life, chance, begins);
  const inProduction = isNew ? trial(life, chance, inTrial) : byHand(life, plus(inTrial, hour));
  if (life.stage.name === 'production') production(life, chance, inProduction);
  return life;
}

function onboard(life: SimulatedLife, chance: () => number, begins: Instant): Instant {
  const activated = plus(begins, hour + someDays(chance, 5));
  const link = () => life.customer.linkCount;
  life.until(activated);
  const accepted = { name: 'Ada', accepted: true, link: link() };
  life.command('activate', accepted, { kind: 'customer' }, activated);
  const step = 60_000 + Math.floor(chance() * 20 * 60_000);
  const reports = assumptions.reportsPerImport;
  for (let sequence = 1; sequence <= reports; sequence += 1) {
    const done = sequence === reports;
    const status = done ? 'completed' : 'running';
    const report = {
      attempt: 1,
      sequence,
      status,
      percent: (100 * sequence) / reports,
      log: [],
      error: null,
    };
    life.command('report-import', report, { kind: 'product' }, plus(activated, step * sequence));
  }
  return plus(activated, step * reports);
}

/** @returns when production began, or the trial was given up */
function trial(life: SimulatedLife, chance: () => number, begun: Instant): Instant {
  if (chance() < assumptions.extended) {
    life.command('extend-trial', {}, northwind, atWork(chance, plus(begun, 9 * day)));
  }
  if (chance() < assumptions.blocked) {
    life.command('block-upgrade', {}, northwind, atWork(chance, plus(begun, 2 * day)));
    life.until(plus(begun, 100 * day));
    return begun;
  }
  if (chance() < assumptions.convertedByHand) return byHand(life, atWork(chance, plus(begun, 5 * day)));
  life.until(plus(begun, 30 * day));
  return plus(begun, 30 * day);
}

function byHand(life: SimulatedLife, at: Instant): Instant {
  life.command('convert-to-production', { sku: 'professional' }, staff, at);
  return at;
}

function production(life: SimulatedLife, chance: () => number, begun: Instant): void {
  const soon = atWork(chance, plus(begun, day));
  if (chance() < assumptions.endsWithAMonth) {
    life.command('edit-subscription', { expiresAt: endOfMonth(plus(begun, 330 * day)) }, staff, soon);
  }
  // Who has been there before is looked at from here on.
  life.counts = true;
  if (chance() < assumptions.subscriptionEdited) {
    life.command(
      'edit-subscription',
      { sku: 'enterprise' },
      staff,
      atWork(chance, plus(soon, someDays(chance, 250) + day)),
    );
  }
  const { stage } = life;
  if (stage.name !== 'production') return;
  if (chance() < assumptions.renewed) {
    const renewal = { expiresAt: plus(stage.expiresAt, 365 * day) };
    life.command(
      'edit-subscription',
      renewal,
      staff,
      atWork(chance, plus(stage.expiresAt, -(3 + chance() * 25) * day)),
    );
    // The year is over where the next one's notices begin.
    life.until(plus(stage.expiresAt, 200 * day));
  } else {
    life.until(plus(stage.expiresAt, 40 * day));
  }
}

function endOfMonth(near: Instant): Instant {
  const at = new Date(near);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)).toISOString();
}
