import { describe, expect, it } from 'vitest';
import { endTurns, takeTurns } from '../../src/store/mail-turns.js';
import { provideDatabases } from '../support/database.js';

const databases = provideDatabases();
const mail = (number: number, addresses = 1) => ({
  customerId: 'contoso',
  key: `upgraded/${number}`,
  addresses,
});

describe('emails that are paced', () => {
  it('get their turns one after the other, as far apart as the pace says', async () => {
    const database = await databases.fresh();
    const perSecond = 0.1;
    const left: number[] = [];
    for (const number of [1, 2, 3]) left.push(await takeTurns(database, [mail(number)], perSecond));
    const [first = 0, second = 0, third = 0] = left;
    expect(Math.round(first / 10_000)).toBe(0);
    expect(Math.round((second - first) / 10_000)).toBe(1);
    expect(Math.round((third - first) / 10_000)).toBe(2);
  });

  it('keep their place however often they ask, and take one for each address', async () => {
    const database = await databases.fresh();
    const perSecond = 0.1;
    await takeTurns(database, [mail(1, 3)], perSecond);
    const asked = await takeTurns(database, [mail(2)], perSecond);
    expect(Math.round(asked / 10_000)).toBe(3);
    expect(Math.round((await takeTurns(database, [mail(2)], perSecond)) / 10_000)).toBe(3);
    expect(Math.round((await takeTurns(database, [mail(3), mail(4)], perSecond)) / 10_000)).toBe(5);
  });

  it('of many workers at once share one pace', async () => {
    const database = await databases.fresh();
    const asked = Array.from({ length: 20 }, (_, number) => takeTurns(database, [mail(number)], 0.1));
    const turns = (await Promise.all(asked)).map((left) => Math.round(left / 10_000)).sort((a, b) => a - b);
    expect(turns).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('that have gone out leave no turn behind, and a used turn is not given back', async () => {
    const database = await databases.fresh();
    await takeTurns(database, [mail(1)], 0.1);
    await endTurns(database, [mail(1)]);
    expect(Math.round((await takeTurns(database, [mail(1)], 0.1)) / 10_000)).toBe(1);
  });
});
