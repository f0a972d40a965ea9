import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { Preview, Stage, Upcoming } from '../api/client.js';
import { InstantText } from '../show/instant.js';
import { usePartnerName } from '../show/partner.js';
import { pricedTerms } from '../show/terms.js';
import { audienceWords, stageWords } from '../show/words.js';

/** What a command would do: the dates and the agenda before and after, and the emails. */
export function PreviewView({ preview, zone }: { preview: Preview; zone: string }) {
  const { before, after, send, withdraw } = preview;
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label="What will change">
      <Stack gap="md">
        <Title order={3} size="sm">
          What will change
        </Title>
        <StageChange before={before?.stage ?? null} after={after.stage} zone={zone} />
        {before && <Exchanges before={before} after={after} />}
        <Expiration before={before} after={after} zone={zone} />
        <AgendaChange before={before?.agenda ?? []} after={after.agenda} zone={zone} />
        <Mails title="Emails sent at once" mails={send} none="No email is sent at once." />
        {withdraw.length > 0 && <Mails title="Emails withdrawn" mails={withdraw} none="" />}
      </Stack>
    </Paper>
  );
}

/** The date that a stage runs to, with what it is called. */
function endOf(stage: Stage): { label: string; at: string } | null {
  switch (stage.name) {
    case 'trial':
      return { label: 'Trial ends', at: stage.endsAt };
    case 'production':
      return { label: 'Expires', at: stage.expiresAt };
    default:
      return null;
  }
}

function StageChange({ before, after, zone }: { before: Stage | null; after: Stage; zone: string }) {
  const end = endOf(after);
  const was = before && endOf(before);
  const moved = end && was && end.label === was.label && end.at !== was.at;
  if (!end && before?.name === after.name) return null;
  return (
    <Stack gap={4}>
      {before?.name !== after.name && (
        <Text size="sm">
          Stage: {before && <>{stageWords[before.name]} → </>}
          <strong>{stageWords[after.name]}</strong>
        </Text>
      )}
      {end && (
        <Text size="sm">
          {end.label}:{' '}
          <strong>
            <InstantText at={end.at} zone={zone} />
          </strong>
          {moved && (
            <Text span inherit c="dimmed">
              {' '}
              (was <InstantText at={was.at} zone={zone} />)
            </Text>
          )}
        </Text>
      )}
    </Stack>
  );
}

interface Sides {
  before: Preview['after'];
  after: Preview['after'];
}

/** What is exchanged for another: what is sold, and whose the customer is. */
function Exchanges({ before, after }: Sides) {
  const partnerName = usePartnerName();
  const sold = ({ terms }: Preview['after']) => terms && pricedTerms(terms);
  const owner = ({ partner }: Preview['after']) =>
    partner === null ? 'The vendor’s own' : partnerName(partner);
  return (
    <>
      <Exchange name="SKU and add-on" was={sold(before)} is={sold(after)} />
      <Exchange name="Partner" was={owner(before)} is={owner(after)} />
    </>
  );
}

/** The date until which it will be sold, where it is set before production, whose own stands with the stage. */
function Expiration({
  before,
  after,
  zone,
}: {
  before: Preview['before'];
  after: Sides['after'];
  zone: string;
}) {
  const [was, is] = [before?.expiresAt ?? null, after.expiresAt];
  if (after.stage.name === 'production' || is === null || was === is) return null;
  return (
    <Text size="sm">
      Would expire:{' '}
      <strong>
        <InstantText at={is} zone={zone} />
      </strong>
      {was !== null && (
        <Text span inherit c="dimmed">
          {' '}
          (was <InstantText at={was} zone={zone} />)
        </Text>
      )}
    </Text>
  );
}

function Exchange({ name, was, is }: { name: string; was: string | null; is: string | null }) {
  if (is === null || was === is) return null;
  return (
    <Text size="sm">
      {name}: {was !== null && `${was} → `}
      <strong>{is}</strong>
    </Text>
  );
}

interface Line {
  entry: Upcoming;
  change: 'added' | 'removed' | 'stays';
}

const sameEntry = (a: Upcoming, b: Upcoming) => a.at === b.at && a.what === b.what;

function linesOf(before: Upcoming[], after: Upcoming[]): Line[] {
  const removed = before
    .filter((entry) => !after.some((other) => sameEntry(entry, other)))
    .map((entry): Line => ({ entry, change: 'removed' }));
  const kept = after.map((entry): Line => {
    const stays = before.some((other) => sameEntry(entry, other));
    return { entry, change: stays ? 'stays' : 'added' };
  });
  return [...removed, ...kept].sort((a, b) => Date.parse(a.entry.at) - Date.parse(b.entry.at));
}

const badges = {
  added: { color: 'green', label: 'new' },
  removed: { color: 'red', label: 'no more' },
  stays: { color: 'gray', label: 'as before' },
} as const;

function AgendaChange({ before, after, zone }: { before: Upcoming[]; after: Upcoming[]; zone: string }) {
  const lines = linesOf(before, after);
  return (
    <Stack gap={6}>
      <Title order={4} size="xs" c="dimmed">
        Agenda
      </Title>
      {lines.length === 0 && <Text size="sm">Nothing happens by itself.</Text>}
      <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
        {lines.map(({ entry, change }) => (
          <li key={`${change} ${entry.at} ${entry.what}`}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Badge variant="dot" color={badges[change].color} tt="none" size="sm" miw={88}>
                {badges[change].label}
              </Badge>
              <Text size="sm" td={change === 'removed' ? 'line-through' : undefined}>
                <InstantText at={entry.at} zone={zone} /> · {entry.what}
              </Text>
            </Group>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

function Mails({ title, mails, none }: { title: string; mails: Preview['send']; none: string }) {
  return (
    <Stack gap={4}>
      <Title order={4} size="xs" c="dimmed">
        {title}
      </Title>
      {mails.length === 0 ? (
        <Text size="sm">{none}</Text>
      ) : (
        <List size="sm" spacing={2}>
          {mails.map(({ audience, to, kind, name }) => (
            <List.Item key={`${audience} ${kind}`}>
              {name.charAt(0).toUpperCase() + name.slice(1)}, to {audienceWords[audience]}
              {to && ` (${to})`}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
