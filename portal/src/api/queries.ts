import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import {
  answerOf,
  api,
  type ListQuery,
  type Party,
  type ReportQuery,
  type Timeline,
  type TimelineEntry,
} from './client.js';
import { ConnectionLost, isPassing, isUnauthorized } from './problem.js';

/** Also without news from the server, so that a screen never stays behind for longer. */
const againMs = 60_000;
/** What found no connection is asked for again, as is said of it. */
const unansweredMs = 5_000;

/** What is asked for without a network fails as one says it, where it would else wait, and nobody would know for what. */
const networkMode = 'always';

/** @param onSignedOut hears that the login has ended, or that there is none */
export function createQueries(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isUnauthorized(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (error instanceof ConnectionLost) error.isGivenUp = true;
        onError(error);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode,
        // Not by itself in this mode.
        refetchOnReconnect: true,
        staleTime: 5_000,
        retry: (failures, error) => failures < 3 && isPassing(error),
        refetchInterval: ({ state }) => state.error instanceof ConnectionLost && unansweredMs,
        throwOnError: (_error, query) => query.state.data === undefined,
      },
      mutations: { networkMode, retry: false },
    },
  });
}

/** Who has signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/me', { signal })),
  staleTime: againMs,
  // Another tab may have signed out, and somebody else in.
  refetchOnWindowFocus: 'always',
});

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/settings', { signal })),
  staleTime: againMs,
});

/** What is sold today: what a deal is calculated with. */
export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/catalog', { signal })),
  staleTime: againMs,
});

/** Everything under `customers` is read again when any customer has changed. */
export const customerListKey = ['customers'] as const;

export const customerListQuery = (query: ListQuery) =>
  queryOptions({
    queryKey: [...customerListKey, query],
    queryFn: ({ signal }) => answerOf(api.GET('/api/customers', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: againMs,
  });

/** How many stand in each queue. */
export const queuesQuery = queryOptions({
  queryKey: [...customerListKey, 'queues'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/queues', { signal }))).queues,
  refetchInterval: againMs,
  throwOnError: false,
});

/** As many are shown on the home screen. */
const few = 5;

const longestWaiting = async (query: ListQuery, signal: AbortSignal) => {
  const whole: ListQuery = { ...query, sort: 'waiting-since', limit: few };
  const { customers, tabs } = await answerOf(api.GET('/api/customers', { params: { query: whole }, signal }));
  return { customers, tabs, count: Object.values(tabs).reduce((sum, one) => sum + one, 0) };
};

/** A stalled import waits on the product, which may never say more: staff are the ones to start it again. */
const stalledImports: ListQuery = { queue: 'imports', waitingOn: ['product'] };

/** A partner’s deals and drafts wait for weeks by their nature: what is in trouble stands before them. */
const pressing: ListQuery = { tab: ['contracts', 'pending', 'customers'] };

/** Who needs this party: the longest waiting first, with how many there are. */
export const waitingQuery = (on: Party) =>
  queryOptions({
    queryKey: [...customerListKey, 'waiting', on],
    queryFn: async ({ signal }) => {
      const [owed, stalled, first] = await Promise.all([
        longestWaiting({ waitingOn: [on] }, signal),
        on === 'staff' ? longestWaiting(stalledImports, signal) : null,
        on === 'partner' ? longestWaiting({ waitingOn: [on], ...pressing }, signal) : null,
      ]);
      const sorted = [...owed.customers, ...(stalled?.customers ?? [])].sort((a, b) =>
        (a.waitingSince ?? '').localeCompare(b.waitingSince ?? ''),
      );
      const ids = new Set(first?.customers.map(({ id }) => id));
      const customers = [...(first?.customers ?? []), ...sorted.filter(({ id }) => !ids.has(id))];
      return {
        customers: customers.slice(0, few),
        tabs: owed.tabs,
        stalled: stalled?.count ?? 0,
        count: owed.count + (stalled?.count ?? 0),
      };
    },
    refetchInterval: againMs,
    throwOnError: false,
  });

/** Reads much of the record: looked at again now and then, and not at every change. */
export const reportQuery = (query: ReportQuery) =>
  queryOptions({
    queryKey: ['report', query],
    queryFn: ({ signal }) => answerOf(api.GET('/api/report', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    refetchInterval: 30_000,
    throwOnError: false,
  });

/** Everything under `customer` and the id is read again when that customer has changed. */
export const customerKey = (id: string) => ['customer', id] as const;

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: customerKey(id),
    queryFn: ({ signal }) => answerOf(api.GET('/api/customers/{id}', { params: { path: { id } }, signal })),
    refetchInterval: againMs,
  });

/** All sides of a customer’s conflicts; for the vendor’s people. */
export const conflictQuery = (id: string) =>
  queryOptions({
    queryKey: [...customerKey(id), 'conflict'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/customers/{id}/conflict', { params: { path: { id } }, signal })),
  });

/** The License Agreement, and what came back. */
export const documentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...customerKey(id), 'documents'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/customers/{id}/documents', { params: { path: { id } }, signal })),
  });

/** Everything that has happened to a customer, oldest first. */
export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: [...customerKey(id), 'timeline'],
    queryFn: async ({ signal }) => {
      const entries: TimelineEntry[] = [];
      for (let after: number | null = 0; after !== null; ) {
        const query = { after, limit: 1000 };
        const page: Timeline = await answerOf(
          api.GET('/api/customers/{id}/timeline', { params: { path: { id }, query }, signal }),
        );
        entries.push(...page.entries);
        after = page.next;
      }
      return entries;
    },
  });

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: [...customerKey(id), 'deliveries'],
    queryFn: async ({ signal }) => {
      const answer = await answerOf(
        api.GET('/api/customers/{id}/deliveries', { params: { path: { id } }, signal }),
      );
      return answer.deliveries;
    },
  });
