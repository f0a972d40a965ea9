import { Center, Loader, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Answer, Customer } from '../api/client.js';
import { customerQuery } from '../api/queries.js';
import { ProblemAlert } from '../shell/failure.js';
import { AddCustomer } from './forms/add-customer.js';
import { CloseCustomer } from './forms/close.js';
import { ConvertToProduction } from './forms/convert-to-production.js';
import { EditContacts } from './forms/edit-contacts.js';
import { EditSubscription } from './forms/edit-subscription.js';
import { ExtendTrial } from './forms/extend-trial.js';
import { ManageUpgrade } from './forms/manage-upgrade.js';
import { ResendActivation } from './forms/resend-activation.js';
import { RetryImport } from './forms/retry-import.js';
import { RetryMail } from './forms/retry-mail.js';
import { Transfer } from './forms/transfer.js';
import { type ActionId, actionTitles } from './names.js';
import type { Opened } from './panel-host.js';

export interface ActionProps {
  customer: Customer;
  close(): void;
  done(answer: Answer): void;
}

/** Each action’s form. A new action stands here, in `names.ts`, and in a file of its own. */
const forms: Record<Exclude<ActionId, 'add-customer'>, ComponentType<ActionProps>> = {
  'extend-trial': ExtendTrial,
  'manage-upgrade': ManageUpgrade,
  'convert-to-production': ConvertToProduction,
  'edit-subscription': EditSubscription,
  'edit-contacts': EditContacts,
  'resend-activation': ResendActivation,
  'retry-import': RetryImport,
  'retry-mail': RetryMail,
  transfer: Transfer,
  close: CloseCustomer,
};

export default function PanelContent({ opened, close }: { opened: Opened; close: () => void }) {
  return opened.action === 'add-customer' ? (
    <AddPanel close={close} />
  ) : (
    <CustomerPanel id={opened.id} action={opened.action} close={close} />
  );
}

function AddPanel({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const done = ({ id }: Answer) => {
    close();
    announce('Customer added', 'The activation link is emailed as soon as the tenant is created.');
    void navigate({ to: '/customers/$id', params: { id } });
  };
  return <AddCustomer close={close} done={done} />;
}

interface CustomerPanelProps {
  id: string;
  action: Exclude<ActionId, 'add-customer'>;
  close(): void;
}

function CustomerPanel({ id, action, close }: CustomerPanelProps) {
  const { data, error } = useQuery({ ...customerQuery(id), throwOnError: false });
  const Form = forms[action];
  if (!data)
    return error ? (
      <ProblemAlert error={error} />
    ) : (
      <Center mih={160}>
        <Loader aria-label="Loading" />
      </Center>
    );
  const done = ({ events }: Answer) => {
    close();
    announce(
      actionTitles[action],
      `${data.organization}: ${events.length > 0 ? 'done' : 'it was so already'}.`,
    );
  };
  return (
    <Stack gap="sm">
      <Text fw={500}>{data.organization}</Text>
      <Form customer={data} close={close} done={done} />
    </Stack>
  );
}

function announce(title: string, message: string): void {
  notifications.show({ title, message, color: 'green' });
}
