/**
 * Looks for a serial order: knows nothing of Fortnight, only a model that a test gives it, and what was recorded.
 */

/** One thing that was done, as whoever did it saw it. */
export interface Recorded<Deed, Outcome> {
  deed: Deed;
  /** When it was asked for, and when it was answered; what nobody waits for is never answered. */
  from: number;
  to: number;
  /** Null where nobody was told. */
  outcome: Outcome | null;
}

export interface Model<State, Deed, Outcome> {
  initial: State;
  /** What it leads to when nothing else happens at the same time. */
  apply(state: State, deed: Deed, when: { from: number; to: number }): { state: State; outcome: Outcome };
  /** Whether what was found in the end is this state. */
  ends(state: State): boolean;
}

/**
 * An order in which the deeds, one after the other, lead to all that was told and to what was found in the end; one
 * that was answered before another was asked for comes before it. @returns null where there is none
 */
export function serialOrder<State, Deed, Outcome>(
  model: Model<State, Deed, Outcome>,
  records: readonly Recorded<Deed, Outcome>[],
): Deed[] | null {
  function search(state: State, left: readonly Recorded<Deed, Outcome>[], done: Deed[]): Deed[] | null {
    if (left.length === 0) return model.ends(state) ? done : null;
    const mayBeNext = left.filter((one) => !left.some((other) => other !== one && other.to < one.from));
    for (const next of mayBeNext) {
      const applied = model.apply(state, next.deed, next);
      if (next.outcome !== null && next.outcome !== applied.outcome) continue;
      const rest = left.filter((one) => one !== next);
      const found = search(applied.state, rest, [...done, next.deed]);
      if (found) return found;
    }
    return null;
  }
  return search(model.initial, records, []);
}
