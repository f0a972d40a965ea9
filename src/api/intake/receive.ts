import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { policyOf } from '../../config/settings.js';
import { intakeFormOf } from '../../domain/actor.js';
import { beginningOf } from '../../domain/beginning.js';
import { registerDeal } from '../../domain/commands.js';
import {
  countryField,
  dayField,
  emailField,
  notesField,
  organizationField,
  personField,
  usersField,
} from '../../domain/fields.js';
import { domainOf } from '../../domain/identity.js';
import { isRefusal } from '../../domain/refusal.js';
import type { Partner } from '../../store/partners.js';
import { Refused } from '../../temporal/customers.js';
import type { Begin } from '../../temporal/messages.js';
import { accepted } from '../customers/body.js';
import { currencyFor } from '../customers/start.js';
import type { ApiDependencies } from '../dependencies.js';
import { HttpProblem } from '../problem.js';
import { within } from '../too-often.js';

/** What an organization that is interested fills in on a partner's own site. */
export const intake = {
  name: 'intake',
  input: z.strictObject({
    organization: organizationField,
    name: personField.describe('The name of whoever asks'),
    email: emailField.describe('The email address of whoever asks'),
    country: countryField,
    users: usersField.optional(),
    expectedClose: dayField.optional().describe('Until when they want to decide'),
    notes: notesField.optional().describe('What they are looking for'),
    website: z
      .string()
      .max(500)
      .optional()
      .describe('Nobody sees this field: to be left empty. What fills it in is a machine'),
  }),
} as const;
type Intake = z.output<typeof intake.input>;

/** From one address, whether by the form or by a partner's own site: of what is without a mistake. */
const perAddress = { max: 5, timeWindow: '1 minute' };
/** Whoever corrects one field after the other sends often; a machine that tries things is still slow. */
const triesPerAddress = { max: 30, timeWindow: '1 minute' };
const perPartner = { max: 100, timeWindow: '1 hour' };

export interface Receiver {
  /** @throws HttpProblem where there is no such partner, or none that takes customers now */
  partnerOf(request: FastifyRequest): Promise<Partner>;
  /** @throws HttpProblem where this address has tried too often, with mistakes or without */
  checkPace(request: FastifyRequest): Promise<void>;
  /**
   * Registers a deal of the partner. What is sent twice under one request id is one deal.
   * @throws {Refused} with each field that is wrong
   * @throws HttpProblem where this address has sent, or the partner was asked, too often; mistakes do not count
   */
  receive(request: FastifyRequest, fields: Record<string, unknown>, requestId: string): Promise<void>;
}

/** The one way in that asks for no key: narrow, slow, and with nothing to be learned from it. */
export function intakeReceiver(app: FastifyInstance, dependencies: ApiDependencies): Receiver {
  const ofAddress = app.createRateLimit({
    ...perAddress,
    keyGenerator: ({ ip }: FastifyRequest) => `intake ${ip}`,
  });
  const triesOfAddress = app.createRateLimit({
    ...triesPerAddress,
    keyGenerator: ({ ip }: FastifyRequest) => `intake tries ${ip}`,
  });
  const ofPartner = app.createRateLimit({
    ...perPartner,
    keyGenerator: (request: FastifyRequest) => `intake ${partnerIn(request)}`,
  });
  const partnerOf = async (request: FastifyRequest) => {
    const partner = await dependencies.partners.find(partnerIn(request));
    if (!partner || partner.suspendedAt !== null) throw unknownPartner();
    return partner;
  };
  return {
    partnerOf,
    checkPace: (request) => within(triesOfAddress, request, addressTooOften),
    receive: async (request, given, requestId) => {
      const partner = await partnerOf(request);
      const fields = intake.input.parse(accepted(intake, given));
      const begin = beginOf(fields, partner, requestId, dependencies);
      const beginning = beginningOf(begin, dependencies.now());
      if (isRefusal(beginning)) throw new Refused(beginning);
      await within(ofAddress, request, addressTooOften);
      await within(ofPartner, request, partnerTooOften);
      // A machine gets the answer that it wants, and nothing else.
      if (!fields.website) await dependencies.customers.start(begin);
    },
  };
}

const params = z.object({ partner: z.string().max(60) });

/** @throws HttpProblem also for what cannot be a partner's id, and for an address that names none */
function partnerIn(request: FastifyRequest): string {
  const found = params.safeParse(request.params);
  if (found.success) return found.data.partner;
  throw unknownPartner();
}

function beginOf(
  { organization, name, email, country, users = {}, expectedClose, notes }: Intake,
  partner: Partner,
  requestId: string,
  { settings, dayMs, now }: ApiDependencies,
): Begin {
  const current = settings.current();
  const policy = policyOf(current, dayMs, partner.trialEnd);
  const inQuarter = new Date(Date.parse(now()) + 90 * 86_400_000).toISOString().slice(0, 10);
  const register = {
    opportunity: organization,
    organization,
    domain: domainOf(email),
    country,
    email,
    name,
    opportunityStage: 'qualified' as const,
    users,
    currency: currencyFor(country, current.catalog),
    expectedClose: expectedClose ?? inQuarter,
    notes,
    partner: partner.id,
    zone: partner.zone ?? current.defaultZone,
  };
  return {
    id: idOf(partner.id, requestId),
    register: registerDeal.input.required({ zone: true, currency: true }).parse(register),
    actor: intakeFormOf(partner.id),
    requestId,
    upgrade: policy.trialEnd === 'hold' ? 'blocked' : 'allowed',
    policy,
    catalog: current.catalog,
  };
}

/** From partner and request id, so that a form that is sent twice is one deal. */
function idOf(partner: string, requestId: string): string {
  return createHash('sha256').update(`intake ${partner}\n${requestId}`).digest('hex').slice(0, 16);
}

function unknownPartner(): HttpProblem {
  return new HttpProblem(404, 'unknown-partner', 'there is no such partner', 'check the address of the form');
}

const addressTooOften = {
  detail: 'this form was sent too often from here',
  clears: 'wait a minute, then try again',
};
const partnerTooOften = {
  detail: 'this partner’s form has been sent too often',
  clears: 'try again in an hour',
};
