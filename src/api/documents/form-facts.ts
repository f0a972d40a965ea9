import type { Catalog } from '../../domain/catalog.js';
import type { Contract } from '../../domain/contract.js';
import { type Draft, sectionNames, sections } from '../../domain/draft.js';
import { choiceNames, formNames } from '../../domain/form-names.js';
import { dearestFirst } from '../../domain/revenue.js';
import { formatDay } from '../../mail/format.js';
import type { Dossier } from '../../pdf/dossier.js';

interface Written {
  draft: Draft | null;
  contract: Contract | null;
  catalog: Catalog;
}

/** The form for people, section by section, as far as it is filled in. */
export function formFacts({ draft, contract, catalog }: Written): Dossier['sections'] {
  if (!draft) return [];
  return sectionNames.map((section) => {
    const given: Record<string, unknown> = { ...draft[section], ...exactDays(section, contract) };
    const names = formNames[section];
    return {
      title: names?.title ?? section,
      facts: Object.keys(sections[section].shape)
        .filter((field) => given[field] !== undefined)
        .map((field) => ({
          label: names?.fields[field] ?? field,
          value: inWords(`${section}.${field}`, given[field], catalog),
        })),
    };
  });
}

/** Sign-off has set the days that the form may have as estimates. */
function exactDays(section: string, contract: Contract | null): object {
  if (section !== 'licensing' || !contract?.approved) return {};
  const { start, end } = contract.approved;
  return { start: { date: start, estimate: false }, end: { date: end, estimate: false } };
}

function inWords(path: string, value: unknown, catalog: Catalog): string {
  if (typeof value === 'string') return wordFor(path, value, catalog);
  if (value === null) return 'None';
  if (Array.isArray(value)) return value.map((one) => inWords(path, one, catalog)).join('; ') || 'None';
  if (typeof value !== 'object') return String(value);
  if ('date' in value && 'estimate' in value)
    return `${formatDay(String(value.date))}${value.estimate ? ' (estimate)' : ''}`;
  if ('userType' in value && 'percent' in value && 'reason' in value)
    return `${userTypeOf(catalog, value.userType)} ${String(value.percent)} %: ${String(value.reason)}`;
  return dearestFirst(catalog, { ...value })
    .map(([type, count]) => `${userTypeOf(catalog, type)} ${String(count)}`)
    .join(', ');
}

function wordFor(path: string, value: string, { skus, addOns }: Catalog): string {
  if (path === 'opportunity.expectedClose') return formatDay(value);
  if (path === 'licensing.sku') return skus[value]?.name ?? value;
  if (path === 'licensing.addOn') return addOns[value]?.name ?? value;
  return choiceNames[path]?.[value] ?? value;
}

function userTypeOf({ userTypes }: Catalog, type: unknown): string {
  return userTypes[String(type)]?.name ?? String(type);
}
