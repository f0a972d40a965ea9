import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import type { Answer, Customer } from '../api/client.js';
import { customerQuery } from '../api/queries.js';
import { ProblemAlert } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { AddCustomer } from './forms/add-customer.js';
import { ApproveContract } from './forms/approve-contract.js';
import { CloseCustomer } from './forms/close.js';
import { ConvertToCustomer } from './forms/convert-to-customer.js';
import { ConvertToProduction } from './forms/convert-to-production.js';
import { DecideDeal } from './forms/decide-deal.js';
import { DecideDiscount } from './forms/decide-discount.js';
import { EditContacts } from './forms/edit-contacts.js';
import { EditSubscription } from './forms/edit-subscription.js';
import { ExtendTrial } from './forms/extend-trial.js';
import { ManageUpgrade } from './forms/manage-upgrade.js';
import { RecordSignature } from './forms/record-signature.js';
import { RegisterDeal } from './forms/register-deal.js';
import { ResendActivation } from './forms/resend-activation.js';
import { RetryImport } from './forms/retry-import.js';
import { RetryMail } from './forms/retry-mail.js';
import { ReturnContract } from './forms/return-contract.js';
import { SubmitToContracts } from './forms/submit-to-contracts.js';
import { Transfer } from './forms/transfer.js';
import { UpdateDeal } from './forms/update-deal.js';
import { actionTitles, type BeginningId, type CustomerActionId } from './names.js';
import type { Opened } from './panel-host.js';
import { useIsHere } from './unheard.js';

export interface ActionProps {
  customer: Customer;
  close(): void;
  done(answer: Answer): void;
}

/** Each action’s form. A new action stands here, in `names.ts`, and in a file of its own. */
const forms: Record<CustomerActionId, ComponentType<ActionProps>> = {
  'update-deal': UpdateDeal,
  'convert-to-customer': ConvertToCustomer,
  'decide-deal': DecideDeal,
  'submit-to-contracts': SubmitToContracts,
  'decide-discount': DecideDiscount,
  'record-signature': RecordSignature,
  'approve-contract': ApproveContract,
  'return-contract': ReturnContract,
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

export function PanelContent({ opened, close }: { opened: Opened; close: () => void }) {
  return 'id' in opened ? (
    <CustomerPanel id={opened.id} action={opened.action} close={close} />
  ) : (
    <BeginningPanel action={opened.action} close={close} />
  );
}

/** What begins a customer, with what is said once it has begun. */
const beginnings: Record<BeginningId, { Form: typeof AddCustomer; title: string; message: string }> = {
  'add-customer': {
    Form: AddCustomer,
    title: 'Customer added',
    message: 'The activation link is emailed as soon as the tenant is created.',
  },
  'register-deal': {
    Form: RegisterDeal,
    title: 'Deal registered',
    message: 'It is protected from now on. Convert it once the customer wants to sign.',
  },
};

function BeginningPanel({ action, close }: { action: BeginningId; close: () => void }) {
  const navigate = useNavigate();
  const { Form, title, message } = beginnings[action];
  const isHere = useIsHere();
  const done = ({ id }: Answer) => {
    announce(title, message);
    if (!isHere()) return;
    close();
    void navigate({ to: '/customers/$id', params: { id } });
  };
  return <Form close={close} done={done} />;
}

interface CustomerPanelProps {
  id: string;
  action: CustomerActionId;
  close(): void;
}

function CustomerPanel({ id, action, close }: CustomerPanelProps) {
  const { data, error, isFetching } = useQuery({ ...customerQuery(id), throwOnError: false });
  // A form tells by what it began with what somebody has changed: against what comes in meanwhile, a colleague’s change
  // would look like one to be taken back. What is so now, its preview shows.
  const [opened, setOpened] = useState<Customer | null>(null);
  const navigate = useNavigate();
  const isHere = useIsHere();
  const Form = forms[action];
  if (!opened && data && !isFetching) setOpened(data);
  if (!opened) return error && !isFetching ? <ProblemAlert error={error} /> : <Loading />;
  const done = ({ events }: Answer) => {
    announce(
      actionTitles[action],
      `${opened.organization}: ${events.length > 0 ? 'done' : 'it was so already'}.`,
    );
    // Another panel may be open by now.
    if (!isHere()) return;
    close();
    // What comes next is done on the customer’s page.
    if (action === 'convert-to-customer') void navigate({ to: '/customers/$id', params: { id } });
  };
  return (
    <Stack gap="sm">
      <Text fw={500}>{opened.organization}</Text>
      <Form customer={opened} close={close} done={done} />
    </Stack>
  );
}

function announce(title: string, message: string): void {
  notifications.show({ title, message, color: 'green' });
}
