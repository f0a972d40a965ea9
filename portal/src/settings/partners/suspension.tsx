import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Partner } from '../../api/client.js';
import { customerListQuery, settingsQuery } from '../../api/queries.js';
import { keysQuery, partnersQuery, usersQuery } from '../../api/settings-queries.js';
import { countOpen } from '../../customers/search.js';
import { announce, Confirm } from '../panel.js';
import { useChange } from '../use-change.js';

const counted = (count: number, one: string, several: string) =>
  count === 1 ? `one ${one}` : `${count === 0 ? 'no' : count} ${several}`;

/** Out from the next request on, or in again: whom it concerns is counted first. */
export function Suspension({ partner, close }: { partner: Partner; close(): void }) {
  const { id, name, suspendedAt } = partner;
  const suspend = suspendedAt === null;
  const { data: users } = useQuery(usersQuery);
  const { data: keys } = useQuery(keysQuery);
  const { data: list } = useQuery({
    ...customerListQuery({ partner: id, limit: 1 }),
    throwOnError: false,
  });
  const change = useChange(
    (_: undefined) => {
      const params = { path: { id } };
      return answerOf(
        suspend
          ? api.POST('/api/partners/{id}/suspend', { params })
          : api.POST('/api/partners/{id}/resume', { params }),
      );
    },
    // Forms offer the partners of the settings.
    [partnersQuery.queryKey, settingsQuery.queryKey],
    () => {
      close();
      announce(suspend ? 'Partner suspended' : 'Partner resumed', name);
    },
  );
  if (!users || !keys || !list) return <Loader size="sm" aria-label="Looking at what it concerns" />;
  const people = users.filter((user) => user.partner === id && user.disabledAt === null).length;
  const scripts = keys.filter((key) => key.partner === id && key.revokedAt === null).length;
  const open = countOpen(list.tabs);
  const who = `${counted(people, 'person', 'people')} and ${counted(scripts, 'API key', 'API keys')}`;
  return (
    <Confirm
      change={change}
      cancel={close}
      submit={suspend ? 'Suspend partner' : 'Resume partner'}
      destructive={suspend}
      consequences={
        suspend
          ? [
              `${name} is out at once: ${who} are refused from their next request on.`,
              `Its ${counted(open, 'open customer or deal lives', 'open customers and deals live')} on: trials end, upgrades and notices happen as planned. Hand them over to have another partner look after them.`,
              'Nobody can add a customer for it. You can resume it at any time; everybody is in again then.',
            ]
          : [
              `${name} is in again: ${who} can sign in as before, with the same passwords and keys.`,
              'Customers can be added for it again.',
            ]
      }
    />
  );
}
