import countryToCurrency from 'country-to-currency';
import type { Choices } from '../domain/choices.js';
import type { DocumentRef } from '../domain/contract.js';
import { type Refusal, refuse } from '../domain/refusal.js';
import type { Database } from './database.js';
import { documentsOf } from './documents.js';
import type { Partners } from './partners.js';

/** Why a choice cannot be made: the field, its value and what is known. Null where all of them can. */
export async function refusalOf(
  command: string,
  { partner, zone, country }: Choices,
  partners: Partners,
): Promise<Refusal | null> {
  const ofPartner = partner === undefined ? null : await refusalOfPartner(command, partner, partners);
  if (ofPartner) return ofPartner;
  if (zone !== undefined && !isZone(zone)) {
    const message = `'${zone}' is not an IANA time zone such as Europe/Berlin`;
    return badChoice(command, 'zone', message, 'name another zone');
  }
  if (country === undefined || Object.hasOwn(countryToCurrency, country)) return null;
  const message = `'${country}' is not the code of a country such as DE`;
  return badChoice(command, 'country', message, 'name another country');
}

async function refusalOfPartner(
  command: string,
  partner: string,
  partners: Partners,
): Promise<Refusal | null> {
  const found = await partners.find(partner);
  if (found && found.suspendedAt === null) return null;
  if (found) {
    const message = `the partner '${partner}' is suspended`;
    return badChoice(command, 'partner', message, `name another one, or fortnight resume-partner ${partner}`);
  }
  const known = (await partners.list()).map(({ id }) => id).join(', ') || 'none';
  const message = `there is no partner '${partner}'; there are: ${known}`;
  return badChoice(command, 'partner', message, 'name one of those, or fortnight create-partner');
}

/** Why a signed copy cannot be recorded: nobody uploaded it for this customer, or it is another one. */
export async function refusalOfCopy(
  database: Database,
  customerId: string,
  { id, sha256 }: DocumentRef,
): Promise<Refusal | null> {
  const kept = await documentsOf(database, customerId);
  const isThere = kept.some((one) => one.id === id && one.sha256 === sha256 && one.kind === 'signed-copy');
  return isThere ? null : noSuchCopy(id);
}

export function noSuchCopy(id: string): Refusal {
  const message = `no signed copy with the id '${id}' and this SHA-256 was uploaded for this customer`;
  const fields = [{ path: 'document', message }];
  return refuse('invalid-input', `record-signature: ${message}`, 'upload it first: POST …/documents', fields);
}

export function badChoice(command: string, path: string, message: string, clears: string): Refusal {
  return refuse('invalid-input', `${command}: ${path}: ${message}`, clears, [{ path, message }]);
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
