import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const typingMs = 300;

/**
 * What is typed into a box of search, and told once typing rests. The address has it without the blanks around, so
 * what comes back from there is no reason to take a blank away under the hands of who types on.
 */
export function useTypedSearch(searched: string | undefined, search: (q: string | undefined) => void) {
  const [text, setText] = useState(searched ?? '');
  const told = useRef(searched);
  const tell = useDebouncedCallback((typed: string) => {
    told.current = typed.trim() || undefined;
    search(told.current);
  }, typingMs);
  useEffect(() => {
    if (searched === told.current) return;
    told.current = searched;
    setText(searched ?? '');
  }, [searched]);
  const type = (typed: string) => {
    setText(typed);
    tell(typed);
  };
  return { text, type };
}
