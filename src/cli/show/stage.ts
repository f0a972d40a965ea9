import type { Stage } from '../../domain/customer.js';
import { newestLine } from '../../domain/evolve-import.js';
import type { Style } from './style.js';
import { moneyOf, termsOf } from './terms.js';

export function describeStage(stage: Stage, style: Style): string {
  const { at } = style;
  switch (stage.name) {
    case 'registered':
      return stage.stoppedAt
        ? `registered, in conflict since ${at(stage.stoppedAt)}`
        : `registered, protected until ${at(stage.protectedUntil)}`;
    case 'contracts':
      return `contracts, to be signed by ${at(stage.dueAt)}`;
    case 'pending':
      return `pending since ${at(stage.since)}${stage.planned ? `; at the end of onboarding ${plannedOf(stage.planned, style)}` : ''}`;
    case 'trial':
      return `trial until ${at(stage.endsAt)}`;
    case 'production':
      return `production until ${at(stage.expiresAt)}`;
    case 'closed':
      return `closed (${stage.outcome}): ${stage.reason}`;
    default:
      return `${stage.name} since ${at(stage.since)}`;
  }
}

/** The dates of the stage, and what its end brings. */
export function stageFacts(stage: Stage, upgrade: string, style: Style): [string, string][] {
  const { at, when, isPast } = style;
  switch (stage.name) {
    case 'registered':
      if (stage.stoppedAt)
        return [['Protected until', `${at(stage.protectedUntil)}, and longer by the time of the conflict`]];
      return [
        [isPast(stage.protectedUntil) ? 'Protection ended' : 'Protected until', when(stage.protectedUntil)],
      ];
    case 'drafting':
      return [
        ['Last touched', when(stage.touchedAt)],
        ...(stage.returned ? [['Returned', stage.returned.reason] as [string, string]] : []),
      ];
    case 'contracts':
      return [['To be signed by', when(stage.dueAt)]];
    case 'pending':
      return [
        ...(stage.link && !stage.activated
          ? [
              [
                isPast(stage.link.expiresAt) ? 'Link expired' : 'Link valid until',
                when(stage.link.expiresAt),
              ] as [string, string],
            ]
          : []),
        ...(stage.activated
          ? [['Activated', `${stage.activated.name}, ${when(stage.activated.at)}`] as [string, string]]
          : []),
        ...importFacts(stage.import),
        stage.planned
          ? ['At the end of onboarding', plannedOf(stage.planned, style)]
          : ['At the trial’s end', upgrade === 'allowed' ? 'upgrade to production' : 'no upgrade (blocked)'],
      ];
    case 'trial':
      return [
        // The trial goes on until the instant that an accepted notice names, or while its upgrade is held.
        [isPast(stage.endsAt) ? 'Trial was to end' : 'Trial ends', when(stage.endsAt)],
        [
          'At the trial’s end',
          upgrade === 'allowed' ? 'upgrade to production, after notice' : 'no upgrade (blocked)',
        ],
        ...(stage.held
          ? [['Held', `until ${when(stage.held.until)}: ${stage.held.cause}`] as [string, string]]
          : []),
      ];
    case 'production':
      return [['Expires', when(stage.expiresAt)]];
    default:
      return [];
  }
}

/** As the API has it at this moment. */
type Planned = NonNullable<Extract<Stage, { name: 'pending' }>['planned']> & { isOver?: boolean };

/** A conversion that waits for the end of onboarding: only it shows what the customer will have then. */
function plannedOf({ terms, expiresAt, isOver }: Planned, { at }: Style): string {
  if (isOver) return 'a trial that is not upgraded: the time for which a conversion was planned has passed';
  const until = expiresAt ? `until ${at(expiresAt)}` : 'for a year from the end of onboarding';
  return `production with ${termsOf(terms, 'and')}, ${moneyOf(terms.price)} a year, ${until}`;
}

type Import = Extract<Stage, { name: 'pending' }>['import'];

function importFacts(current: Import): [string, string][] {
  if (!current) return [];
  const last = current.error ?? newestLine(current)?.message;
  return [
    [
      'Import',
      `${current.status}, ${current.percent} %, attempt ${current.attempt}${last ? `: ${last}` : ''}`,
    ],
  ];
}
