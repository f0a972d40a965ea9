import { useSuspenseQuery } from '@tanstack/react-query';
import { settingsQuery } from '../api/queries.js';

/** Partners to choose from, by name. */
export function usePartnerOptions() {
  const { data } = useSuspenseQuery(settingsQuery);
  return data.partners.map(({ id, name }) => ({ value: id, label: name }));
}
