import { Anchor, Badge, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CopyLink } from '../actions/copy-link.js';
import { ActionsMenu } from '../actions/menu.js';
import type { ListedCustomer } from '../api/client.js';
import { sentence } from '../api/problem.js';
import { formatMoney } from '../show/currency.js';
import { Instant } from '../show/instant.js';
import { usePartnerName } from '../show/partner.js';
import { StageBadge } from '../show/stage.js';
import { useTermNames } from '../show/terms.js';
import { formatDay, partyWords } from '../show/words.js';
import type { Sort, Tab } from './search.js';
import classes from './table.module.css';

export interface Column {
  id: string;
  title: string;
  /** On which tabs it is offered; on none where it is of queues only. */
  tabs?: readonly Tab[];
  /** The sort that its head switches to. */
  sort?: Sort;
  /** For the vendor’s own people: a partner sees its own customers only. */
  onlyFor?: 'vendor';
  /** Cannot be left out, and has no name of its own on a card. */
  always?: true;
  /** Offered, and not shown before somebody chooses it. */
  optional?: true;
  Cell(props: { customer: ListedCustomer }): ReactNode;
}

const before = ['deals', 'drafts', 'contracts'] as const;
const sold = ['pending', 'customers', 'closed'] as const;
const all = [...before, ...sold] as const;
const nothing = (
  <Text span c="dimmed" inherit>
    —
  </Text>
);

/** In the order in which they stand. */
export const columns: readonly Column[] = [
  {
    id: 'link',
    title: 'Activation link',
    tabs: ['pending'],
    always: true,
    Cell: LinkCell,
  },
  {
    id: 'organization',
    title: 'Organization',
    tabs: all,
    sort: 'organization',
    always: true,
    Cell: Organization,
  },
  { id: 'partner', title: 'Partner', tabs: all, onlyFor: 'vendor', Cell: Partner },
  { id: 'stage', title: 'Stage', tabs: ['customers'], sort: 'stage', Cell: StageCell },
  { id: 'import', title: 'Import status', tabs: ['pending'], Cell: ImportStatus },
  {
    id: 'import-errors',
    title: 'Import errors',
    tabs: ['pending'],
    Cell: ({ customer }) =>
      customer.importError === null ? (
        nothing
      ) : (
        <Text c="var(--mantine-color-error)" size="sm" lineClamp={3}>
          {customer.importError}
        </Text>
      ),
  },
  {
    id: 'log',
    title: 'Event log messages',
    tabs: ['pending'],
    Cell: ({ customer }) =>
      customer.importMessage === null ? (
        nothing
      ) : (
        <Text size="sm" lineClamp={3}>
          {customer.importMessage}
        </Text>
      ),
  },
  { id: 'terms', title: 'SKU and add-on', tabs: sold, Cell: TermsCell },
  { id: 'source', title: 'Source', tabs: sold, Cell: ({ customer }) => customer.source },
  {
    id: 'opportunity',
    title: 'Opportunity',
    tabs: before,
    Cell: ({ customer }) => customer.opportunity ?? nothing,
  },
  {
    id: 'revenue',
    title: 'License revenue',
    tabs: before,
    sort: 'revenue',
    Cell: ({ customer: { revenueUsd } }) =>
      revenueUsd === null ? nothing : formatMoney({ amount: revenueUsd, currency: 'USD' }),
  },
  {
    id: 'expected-close',
    title: 'Expected close',
    tabs: before,
    sort: 'expected-close',
    Cell: ({ customer: { expectedClose } }) => (expectedClose === null ? nothing : formatDay(expectedClose)),
  },
  { id: 'due', title: 'Due', tabs: ['deals', 'contracts'], sort: 'due', Cell: Due },
  { id: 'conflict', title: 'Conflict', tabs: before, Cell: Conflict },
  { id: 'ends', title: 'Trial end or expiration', tabs: ['customers'], Cell: Ends },
  {
    id: 'waiting',
    title: 'Waiting on',
    tabs: [...before, 'pending', 'customers'],
    sort: 'waiting-since',
    Cell: Waiting,
  },
  {
    id: 'next',
    title: 'What comes next',
    tabs: [...before, 'pending', 'customers'],
    sort: 'next',
    optional: true,
    Cell: Next,
  },
  {
    id: 'since',
    title: 'Closed',
    tabs: ['closed'],
    Cell: ({ customer }) => <Instant at={customer.stageSince} />,
  },
  {
    id: 'created',
    title: 'Added',
    tabs: all,
    sort: 'created',
    optional: true,
    Cell: ({ customer }) => <Instant at={customer.createdAt} />,
  },
  {
    id: 'mail-error',
    title: 'What could not be delivered',
    Cell: ({ customer }) =>
      customer.mailError === null ? (
        nothing
      ) : (
        <Text
          c="var(--mantine-color-error)"
          size="sm"
          lineClamp={5}
          miw={160}
          style={{ overflowWrap: 'anywhere' }}
        >
          {sentence(customer.mailError)}
        </Text>
      ),
  },
  {
    id: 'actions',
    title: 'Actions',
    tabs: [...before, 'pending', 'customers'],
    always: true,
    Cell: ({ customer }) => <ActionsMenu id={customer.id} organization={customer.organization} />,
  },
];

/** Those of these ids, in this order. */
export function columnsOf(...ids: readonly string[]): Column[] {
  return ids.flatMap((id) => columns.filter((column) => column.id === id));
}

function Organization({ customer }: { customer: ListedCustomer }) {
  return (
    <Stack gap={0}>
      <Anchor
        renderRoot={(props) => <Link to="/customers/$id" params={{ id: customer.id }} {...props} />}
        fw={500}
      >
        {customer.organization}
      </Anchor>
      <Text size="xs" c="dimmed">
        {customer.email}
      </Text>
    </Stack>
  );
}

function Partner({ customer }: { customer: ListedCustomer }) {
  return usePartnerName()(customer.partner);
}

function StageCell({ customer }: { customer: ListedCustomer }) {
  return (
    <Stack gap={4} align="flex-start">
      <StageBadge stage={customer.stage} />
      {customer.mailProblem && (
        <Badge color="red" variant="dot" tt="none" size="sm" miw="max-content">
          Mail undeliverable
        </Badge>
      )}
    </Stack>
  );
}

function TermsCell({ customer }: { customer: ListedCustomer }) {
  const names = useTermNames();
  return names(customer.sku, customer.addOn);
}

/** Until the import has begun: by then the customer has activated, and the link has served. */
function LinkCell({ customer: { id, organization, importStatus } }: { customer: ListedCustomer }) {
  return importStatus === null ? <CopyLink id={id} organization={organization} /> : null;
}

function ImportStatus({ customer }: { customer: ListedCustomer }) {
  const { importStatus, importPercent } = customer;
  if (importStatus === null) return nothing;
  const percent = importPercent ?? 0;
  const failed = importStatus !== 'running';
  return (
    <Stack gap={4} miw={110}>
      <Text size="sm">
        {importStatus === 'running' ? `Running, ${percent} %` : `${capital(importStatus)} at ${percent} %`}
      </Text>
      <Progress value={percent} color={failed ? 'red' : undefined} aria-label="Import progress" />
    </Stack>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The date that matters now, and what happens then. */
function Ends({ customer }: { customer: ListedCustomer }) {
  const { stage, trialEndsAt, expiresAt } = customer;
  if (stage === 'production' && expiresAt) return <Dated at={expiresAt} words="Expires" />;
  if (stage === 'expired' && expiresAt) return <Dated at={expiresAt} words="Has expired" />;
  if (stage === 'trial-ended') return <Dated at={customer.stageSince} words="Ended without upgrade" />;
  if (stage !== 'trial' || !trialEndsAt) return nothing;
  if (customer.held) return <Dated at={trialEndsAt} words="Upgrade held" alarming />;
  if (customer.upgrade === 'blocked') return <Dated at={trialEndsAt} words="Ends, no upgrade" />;
  return <Dated at={customer.upgradeAt ?? trialEndsAt} words="Upgrades to production" />;
}

/** Until when a deal is protected, or a License Agreement is to be signed. */
function Due({ customer: { dealDueAt, stage } }: { customer: ListedCustomer }) {
  if (dealDueAt === null) return nothing;
  const isLate = Date.parse(dealDueAt) <= Date.now();
  const words =
    stage === 'registered' ? 'Protected until then' : isLate ? 'Was to be signed' : 'To be signed';
  return <Dated at={dealDueAt} words={words} alarming={isLate} />;
}

function Conflict({ customer: { conflict } }: { customer: ListedCustomer }) {
  if (!conflict) return nothing;
  return (
    <Badge color="orange" variant="dot" tt="none" size="sm" miw="max-content">
      Open
    </Badge>
  );
}

function Dated({ at, words, alarming }: { at: string; words: string; alarming?: boolean }) {
  return (
    <Stack gap={0} miw={110} className={classes.dated}>
      <Instant at={at} />
      <Text size="xs" c={alarming ? 'var(--mantine-color-error)' : 'dimmed'}>
        {words}
      </Text>
    </Stack>
  );
}

function Waiting({ customer }: { customer: ListedCustomer }) {
  const { waitingOn, waitingFor, waitingSince } = customer;
  if (waitingOn === 'nobody') return nothing;
  return (
    <Stack gap={0} miw={150} maw={260}>
      <Text size="sm" fw={500}>
        {partyWords[waitingOn]}
      </Text>
      <Text size="xs" lineClamp={2}>
        {waitingFor}
      </Text>
      {waitingSince && (
        <Text size="xs" c="dimmed">
          since <Instant at={waitingSince} />
        </Text>
      )}
    </Stack>
  );
}

function Next({ customer }: { customer: ListedCustomer }) {
  if (!customer.nextAt) return nothing;
  return <Dated at={customer.nextAt} words={customer.nextWhat ?? ''} />;
}
