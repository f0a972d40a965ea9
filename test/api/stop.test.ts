import { describe, expect, it } from 'vitest';
import { harness } from './harness.js';

describe('an API that is told to stop', () => {
  it('answers who has asked already, and does not wait until that one hangs up', async () => {
    let asked = () => {};
    const arrived = new Promise<void>((done) => {
      asked = done;
    });
    const slow = async () => {
      asked();
      await new Promise((passed) => setTimeout(passed, 500));
    };
    const { app } = await harness({ checks: { slow } });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    // It keeps its connection, as browsers do.
    const answer = fetch(`${url}/healthz`);
    await arrived;
    const begun = Date.now();
    const closed = app.close();
    expect((await answer).status).toBe(200);
    await closed;
    expect(Date.now() - begun).toBeLessThan(3_000);
  }, 100_000);
});
