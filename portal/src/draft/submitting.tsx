import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { permissionFor } from '../actions/menu.js';
import { actionTitles, withTitles } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import { sentence } from '../api/problem.js';
import { Section } from '../customer/section.js';
import { WithInstants } from '../show/with-instants.js';
import { anchorOf, fieldOf, type Path, wordsFor } from './fields.js';
import { savedOf } from './form-rules.js';
import { Standing } from './standing.js';
import { useForm } from './use-form.js';

/** The end of the form: what is still missing, each with a link to it, and the way to the contract. */
export function Submitting() {
  const { customer, isAsked, ask } = useForm();
  const { open } = useActionPanel();
  const list = useRef<HTMLDivElement>(null);
  const obstacles = useObstacles();
  const permission = permissionFor('submit-to-contracts', customer);
  const [isWaiting, submit] = useOnceSaved(() => {
    ask();
    if (obstacles.length === 0 && permission?.permitted)
      open({ action: 'submit-to-contracts', id: customer.id });
    else setTimeout(() => list.current?.focus());
  });
  const isShown = isAsked && (obstacles.length > 0 || (permission?.refusal ?? null) !== null);
  return (
    <Section title={actionTitles['submit-to-contracts']}>
      <Stack gap="sm" id="submit" tabIndex={-1}>
        <Text size="sm">
          The License Agreement is drafted from the form and emailed to{' '}
          {receiverOf(customer.draft) ?? 'its contact'}, to be signed within {customer.policy.contractHours}{' '}
          hours. Every field is mandatory.
        </Text>
        <Standing customer={customer} />
        {isShown && (
          <Alert
            ref={list}
            tabIndex={-1}
            color="red"
            variant="outline"
            role="alert"
            title={obstacles.length > 0 ? 'It cannot be submitted yet' : 'Not now'}
          >
            {obstacles.length > 0 ? (
              <List size="sm" spacing={2}>
                {obstacles.map(({ path, why }) => (
                  <List.Item key={`${path} ${why}`}>
                    <Anchor size="sm" href={`#${anchorOf(path)}`}>
                      {wordsFor(path)}
                    </Anchor>{' '}
                    {why}
                  </List.Item>
                ))}
              </List>
            ) : (
              <Text size="sm">
                <WithInstants text={sentence(withTitles(permission?.refusal?.message ?? ''))} />{' '}
                <WithInstants text={sentence(withTitles(permission?.refusal?.clears ?? ''))} />
              </Text>
            )}
          </Alert>
        )}
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {isWaiting ? 'Goes on once what you typed is saved.' : leftOf(obstacles.length)}
          </Text>
          <Button onClick={submit}>{actionTitles['submit-to-contracts']}</Button>
        </Group>
      </Stack>
    </Section>
  );
}

/**
 * Does it once what is typed is saved, and what is missing is known of that. The button stays where the Tab key finds
 * it, also in the moment in which the last field is left.
 */
function useOnceSaved(act: () => void): [isWaiting: boolean, ask: () => void] {
  const { customer, snapshot, store } = useForm();
  const [isAskedFor, setAskedFor] = useState(false);
  // What found no connection is tried again by itself.
  const isOnItsWay = ['typing', 'saving', 'no-answer'].includes(snapshot.state);
  const isKnown = JSON.stringify(savedOf(customer)) === JSON.stringify(snapshot.saved);
  useEffect(() => {
    if (!isAskedFor || isOnItsWay || !isKnown) return;
    setAskedFor(false);
    act();
  });
  const ask = () => {
    store.flush();
    setAskedFor(true);
  };
  return [isAskedFor, ask];
}

function leftOf(obstacles: number): string {
  if (obstacles === 0) return 'Nothing is missing.';
  return `${obstacles} ${obstacles === 1 ? 'field' : 'fields'} to go.`;
}

/** Every field that stands in the way, in the order of the form, once. */
function useObstacles(): { path: Path; why: string }[] {
  const { customer, snapshot } = useForm();
  const found = new Map<Path, string>();
  const note = (path: Path | null, why: string) => {
    if (path !== null && !found.has(path)) found.set(path, why);
  };
  for (const path of snapshot.problems.keys()) note(fieldOf(path), 'is wrong, and not saved');
  for (const path of snapshot.overtaken) note(path, 'was changed elsewhere meanwhile');
  for (const path of snapshot.held) note(path, 'is not asked for yet');
  for (const { path, message } of customer.wrong) note(fieldOf(path), `is wrong: ${message}`);
  for (const { path } of customer.missing) note(fieldOf(path), 'is missing');
  return [...found].map(([path, why]) => ({ path, why }));
}

function receiverOf(draft: unknown): string | null {
  const { agreementContact } = (draft ?? {}) as { agreementContact?: { name?: string; email?: string } };
  return agreementContact?.name && agreementContact.email
    ? `${agreementContact.name} (${agreementContact.email})`
    : null;
}
