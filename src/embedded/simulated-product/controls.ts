import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { tenantCustomerId } from '../../tenant/contract.js';
import { writeDurably } from '../mail-catcher/durable-file.js';

export const MODES = ['ok', 'fail', 'stall', 'unavailable'] as const;
export type Mode = (typeof MODES)[number];

/** `times` ends a failure by itself after so many; without it the failure lasts until it is changed. */
export const controlOrder = z.strictObject({
  customer: tenantCustomerId.optional(),
  mode: z.enum(MODES),
  times: z.int().min(1).optional(),
});
export type ControlOrder = z.infer<typeof controlOrder>;

const rule = z.object({ mode: z.enum(MODES), times: z.number().nullable() });
type Rule = z.infer<typeof rule>;
const stored = z.object({ all: rule, customers: z.record(z.string(), rule) });
export type ControlsInForce = z.infer<typeof stored>;

const NOTHING: ControlsInForce = { all: { mode: 'ok', times: null }, customers: {} };

/** What the product was told to get wrong: for everybody, or for one customer, whose own rule goes first. */
export class Controls {
  readonly #path: string;
  #inForce: ControlsInForce;
  #written: Promise<void> = Promise.resolve();

  private constructor(path: string, inForce: ControlsInForce) {
    this.#path = path;
    this.#inForce = inForce;
  }

  static async open(path: string): Promise<Controls> {
    try {
      return new Controls(path, stored.parse(JSON.parse(await readFile(path, 'utf8'))));
    } catch {
      // None yet, or unreadable: a simulated failure is no loss, so start without any.
      return new Controls(path, NOTHING);
    }
  }

  get inForce(): ControlsInForce {
    return this.#inForce;
  }

  modeFor(customer: string): Mode {
    return this.#ruleFor(customer).mode;
  }

  async set({ customer, mode, times }: ControlOrder): Promise<void> {
    const { all, customers } = this.#inForce;
    if (customer === undefined) {
      // "All is well" for everybody means everybody.
      this.#inForce = { all: { mode, times: times ?? null }, customers: mode === 'ok' ? {} : customers };
    } else {
      const { [customer]: _replaced, ...others } = customers;
      const needed = mode !== 'ok' || all.mode !== 'ok';
      const own = needed ? { [customer]: { mode, times: times ?? null } } : {};
      this.#inForce = { all, customers: { ...others, ...own } };
    }
    await this.#save();
  }

  /** Whether `mode` holds for the customer now, and if so uses up one of its times. */
  async uses(customer: string, mode: Mode): Promise<boolean> {
    const { mode: current, times } = this.#ruleFor(customer);
    if (current !== mode) return false;
    if (times === null) return true;
    const left: Rule = times > 1 ? { mode, times: times - 1 } : { mode: 'ok', times: null };
    const { all, customers } = this.#inForce;
    this.#inForce = customers[customer]
      ? { all, customers: { ...customers, [customer]: left } }
      : { all: left, customers };
    await this.#save();
    return true;
  }

  #ruleFor(customer: string): Rule {
    return this.#inForce.customers[customer] ?? this.#inForce.all;
  }

  #save(): Promise<void> {
    const save = () => writeDurably(this.#path, JSON.stringify(this.#inForce, null, 2), { flush: false });
    this.#written = this.#written.then(save, save);
    return this.#written;
  }
}
