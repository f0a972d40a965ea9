/**
 * npm forwards a Ctrl-C that the terminal has already sent to every process of the group, so one press arrives
 * twice. What comes this soon after the first is the same press.
 */
const SAME_PRESS_MS = 1_000;

/** Calls `first` for the first signal that asks us to end and `second` for one more, pressed by someone in a hurry. */
export function onStopSignals(first: (signal: NodeJS.Signals) => void, second: () => void): void {
  let asked: number | undefined;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (asked === undefined) {
        asked = Date.now();
        first(name);
      } else if (Date.now() - asked > SAME_PRESS_MS) second();
    });
  }
}
