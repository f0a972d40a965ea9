import { type Path, paths } from './fields.js';
import { type Typed, typedIn, type Unsaved } from './unsaved.js';

/**
 * What was typed into a form and is not saved yet, kept in this browser for a tab that is closed, a machine that is
 * restarted or a connection that is lost. Each person’s own; gone as soon as it is saved.
 */
export class Kept {
  readonly #key: string;

  constructor(person: string, customer: string) {
    this.#key = `fortnight-form ${person} ${customer}`;
  }

  read(): Unsaved {
    const parsed = this.#stored();
    const known = Object.entries(parsed).filter(([path, typed]) => isPath(path) && isTyped(typed));
    return Object.fromEntries(known);
  }

  /** Only these fields: another tab keeps its own beside them. */
  keep(path: Path, typed: Typed): void {
    this.#write({ ...this.read(), [path]: typed });
  }

  /** Forgets what was saved, unless another tab has typed something else into it since. */
  forget(saved: Unsaved): void {
    const left = typedIn(this.read()).filter(([path, { value }]) => {
      const done = saved[path];
      return done === undefined || JSON.stringify(done.value) !== JSON.stringify(value);
    });
    this.#write(Object.fromEntries(left));
  }

  #stored(): object {
    try {
      const parsed: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      return typeof parsed === 'object' && parsed !== null ? parsed : {};
    } catch {
      // A browser that keeps nothing for us, or something that is not ours.
      return {};
    }
  }

  #write(unsaved: Unsaved): void {
    try {
      if (Object.keys(unsaved).length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(unsaved));
    } catch {
      // It is full or forbidden: what is typed is still saved to the server, as long as the page is open.
    }
  }
}

function isPath(path: string): path is Path {
  return paths.some((one) => one === path);
}

function isTyped(value: unknown): value is Typed {
  return typeof value === 'object' && value !== null && 'value' in value && 'base' in value;
}
