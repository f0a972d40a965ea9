import { Text } from '@mantine/core';

/** The name of a group of boxes, as a box has its own. */
export function Legend({ children }: { children: string }) {
  return (
    <Text span size="sm" fw={600}>
      {children}
    </Text>
  );
}
