import { expect, it } from 'vitest';
import { stageFacts } from '../../src/cli/show/stage.js';
import { styleFor } from '../../src/cli/show/style.js';
import type { Stage } from '../../src/domain/customer.js';

const now = '2026-06-01T12:00:00.000Z';
const style = styleFor({
  env: {},
  version: '1.2.3',
  out: () => undefined,
  err: () => undefined,
  now: () => new Date(now),
  zone: 'UTC',
  columns: 100,
  color: { out: false, err: false },
  pause: async () => undefined,
});

const trial = (endsAt: string): Stage => ({
  name: 'trial',
  since: now,
  endsAt,
  notice: null,
  overruled: null,
  held: null,
  blockedAt: null,
});

it('says of a date that has passed that it has', () => {
  expect(stageFacts(trial('2026-06-01T11:00:00.000Z'), 'allowed', style)[0]).toEqual([
    'Trial was to end',
    expect.stringContaining('(1 hour ago)'),
  ]);
  expect(stageFacts(trial('2026-06-02T12:00:00.000Z'), 'allowed', style)[0]?.[0]).toBe('Trial ends');
  expect(style.when(now)).toContain('(just now)');
});
