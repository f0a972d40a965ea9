export interface Options {
  rounds: number;
  /** Smaller in everything: to see that it works, not what it says. */
  quick: boolean;
  /** How many trials end at once. */
  sizes: number[];
  /** How many lives are lived at once, one crowd after the other. */
  inFlight: (50 | 200)[];
  /** How many stand idle. */
  customers: number;
  /** How many customers' years are simulated. */
  lives: number;
  /** Whether the test command is timed, too. */
  tests: boolean;
}
