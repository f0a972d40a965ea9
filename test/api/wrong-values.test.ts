import { describe, expect, it } from 'vitest';
import { changePassword } from '../../src/api/accounts/login-input.js';
import { bodyOf, newWebhook } from '../../src/api/webhook-endpoints/input.js';
import { parseInput } from '../../src/domain/command.js';
import { harness } from './harness.js';

function problemOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (problem) {
    return problem;
  }
}

describe('a wrong value', () => {
  it('is named, with the nearest of many choices', () => {
    const types = ['customer.trial-ende'];
    expect(problemOf(() => bodyOf(newWebhook, { body: { url: 'https://x.example', types } }))).toMatchObject({
      message: expect.stringMatching(
        /^types\.0: 'customer\.trial-ende' is none of the values; the nearest are: customer\.trial-ended, /,
      ),
      clears: 'send what is expected as types.0',
    });
  });

  it('is told from a wrong name', () => {
    expect(
      problemOf(() => bodyOf(newWebhook, { body: { url: 'https://x.example', typs: [] } })),
    ).toMatchObject({ clears: 'send these fields only: url, description, types, partner' });
  });

  it('is not shown where it is a password, and asks for no other fields', () => {
    const change = { name: 'change-password', input: changePassword };
    const refused = parseInput(change, { current: 'hush hush hush', next: 'hush' });
    expect(refused).toMatchObject({
      message: 'change-password: next: expected at least 12 characters',
      clears: 'send what is expected as next',
    });
    expect(JSON.stringify(refused)).not.toContain('hush');
  });

  it('of a command leads to its field', async () => {
    const { send } = await harness();
    const { body } = await send('/api/customers', { organization: 'C', email: 'ada', sku: 'essentials' });
    expect(body.clears).toBe('send what is expected as email');
  });
});
