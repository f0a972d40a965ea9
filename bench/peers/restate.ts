/** The bare life once more, written plainly on Restate: a workflow with promises for the commands. */
import * as restate from '@restatedev/restate-sdk';
import { createBareActivities, type Place } from '../bare/activities.js';
import type { BareLife } from '../bare/workflows.js';

// The SDK calls it, and Node has it from 22 on.
Object.assign(Promise, {
  withResolvers() {
    const settle = { resolve: (_value: unknown) => {}, reject: (_reason: unknown) => {} };
    const promise = new Promise((resolve, reject) => Object.assign(settle, { resolve, reject }));
    return { promise, ...settle };
  },
});

const place: Place & { port: number } = JSON.parse(process.argv[2] ?? '{}');
const { applyTenant, sendMails, record } = await createBareActivities(place);

const life = restate.workflow({
  name: 'Life',
  handlers: {
    async run(ctx: restate.WorkflowContext, { id, trialMs, extensionMs, leadMs }: BareLife): Promise<void> {
      let recorded = 0;
      let wish = 0;
      const happened = async (...types: string[]) => {
        await ctx.run('record', () => record(id, recorded, types));
        recorded += types.length;
      };
      const tenant = (production = false) => {
        wish += 1;
        const revision = wish;
        return ctx.run('tenant', () => applyTenant(id, revision, production));
      };
      /** Tenant and emails side by side. */
      const tell = async (kind: string) => {
        const applied = tenant(kind === 'upgraded');
        const sent = ctx.run(`mail ${kind}`, () => sendMails(id, kind, 2));
        await restate.RestatePromise.all([applied, sent]);
        await happened(`tenant-updated:${kind}`, `mail-answered:${kind}`);
      };
      await happened('customer-added');
      await tenant();
      await happened('activation-link-issued');
      await ctx.run('mail activation', () => sendMails(id, 'activation', 1));
      await happened('mail-answered:activation');
      await ctx.promise<boolean>('activated');
      await happened('activated');
      await tenant();
      await ctx.promise<boolean>('completed');
      let endsAt = (await ctx.date.now()) + trialMs;
      await happened('trial-started');
      await tell('trial-started');
      const untilNotice = Math.max(endsAt - leadMs - (await ctx.date.now()), 1);
      await restate.RestatePromise.race([ctx.promise<boolean>('extended').get(), ctx.sleep(untilNotice)]);
      endsAt += extensionMs;
      await happened('trial-extended');
      await tell('trial-extended');
      await ctx.sleep(Math.max(endsAt - leadMs - (await ctx.date.now()), 1));
      await ctx.run('mail notice', () => sendMails(id, 'notice', 2));
      await happened('mail-answered:notice');
      await ctx.sleep(Math.max(endsAt - (await ctx.date.now()), 1));
      await happened('upgraded');
      await tell('upgraded');
    },
    activate: async (ctx: restate.WorkflowSharedContext) => ctx.promise<boolean>('activated').resolve(true),
    complete: async (ctx: restate.WorkflowSharedContext) => ctx.promise<boolean>('completed').resolve(true),
    extend: async (ctx: restate.WorkflowSharedContext) => ctx.promise<boolean>('extended').resolve(true),
  },
});

await restate.serve({ services: [life], port: place.port });
process.on('SIGINT', () => process.exit(0));
process.stdout.write('ready\n');
