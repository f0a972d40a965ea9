import { Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

let screensSeen = 0;

/** A screen’s head: names the window, and takes the focus on arrival from another screen, so that readers hear it. */
export function ScreenHead({
  title,
  name = title,
  aside,
}: {
  title: ReactNode;
  name?: ReactNode;
  aside?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const text = typeof name === 'string' ? name : '';
  useEffect(() => {
    document.title = text === '' ? 'Fortnight' : `${text} · Fortnight`;
  }, [text]);
  useEffect(() => {
    screensSeen += 1;
    if (screensSeen > 1) heading.current?.focus();
  }, []);
  return (
    <Group justify="space-between" align="center" wrap="wrap" gap="sm">
      <Title order={1} ref={heading} tabIndex={-1}>
        {title}
      </Title>
      {aside}
    </Group>
  );
}

export function Screen({ children }: { children: ReactNode }) {
  return <Stack gap="md">{children}</Stack>;
}
