import { type Part, reasonOf, type Say } from '../embedded/part.js';

/** What depends on others stops before them, whatever order they came up in. */
const STOP_ORDER = [
  'API',
  'Health',
  'Worker',
  'Webhooks',
  'Metrics',
  'Connections',
  'Simulated product',
  'Mail catcher',
  'Codec server',
  'PostgreSQL',
  'Temporal server',
] as const;
export type PartName = (typeof STOP_ORDER)[number];

/** The parts that are up, and how they go down. */
export class RunningParts {
  readonly #parts = new Map<PartName, Pick<Part, 'stop'>>();
  #stopping: Promise<boolean> | undefined;

  constructor(private readonly say: Say) {}

  add<T extends Pick<Part, 'stop'>>(name: PartName, part: T): T {
    this.#parts.set(name, part);
    return part;
  }

  /** One after the other, a line each. One that fails does not keep the others up. @returns whether all went well */
  stopAll(): Promise<boolean> {
    this.#stopping ??= this.#stopInOrder();
    return this.#stopping;
  }

  async #stopInOrder(): Promise<boolean> {
    let well = true;
    for (const name of STOP_ORDER) {
      const part = this.#parts.get(name);
      if (!part) continue;
      const start = Date.now();
      try {
        await part.stop();
        this.say(`✔ ${name} stopped (${((Date.now() - start) / 1_000).toFixed(1)}s)`);
      } catch (error) {
        well = false;
        this.say(`✖ ${name} did not stop in order: ${reasonOf(error)}`);
      }
    }
    return well;
  }
}
