import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

/**
 * The value once it has said the same for so long. Forms make it anew at each drawing: only what is in it counts, or
 * two that wait at a time would draw each other anew for ever.
 */
export function useSettled<T>(value: T, ms: number): T {
  const [same, setSame] = useState({ value });
  if (JSON.stringify(same.value) !== JSON.stringify(value)) setSame({ value });
  const [settled] = useDebouncedValue(same, ms);
  return settled.value;
}
