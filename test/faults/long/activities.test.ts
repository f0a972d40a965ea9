import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../support/journey-audit.js';
import { chanceOf, seedOfRun } from '../../support/journey-chance.js';
import { liveDeal } from '../../support/journey-deals.js';
import { untilItAnswers } from '../../support/journey-kills.js';
import { type Lived, live, plans } from '../../support/journey-lives.js';
import { startRoles } from '../../support/journey-roles.js';
import { eventually } from '../../support/life.js';
import { quietWorkers } from '../../support/time-skipping.js';
import { extentOf, report } from '../extent.js';
import { startOwnWorker } from '../own-worker.js';
import { unreliable } from '../unreliable.js';

const seed = seedOfRun();
const dayMs = 1_500;
const lives = extentOf('UNRELIABLE_LIVES', { bounded: 3, full: 60 });
const deals = extentOf('UNRELIABLE_DEALS', { bounded: 2, full: 15 });
const atOnce = 12;

beforeAll(() => quietWorkers());

describe('activities of which every tenth fails before, fails after, hangs, or does its work twice', () => {
  it(
    `${lives} lives keep every promise`,
    async () => {
      const roles = await startRoles({ dayMs, worker: false });
      const noted = new Map<string, number>();
      let worker: Awaited<ReturnType<typeof startOwnWorker>> | undefined;
      try {
        const note = (activity: string, trouble: string) => {
          const what = `${activity} ${trouble}`;
          noted.set(what, (noted.get(what) ?? 0) + 1);
        };
        worker = await startOwnWorker(roles.env, (activities) =>
          unreliable(activities, { percent: 10, chance: chanceOf(seed), note }),
        );
        await untilItAnswers(roles.client, 'it was started');
        const odd = new Set<string>();
        const names = Object.keys(plans);
        const complaints: string[] = [];
        let emails = 0;
        const look = async (life: Lived) => {
          const found = await audit(roles.client, life, dayMs, []);
          complaints.push(...found.complaints);
          emails += found.messages;
        };
        for (let first = 0; first < lives; first += atOnce) {
          const some = Array.from({ length: Math.min(atOnce, lives - first) }, (_, index) => first + index);
          const lived = await Promise.all(
            some.map((one) => live(roles.client, names[one % names.length] ?? '', chanceOf(seed + one), odd)),
          );
          for (const life of lived) await look(life);
        }
        for (let first = 0; first < deals; first += 3) {
          const some = Array.from({ length: Math.min(3, deals - first) }, (_, index) => first + index);
          for (const life of await Promise.all(some.map((one) => liveDeal(roles.client, `deal${one}`)))) {
            await look(life);
            // Its own look at the decision may be what failed or hung.
            const isClosed = async () => (await roles.client.show(life.rival)).stage.name === 'closed';
            await eventually(isClosed, 60_000);
          }
        }
        const troubles = [...noted].map(([what, count]) => `${what} ${count}`).sort();
        report(
          `seed ${seed}: ${lives} lives, ${deals} deals, ${emails} emails; ${troubles.join(', ')}; odd: ${[...odd].join('; ') || 'none'}`,
        );
        expect(troubles.length).toBeGreaterThan(0);
        expect(complaints).toEqual([]);
      } catch (error) {
        report(roles.lastWords());
        throw error;
      } finally {
        await worker?.stop();
        await roles.stop();
      }
    },
    600_000 + lives * 10_000 + deals * 60_000,
  );
});
