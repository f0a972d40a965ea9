import { Badge } from '@mantine/core';
import type { StageName } from '../api/client.js';
import { stageWords } from './words.js';

const colors: Record<StageName, string> = {
  registered: 'cyan',
  drafting: 'cyan',
  contracts: 'cyan',
  pending: 'blue',
  trial: 'violet',
  'trial-ended': 'orange',
  production: 'green',
  expired: 'red',
  closed: 'gray',
};

export function StageBadge({ stage }: { stage: StageName }) {
  return (
    <Badge variant="dot" color={colors[stage]} tt="none" fw={500} miw="max-content">
      {stageWords[stage]}
    </Badge>
  );
}
