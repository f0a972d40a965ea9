import type { Customer } from '../api/client.js';
import { isPassing, isStale, ProblemError } from '../api/problem.js';
import { fieldOf, type Path } from './fields.js';
import { concerns, heldIn, pick, problemsOf, savedOf, without } from './form-rules.js';
import type { Kept } from './kept.js';
import {
  bodyOf,
  overtaken,
  rebased,
  type Saved,
  same,
  savedAt,
  typedIn,
  type Unsaved,
  type Value,
  withTyped,
} from './unsaved.js';

/** Typing rests for so long before it is saved, and is saved at the latest after so long. */
const restMs = 1_200;
const latestMs = 10_000;
/** Between tries while no answer comes. */
const againMs = [1_000, 2_000, 4_000, 8_000];

export type SaveState = 'saved' | 'typing' | 'saving' | 'no-answer' | 'refused' | 'wrong' | 'undecided';

export interface FormSnapshot {
  unsaved: Unsaved;
  saved: Saved;
  state: SaveState;
  /** Why nothing could be saved; null where that is not so. */
  error: unknown;
  /** What the API says is wrong, by its path. */
  problems: ReadonlyMap<string, string>;
  /** Somebody else has changed these since they were typed over: a person decides which of both holds. */
  overtaken: readonly Path[];
  /** Terms that are saved when told to. */
  held: readonly Path[];
}

interface Server {
  /** @throws {ProblemError | ConnectionLost} as the API answers */
  save(body: ReturnType<typeof bodyOf>, version: number): Promise<{ version: number }>;
  read(): Promise<Customer>;
}

/** One opened form: what is saved, what is typed, and how the second becomes the first. */
export class FormStore {
  #snapshot: FormSnapshot;
  #version: number;
  #isSending = false;
  #failures = 0;
  #firstTypedAt: number | null = null;
  #timer: number | undefined;
  #released = new Set<Path>();
  readonly #listeners = new Set<() => void>();

  constructor(
    customer: Customer,
    readonly kept: Kept,
    readonly server: Server,
  ) {
    this.#version = customer.version;
    const saved = savedOf(customer);
    this.#snapshot = {
      ...{ unsaved: rebased(kept.read(), saved), saved, state: 'saved', error: null },
      ...{ problems: new Map(), overtaken: [], held: [] },
    };
    this.#show({});
  }

  /** Follows the page: what was kept is saved, and what is typed is sent before the page goes. @returns ends it */
  open(): () => void {
    this.flush();
    document.addEventListener('visibilitychange', this.#saveAtOnce);
    window.addEventListener('online', this.flush);
    return () => {
      document.removeEventListener('visibilitychange', this.#saveAtOnce);
      window.removeEventListener('online', this.flush);
      this.flush();
    };
  }

  readonly snapshot = () => this.#snapshot;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What a field holds here: as it is typed, else as it is saved. */
  valueAt(path: Path): Value {
    const typed = this.#snapshot.unsaved[path];
    return typed ? typed.value : savedAt(this.#snapshot.saved, path);
  }

  /** @param shown what the box showed before, where it may be behind what is saved */
  type(path: Path, value: Value, shown?: Value): void {
    const unsaved = withTyped(this.#snapshot.unsaved, this.#snapshot.saved, path, value, shown);
    const typed = unsaved[path];
    if (typed) this.kept.keep(path, typed);
    else this.kept.forget(pick(this.#snapshot.unsaved, [path]));
    this.#released.delete(path);
    this.#show({ unsaved, problems: this.#problemsBeside(path), error: null });
    this.#firstTypedAt ??= Date.now();
    this.#saveIn(Math.max(0, Math.min(restMs, this.#firstTypedAt + latestMs - Date.now())));
  }

  /** Saves what may be saved now, such as when a field is left. */
  readonly flush = () => {
    if (this.#due().length > 0) this.#saveIn(0);
  };

  /** A page that is hidden may be closed before a timer has its turn. */
  readonly #saveAtOnce = () => {
    window.clearTimeout(this.#timer);
    void this.#save();
  };

  /** Saves terms that are held: the approvers are asked. */
  saveTerms(): void {
    for (const path of this.#snapshot.held) this.#released.add(path);
    this.#saveIn(0);
  }

  /** Of a field that was overtaken: what was typed here holds. */
  keepMine(path: Path): void {
    const typed = this.#snapshot.unsaved[path];
    if (!typed) return;
    const mine = { ...typed, base: savedAt(this.#snapshot.saved, path) };
    this.kept.keep(path, mine);
    this.#show({ unsaved: { ...this.#snapshot.unsaved, [path]: mine } });
    this.#saveIn(0);
  }

  /** What was typed here is given up: the field is as it is saved. */
  discard(...paths: Path[]): void {
    const { unsaved } = this.#snapshot;
    const [given, left] = [pick(unsaved, paths), without(unsaved, paths)];
    this.kept.forget(given);
    this.#show({
      unsaved: left,
      problems: paths.reduce((all, path) => this.#problemsBeside(path, all), this.#snapshot.problems),
    });
  }

  /** The customer as it was read; an older reading than one that is known says nothing. */
  adopt(customer: Customer): void {
    if (customer.version < this.#version || !customer.draft) return;
    this.#version = customer.version;
    const saved = savedOf(customer);
    const unsaved = rebased(this.#snapshot.unsaved, saved);
    const done = without(
      this.#snapshot.unsaved,
      typedIn(unsaved).map(([path]) => path),
    );
    this.kept.forget(done);
    for (const [path] of typedIn(done)) this.#released.delete(path);
    this.#show({ saved, unsaved });
  }

  #saveIn(ms: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), ms);
  }

  /** What may be saved: nothing that is refused, held, or to be decided by a person first. */
  #due(): Path[] {
    const { unsaved, overtaken: lost, held, problems } = this.#snapshot;
    const wrong = new Set([...problems.keys()].map(fieldOf));
    return typedIn(unsaved)
      .map(([path]) => path)
      .filter(
        (path) =>
          !lost.includes(path) && !wrong.has(path) && (!held.includes(path) || this.#released.has(path)),
      );
  }

  async #save(): Promise<void> {
    const due = this.#due();
    if (this.#isSending || due.length === 0) return;
    this.#isSending = true;
    this.#firstTypedAt = null;
    const unsaved = Object.fromEntries(
      typedIn(this.#snapshot.unsaved).map(([path, typed]) => [
        path,
        due.includes(path) ? { ...typed, sent: typed.value } : typed,
      ]),
    ) as Unsaved;
    for (const path of due) {
      const typed = unsaved[path];
      if (typed) this.kept.keep(path, typed);
    }
    this.#show({ unsaved, error: null });
    let wait: number | null = 0;
    try {
      const { version } = await this.server.save(bodyOf(unsaved, due), this.#version);
      this.#version = Math.max(this.#version, version);
      this.adopt(await this.server.read());
      this.#failures = 0;
    } catch (error) {
      wait = await this.#failed(error, due);
    }
    this.#isSending = false;
    this.#show({});
    if (wait !== null && this.#due().length > 0) this.#saveIn(Math.max(wait, wait === 0 ? 0 : restMs));
  }

  /** @returns after how many milliseconds it is tried again; null for not by itself */
  async #failed(error: unknown, due: readonly Path[]): Promise<number | null> {
    if (isPassing(error)) {
      this.#failures += 1;
      this.#show({ error });
      return againMs[Math.min(this.#failures, againMs.length) - 1] ?? null;
    }
    if (error instanceof ProblemError && isStale(error.problem)) {
      const read = await this.server.read().catch(() => null);
      if (read) this.adopt(read);
      return read ? 0 : (againMs[0] ?? null);
    }
    // What was typed anew since it was sent is not what is refused.
    const anew = due.filter((path) => this.#isTypedAnew(path));
    const fields = (error instanceof ProblemError ? (error.problem.fields ?? []) : []).filter(
      ({ path }) => !anew.some((one) => concerns(path, one, due)),
    );
    if (fields.length > 0) this.#show({ problems: problemsOf(fields, due, this.#snapshot.problems) });
    // Where nothing that was sent is to blame, sending the rest would be sending the same.
    const left = this.#due();
    if (anew.length > 0 || due.some((path) => !left.includes(path))) return 0;
    this.#show({ error });
    return null;
  }

  #isTypedAnew(path: Path): boolean {
    const typed = this.#snapshot.unsaved[path];
    return typed?.sent !== undefined && !same(typed.value, typed.sent);
  }

  /** A change of a field, or of another one of its section, may mend what was wrong. */
  #problemsBeside(path: Path, problems = this.#snapshot.problems): ReadonlyMap<string, string> {
    const section = `${path.split('.')[0]}.`;
    return new Map([...problems].filter(([at]) => !at.startsWith(section)));
  }

  #show(changes: Partial<FormSnapshot>): void {
    const next = { ...this.#snapshot, ...changes };
    next.overtaken = overtaken(next.unsaved, next.saved);
    next.held = heldIn(next.unsaved, next.saved);
    this.#snapshot = next;
    this.#snapshot = { ...next, state: this.#stateOf(next) };
    for (const listener of this.#listeners) listener();
  }

  #stateOf({ unsaved, error, problems, overtaken: lost, held }: FormSnapshot): SaveState {
    if (error !== null) return isPassing(error) ? 'no-answer' : 'refused';
    if (this.#isSending) return 'saving';
    if (this.#due().length > 0) return 'typing';
    if (problems.size > 0) return 'wrong';
    if (lost.length > 0 || held.length > 0) return 'undecided';
    return Object.keys(unsaved).length === 0 ? 'saved' : 'typing';
  }
}
