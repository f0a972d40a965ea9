import { useState } from 'react';
import { answerOf, api, type Webhook } from '../../api/client.js';
import { ConnectionLost, ProblemError, problemOf } from '../../api/problem.js';
import { webhooksKey } from '../../api/settings-queries.js';
import { announce, Confirm } from '../panel.js';
import { ShownOnce } from '../shown-once.js';
import { useChange } from '../use-change.js';
import { secretNote } from './form.js';

export type WebhookStepName = 'rotate-secret' | 'disable' | 'enable' | 'delete';

const steps: Record<
  WebhookStepName,
  { title: string; destructive?: true; consequences: string[]; done: string }
> = {
  'rotate-secret': {
    title: 'New secret',
    consequences: [
      'A new secret is made, and shown once.',
      'For 24 hours messages are signed with both, so that the receiver can change over without a gap.',
    ],
    done: '',
  },
  disable: {
    title: 'Disable',
    destructive: true,
    consequences: [
      'Nothing more is sent there, and what waits to be sent is given up.',
      'What happens while it is disabled is not sent later.',
    ],
    done: 'Webhook disabled',
  },
  enable: {
    title: 'Enable',
    consequences: ['What happens from now on is sent there.'],
    done: 'Webhook enabled',
  },
  delete: {
    title: 'Delete',
    destructive: true,
    consequences: ['Nothing more is sent there, and its log goes with it.', 'It cannot be brought back.'],
    done: 'Webhook deleted',
  },
};

export function webhookSteps(enabled: boolean) {
  const names: WebhookStepName[] = ['rotate-secret', enabled ? 'disable' : 'enable', 'delete'];
  return names.map((name) => ({ name, ...steps[name] }));
}

interface WebhookStepProps {
  name: WebhookStepName;
  webhook: Webhook;
  close(): void;
  /** The webhook is no more. */
  gone(): void;
}

export function WebhookStep({ name, webhook: { id, url, description }, close, gone }: WebhookStepProps) {
  const [secret, setSecret] = useState<string | null>(null);
  const { title, destructive, consequences, done } = steps[name];
  const change = useChange(
    (_: undefined, key) => send(name, id, key),
    name === 'delete' ? [] : [webhooksKey],
    (made) => {
      if (made !== null) return setSecret(made);
      close();
      announce(done, description || url);
      if (name === 'delete') gone();
    },
  );
  if (secret) return <ShownOnce label="New signing secret" value={secret} note={secretNote} close={close} />;
  return (
    <Confirm
      change={change}
      consequences={consequences}
      submit={title}
      destructive={destructive}
      cancel={close}
    />
  );
}

/** @returns the new secret, where there is one */
async function send(name: WebhookStepName, id: string, key: string): Promise<string | null> {
  const path = { id };
  if (name === 'rotate-secret') {
    const header = { 'Idempotency-Key': key };
    const params = { path, header };
    return (await answerOf(api.POST('/api/webhooks/{id}/rotate-secret', { params, body: {} }))).secret;
  }
  if (name === 'delete') await remove(id);
  else
    await answerOf(
      api.PATCH('/api/webhooks/{id}', { params: { path }, body: { enabled: name === 'enable' } }),
    );
  return null;
}

/** Answered without a body. */
async function remove(id: string): Promise<void> {
  const { error, response } = await api
    .DELETE('/api/webhooks/{id}', { params: { path: { id } } })
    .catch((cause: unknown) => {
      throw new ConnectionLost({ cause });
    });
  if (!response.ok) throw new ProblemError(problemOf(error, response));
}
