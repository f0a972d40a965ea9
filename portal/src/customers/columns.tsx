import type { ReactNode } from 'react';
import { ActionsMenu } from '../actions/menu.js';
import type { ListedCustomer } from '../api/client.js';
import { formatMoney } from '../show/currency.js';
import { Instant } from '../show/instant.js';
import { formatDay } from '../show/words.js';
import {
  Conflict,
  Due,
  Ends,
  ImportError,
  ImportMessage,
  ImportStatus,
  LinkCell,
  MailError,
  Next,
  nothing,
  Organization,
  Partner,
  StageCell,
  TermsCell,
  Waiting,
} from './cells.js';
import type { Sort, Tab } from './search.js';

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
    Cell: ImportError,
  },
  {
    id: 'log',
    title: 'Event log messages',
    tabs: ['pending'],
    Cell: ImportMessage,
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
    Cell: MailError,
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
