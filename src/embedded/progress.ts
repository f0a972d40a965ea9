import ora from 'ora';

/** One thing that is under way. */
export interface Step {
  update(detail: string): void;
  done(detail?: string): void;
  /** It did not work, and something else is tried in its place. */
  skip(detail: string): void;
  fail(detail: string): void;
}

export interface Progress {
  step(title: string): Step;
  line(text: string): void;
}

/** A log or a CI run keeps every line, so a long step reports there only this often. */
const PLAIN_UPDATE_MS = 15_000;

const seconds = (since: number): number => Math.round((Date.now() - since) / 1_000);
const elapsed = (since: number): string => {
  const s = seconds(since);
  return s < 3 ? '' : s < 60 ? ` ${s}s` : ` ${Math.floor(s / 60)}m${String(s % 60).padStart(2, '0')}s`;
};

function plain(out: NodeJS.WritableStream): Progress {
  const line = (text: string) => void out.write(`${text}\n`);
  return {
    line,
    step(title) {
      const start = Date.now();
      let last = Date.now();
      return {
        update(detail) {
          if (Date.now() - last < PLAIN_UPDATE_MS) return;
          last = Date.now();
          line(`… ${title}${elapsed(start)}: ${detail}`);
        },
        done: (detail) => line(`✔ ${title}${detail ? `: ${detail}` : ''}`),
        skip: (detail) => line(`– ${title}: ${detail}`),
        fail: (detail) => line(`✖ ${title}: ${detail}`),
      };
    },
  };
}

/** One spinner for all the steps that run at the same time: two of them would overwrite each other. */
function animated(out: NodeJS.WriteStream): Progress {
  const spinner = ora({ stream: out, discardStdin: false });
  const active = new Map<symbol, () => string>();
  const shorten = (text: string) =>
    text.length > (out.columns ?? 80) - 4 ? `${text.slice(0, (out.columns ?? 80) - 5)}…` : text;
  const draw = () => {
    spinner.text = shorten([...active.values()].map((text) => text()).join(' · '));
  };
  let ticking: NodeJS.Timeout | undefined;
  const settle = () => {
    if (active.size > 0) {
      draw();
      spinner.start();
      ticking ??= setInterval(draw, 1_000);
      return;
    }
    clearInterval(ticking);
    ticking = undefined;
    spinner.stop();
  };
  const above = (symbol: string, text: string) => {
    spinner.stopAndPersist({ symbol, text });
    settle();
  };
  return {
    line: (text) => {
      spinner.stop();
      out.write(`${text}\n`);
      settle();
    },
    step(title) {
      const key = Symbol(title);
      const start = Date.now();
      let detail = '';
      active.set(key, () => `${title}${elapsed(start)}${detail ? `: ${detail}` : ''}`);
      settle();
      const end = (symbol: string, text: string) => {
        active.delete(key);
        above(symbol, text);
      };
      return {
        update: (text) => {
          detail = text;
        },
        done: (text) => end('✔', `${title}${text ? `: ${text}` : ''}`),
        skip: (text) => end('–', `${title}: ${text}`),
        fail: (text) => end('✖', `${title}: ${text}`),
      };
    },
  };
}

/**
 * Spinner in a terminal, plain lines anywhere else. A terminal may say that it has no columns (`docker exec -t`
 * does at first), and the spinner would then draw for ever.
 */
export function createProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const wideEnough = (out.columns ?? 0) >= 20;
  return out.isTTY && wideEnough && !process.env.CI ? animated(out) : plain(out);
}

/** For tests and for callers that show nothing. */
export const silent: Progress = {
  line: () => {},
  step: () => ({ update: () => {}, done: () => {}, skip: () => {}, fail: () => {} }),
};
