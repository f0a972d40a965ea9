import { useNavigate, useSearch } from '@tanstack/react-router';

/** What an address says behind its question mark: plain texts by name. */
export type Texts = Record<string, string>;

/** For `validateSearch`: whatever is there, as far as it is text. What it means is the screen’s to know. */
export function readTexts(search: Record<string, unknown>): Texts {
  return Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}

/** What the address says of the screen, and how to change it; a changed list begins at its first page again. */
export function useAddress() {
  const search = useSearch({ strict: false }) as Texts;
  const navigate = useNavigate();
  const change = (changes: Record<string, string | undefined>) =>
    void navigate({
      to: '.',
      search: readTexts({ ...search, page: undefined, before: undefined, ...changes }) as never,
      replace: true,
      resetScroll: false,
    });
  return { search, change };
}
