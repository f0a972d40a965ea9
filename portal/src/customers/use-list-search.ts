import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ListSearch } from './search.js';

/** What the address says of the list that is shown, and how to change it; a changed one begins at its first page. */
export function useListSearch() {
  // Every route that shows such a list reads its address by `readListSearch`.
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const change = (changes: { [Name in keyof ListSearch]: ListSearch[Name] | undefined }) =>
    void navigate({
      to: '.',
      search: { ...search, cursor: undefined, ...changes } as never,
      resetScroll: false,
    });
  return { search, change };
}
