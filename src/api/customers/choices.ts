import { z } from 'zod';
import { partnerOf, type Settings } from '../../config/settings.js';
import { refuse } from '../../domain/refusal.js';
import { Refused } from '../../temporal/customers.js';

const chosen = z.object({ partner: z.string().optional(), zone: z.string().optional() });

/**
 * Checks what only settings and zone data know: that the partner exists, and the zone. The core cannot: both
 * differ between machines and times, and a replay must not.
 * @throws {Refused} with field, value and what is known
 */
export function checkAgainstSettings(command: string, input: unknown, settings: Settings): void {
  const { partner, zone } = chosen.parse(input);
  if (partner !== undefined && !partnerOf(settings, partner)) {
    const known = Object.keys(settings.partners).join(', ') || 'none';
    throw invalid(command, 'partner', `there is no partner '${partner}'; the settings have: ${known}`);
  }
  if (zone !== undefined && !isZone(zone)) {
    throw invalid(command, 'zone', `'${zone}' is not an IANA time zone such as Europe/Berlin`);
  }
}

function invalid(command: string, path: string, message: string): Refused {
  const clears = path === 'partner' ? 'name one of those, or add it to the settings' : 'name another zone';
  return new Refused(refuse('invalid-input', `${command}: ${path}: ${message}`, clears, [{ path, message }]));
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
