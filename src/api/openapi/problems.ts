import { z } from 'zod';
import { previewSchema } from './answers.js';
import { count, named, refusal } from './parts.js';

/** Every problem's code: the status that it comes with, and when. Codes are stable; sentences are not. */
export const problemCodes = {
  malformed: { status: 400, when: 'the request cannot be read: its JSON, or a header' },
  'bad-request': { status: 400, when: 'the request is not one that can be answered' },
  unauthorized: { status: 401, when: 'no valid API key was sent, or the login has ended' },
  'not-accepted': { status: 401, when: 'the password or the code is not accepted' },
  'bad-signature': { status: 401, when: 'the report is not signed with the shared secret' },
  'wrong-role': { status: 403, when: 'this is for somebody else' },
  'wrong-origin': { status: 403, when: 'a change by cookie came without the Origin of the public URL' },
  'second-factor-needed': {
    status: 403,
    when: 'whoever logs in needs a second factor, and this login has none',
  },
  'source-not-msp': { status: 403, when: 'a partner acts on a subscription of source MSP only' },
  'not-found': { status: 404, when: 'there is no such address' },
  'unknown-customer': { status: 404, when: 'there is no customer of this id, or it is not yours' },
  'unknown-command': { status: 404, when: 'there is no command of this name' },
  'unknown-webhook': { status: 404, when: 'there is no webhook of this id' },
  'unknown-email': { status: 404, when: 'no such email was sent to this address' },
  'unknown-template': { status: 404, when: 'there is no email template of this name' },
  'unknown-delivery': { status: 404, when: 'the webhook’s log has no delivery of this id' },
  'unknown-key': { status: 404, when: 'there is no API key of this id' },
  'unknown-partner': { status: 404, when: 'there is no partner of this id' },
  'unknown-user': { status: 404, when: 'there is no user of this id' },
  'unknown-session': { status: 404, when: 'you have no session of this id' },
  'no-single-sign-on': { status: 404, when: 'single sign-on is not configured' },
  'unknown-link': { status: 404, when: 'the link was used, was replaced, or has expired' },
  'stale-version': { status: 409, when: 'the customer has changed since the version of If-Match' },
  'wrong-stage': { status: 409, when: 'the command is not possible in the customer’s stage' },
  'extensions-used-up': { status: 409, when: 'the trial may not be extended again' },
  'already-so': { status: 409, when: 'it would change nothing' },
  'trial-over': { status: 409, when: 'the trial has ended; nothing upgrades retroactively' },
  'nothing-to-retry': { status: 409, when: 'there is nothing to repeat now' },
  'link-not-valid': { status: 409, when: 'the activation link is expired or was replaced' },
  'newest-rules': { status: 409, when: 'the customer has the newest rules already' },
  'not-mended': { status: 409, when: 'the customer cannot be mended like this' },
  'no-conflict': { status: 409, when: 'the deal is in no conflict' },
  'conflict-open': { status: 409, when: 'a conflict is open, or other registrations are being looked for' },
  'details-missing': { status: 409, when: 'the form is not complete; each missing field is named' },
  'discount-waiting': { status: 409, when: 'a discount waits for a decision, or was declined' },
  'no-discount': { status: 409, when: 'no discount waits for a decision, or the request was replaced' },
  'own-request': { status: 403, when: 'whoever asked for a discount cannot decide on it' },
  'not-the-approver': { status: 403, when: 'it is somebody else’s turn to decide' },
  'not-signed': {
    status: 409,
    when: 'the signed copy has not come back, nothing was sent to be signed, or the file is not what was signed for this submission',
  },
  'too-many-webhooks': { status: 409, when: 'there are as many webhooks as there may be' },
  'webhook-disabled': { status: 409, when: 'nothing is sent to a disabled webhook' },
  'unknown-document': { status: 404, when: 'this customer has no document of this id' },
  'too-many-documents': { status: 409, when: 'there are as many documents as there may be' },
  'too-large': { status: 413, when: 'the body is over 64 KB; of a document, over 10 MB' },
  'not-json': { status: 415, when: 'the body is not declared as JSON' },
  'invalid-input': { status: 422, when: 'fields or parameters are wrong; each is named' },
  'details-wrong': { status: 422, when: 'values are against the catalog or the rules; each field is named' },
  'not-a-pdf': { status: 422, when: 'the file does not begin and end as a PDF does' },
  'virus-found': { status: 422, when: 'something is in the file that should not be there; it is not kept' },
  'unknown-sku': { status: 422, when: 'the catalog has no such SKU or add-on' },
  'date-not-allowed': { status: 422, when: 'the expiration date is too early' },
  'request-id-reused': { status: 422, when: 'the Idempotency-Key was used for another request' },
  'too-many-requests': { status: 429, when: 'too many requests came from this address, key or user' },
  internal: { status: 500, when: 'something went wrong here; the log has the cause under the request id' },
  'not-looked-up': { status: 503, when: 'whether a choice exists could not be looked up; nothing was done' },
  'not-scanned': { status: 503, when: 'the search for viruses gave no answer; the file is not kept' },
  'record-behind': {
    status: 503,
    when: 'the database has been away while very much happened to this customer; nothing was done',
  },
  unavailable: { status: 503, when: 'no answer could be had in time; the same request may be repeated' },
} as const satisfies Record<string, { status: number; when: string }>;

export type ProblemCode = keyof typeof problemCodes;

/** What whoever is let in may be told, whatever is asked for. */
export const always = ['malformed', 'bad-request', 'unauthorized', 'internal', 'unavailable'] as const;
export const withBody = ['too-large', 'not-json', 'invalid-input'] as const;

const field = z.object({ path: z.string(), message: z.string() });

export const problemSchema = named(
  'Problem',
  z
    .looseObject({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string().describe('What is wrong, for people'),
      code: z.string().describe('Stable, for programs'),
      clears: z.string().optional().describe('What would help'),
      fields: z.array(field).optional().describe('Which fields, parameters or headers are wrong'),
      requestId: z.string().describe('Under which the log has it; as Idempotency-Key it repeats the request'),
    })
    .describe('An error, by RFC 9457'),
);

/** Beside the problem itself: what the command would do to the customer as it is now. */
named(
  'StaleProblem',
  problemSchema.extend({
    version: count.describe('The customer’s version now, as ETag has it'),
    preview: z.union([previewSchema, z.null()]).describe('What the command would do now; null if refused'),
    refusal: z.union([refusal, z.null()]).describe('Why the command would be refused now; else null'),
  }),
);
