import { getRouteApi } from '@tanstack/react-router';
import type { ListSearch } from './search.js';

const route = getRouteApi('/inside/customers');

/** What the address says, and how to change it; a changed list begins at its first page again. */
export function useListSearch() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changes: { [Name in keyof ListSearch]: ListSearch[Name] | undefined }) =>
    void navigate({ search: { ...search, cursor: undefined, ...changes } as ListSearch, resetScroll: false });
  return { search, change };
}
