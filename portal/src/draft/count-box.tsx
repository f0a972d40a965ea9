import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Count, countIn, isCount, shownCount } from './counts.js';

interface CountBoxProps {
  id?: string | undefined;
  label: string;
  value: Count;
  error?: ReactNode;
  onChange(count: Count): void;
  onBlur?(): void;
}

/** How many of something. */
export function CountBox({ value, error, onChange, onBlur, ...props }: CountBoxProps) {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      autoComplete="off"
      placeholder="0"
      value={shownCount(typing, value)}
      error={isCount(value) ? error : 'Expected a whole number.'}
      onChange={({ currentTarget }) => {
        setTyping(currentTarget.value);
        onChange(countIn(currentTarget.value));
      }}
      onBlur={() => {
        setTyping(null);
        onBlur?.();
      }}
    />
  );
}
