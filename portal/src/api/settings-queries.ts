import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AuditQuery, answerOf, api, type LogQuery } from './client.js';

/** What is changed by few people, rarely: read again after a change of one’s own, and when one comes back. */
const rarely = { staleTime: 5_000, throwOnError: false } as const;

export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/partners', { signal }))).partners,
  ...rarely,
});

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/users', { signal }))).users,
  ...rarely,
});

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/api-keys', { signal }))).keys,
  ...rarely,
});

/** Everything under `webhooks` is stale after a change of one. */
export const webhooksKey = ['webhooks'] as const;

export const webhooksQuery = queryOptions({
  queryKey: webhooksKey,
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/webhooks', { signal }))).webhooks,
  ...rarely,
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: [...webhooksKey, id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/webhooks/{id}', { params: { path: { id } }, signal })),
    ...rarely,
  });

/** What is sent comes by itself: the log follows it. */
export const webhookLogQuery = (id: string, query: LogQuery) =>
  queryOptions({
    queryKey: [...webhooksKey, id, 'log', query],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
    throwOnError: false,
  });

export const templatesQuery = queryOptions({
  queryKey: ['mail-templates'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/mail-templates', { signal }))).templates,
  staleTime: Number.POSITIVE_INFINITY,
  throwOnError: false,
});

export type Audience = 'customer' | 'partner' | 'staff' | 'agreement-contact';

export const templateQuery = (name: string, audience: Audience) =>
  queryOptions({
    queryKey: ['mail-templates', name, audience],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/mail-templates/{name}', { params: { path: { name }, query: { audience } }, signal }),
      ),
    throwOnError: false,
  });

export const auditQuery = (query: AuditQuery) =>
  queryOptions({
    queryKey: ['audit', query],
    queryFn: ({ signal }) => answerOf(api.GET('/api/audit', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    throwOnError: false,
  });

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/me/sessions', { signal }))).sessions,
  ...rarely,
});

/** Without a session: which doors there are. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/auth/ways-in', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  throwOnError: false,
});
