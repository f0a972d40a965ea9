import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { webhookEventTypes } from '../../src/webhooks/event-types.js';
import { webhookPayload } from '../../src/webhooks/payload.js';
import { retryDelays, retryIn } from '../../src/webhooks/schedule.js';

const docs = readFileSync('docs/webhooks.md', 'utf8');

describe('docs/webhooks.md', () => {
  it('names every type', () => {
    const line = docs.split('\n').find((text) => text.startsWith('The types: ')) ?? '';
    const named = [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
    expect(named).toEqual([...webhookEventTypes]);
  });

  it('shows a message that is one', () => {
    const example = /^\{$[\s\S]*?^\}$/m.exec(docs)?.[0] ?? '';
    expect(webhookPayload.parse(JSON.parse(example))).toEqual(JSON.parse(example));
  });
});

describe('the schedule', () => {
  it('lasts about a day, each wait at least as long as the one before', () => {
    const hours = retryDelays.reduce((sum, delay) => sum + delay, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(23);
    expect(hours * 1.1).toBeLessThan(27);
    expect([...retryDelays].sort((a, b) => a - b)).toEqual([...retryDelays]);
  });

  it('spreads by a tenth, heeds the receiver up to an hour, and ends', () => {
    expect([retryIn([1_000], 1, null, 0), retryIn([1_000], 1, null, 0.5)]).toEqual([900, 1_000]);
    expect(retryIn([1_000], 1, 60_000, 0)).toBe(60_000);
    expect(retryIn([1_000], 1, 999_000_000, 0)).toBe(3_600_000);
    expect(retryIn([1_000], 2, null, 0)).toBeNull();
  });
});
