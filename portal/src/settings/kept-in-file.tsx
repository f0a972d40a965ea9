import { Alert, Code, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { settingsQuery } from '../api/queries.js';

/** Where these settings are, and how they are changed. */
export function KeptInFile({ part, children }: { part: string; children: ReactNode }) {
  const { data } = useSuspenseQuery(settingsQuery);
  return (
    <Alert variant="outline" color="gray" icon={<IconFileText />} title="Kept in a file">
      <Text size="sm">
        To change it, edit <Code style={{ overflowWrap: 'anywhere' }}>{part}</Code> in{' '}
        <Code style={{ overflowWrap: 'anywhere' }}>{data.file ?? 'settings.json'}</Code> where Fortnight runs.
        It holds within a second, without a restart; a mistake is told in the log, and what was good before
        stays. {children}
      </Text>
    </Alert>
  );
}
