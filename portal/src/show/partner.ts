import { useQuery } from '@tanstack/react-query';
import type { Settings } from '../api/client.js';
import { settingsQuery } from '../api/queries.js';

/** Names a partner by its id; one that is no longer known by the id itself. */
export function usePartnerName(): (id: string | null) => string {
  const { data } = useQuery(settingsQuery);
  return (id) => (id === null ? '—' : (partnerIn(data, id)?.name ?? id));
}

function partnerIn(settings: Settings | undefined, id: string) {
  return settings?.partners.find((partner) => partner.id === id);
}
