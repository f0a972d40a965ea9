/** What a command sees of the machine, so that tests can bring their own. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** Of this program, such as 0.1.0. */
  version: string;
  out(text: string): void;
  err(text: string): void;
  now(): Date;
  /** The terminal's time zone. */
  zone: string;
  /** Characters in a line of the terminal. */
  columns: number;
  /** Whether `out` shows colours, and whether `err` does: each may be a terminal or a file. */
  color: { out: boolean; err: boolean };
  pause(milliseconds: number): Promise<void>;
}
