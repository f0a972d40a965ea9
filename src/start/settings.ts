import { openSettings, type SettingsSource } from '../config/settings-file.js';
import type { Say } from '../embedded/part.js';
import type { Log } from './logging.js';

const LOOK_EVERY_MS = 2_000;

/**
 * The settings, whose file is looked at also while nobody asks for them: who has just saved a mistake is told so,
 * in the log and in the terminal, and once more when it is mended.
 */
export function watchSettings(
  path: string,
  log: Pick<Log, 'error' | 'info'>,
  say: Say,
): SettingsSource & { close(): void } {
  const onError = (error: Error) => {
    log.error({ error }, error.message);
    say(`! ${error.message}\n  Until then the last good settings are used.`);
  };
  const onGood = () => {
    const text = `The settings file ${path} is good again, and in use`;
    log.info(text);
    say(`✔ ${text}`);
  };
  const settings = openSettings(path, onError, Date.now, onGood);
  const look = () => {
    try {
      settings.current();
    } catch (error) {
      // Nobody asked for them, so nobody is to fail for it: whoever asks next hears of it.
      log.error({ error }, 'the settings file cannot be looked at');
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return { current: () => settings.current(), close: () => clearInterval(timer) };
}
