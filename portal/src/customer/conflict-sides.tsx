import { Anchor, Badge, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ConflictSide, Customer, StageName } from '../api/client.js';
import { formatMoney } from '../show/currency.js';
import { Instant } from '../show/instant.js';
import { usePartnerName } from '../show/partner.js';
import { StageBadge } from '../show/stage.js';
import { formatDay } from '../show/words.js';
import { Fact, Facts } from './facts.js';
import classes from './facts.module.css';

/** All who claim one organization, whoever came first first; of the vendor’s people’s only. */
export function ConflictSides({ sides, own }: { sides: readonly ConflictSide[]; own: Customer }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: Math.min(2, sides.length) }} spacing="sm">
      {sides.map((side, index) => (
        <Side key={side.id} side={side} isFirst={index === 0} own={own} />
      ))}
    </SimpleGrid>
  );
}

const grounds = { domain: 'same domain', organization: 'same organization' } as const;

function Side({ side, isFirst, own }: { side: ConflictSide; isFirst: boolean; own: Customer }) {
  const partnerName = usePartnerName();
  const isOwn = side.id === own.id;
  const on = own.conflicts?.cases.find(({ rival }) => rival === side.id)?.on ?? [];
  return (
    <Paper
      withBorder
      p="sm"
      radius="md"
      role="group"
      aria-label={`Registration of ${partnerName(side.partner)}`}
    >
      <Group gap="xs" mb="xs">
        {isOwn ? (
          <Text fw={600} size="sm">
            {side.organization}
          </Text>
        ) : (
          <Anchor
            size="sm"
            fw={600}
            renderRoot={(props) => <Link to="/customers/$id" params={{ id: side.id }} {...props} />}
          >
            {side.organization}
          </Anchor>
        )}
        {isOwn && <Badge variant="light">This one</Badge>}
        {isFirst && (
          <Badge variant="outline" color="gray">
            First
          </Badge>
        )}
      </Group>
      <div className={classes.stacked}>
        <Facts>
          <Fact name="Registered">
            <Instant at={side.createdAt} zone={own.contact.zone} />
          </Fact>
          <Fact name="Partner">{partnerName(side.partner)}</Fact>
          <Fact name="Stage">
            <StageBadge stage={side.stage as StageName} />
          </Fact>
          <Fact name="Domain">{side.domain ?? '—'}</Fact>
          <Fact name="Contact">{side.email}</Fact>
          <Fact name="Opportunity">{side.opportunity ?? '—'}</Fact>
          <Fact name="License revenue">
            {side.revenueUsd === null ? '—' : formatMoney({ amount: side.revenueUsd, currency: 'USD' })}
          </Fact>
          <Fact name="Expected close">{side.expectedClose ? formatDay(side.expectedClose) : '—'}</Fact>
          {on.length > 0 && (
            <Fact name="In conflict by">{on.map((ground) => grounds[ground]).join(', ')}</Fact>
          )}
        </Facts>
      </div>
    </Paper>
  );
}
