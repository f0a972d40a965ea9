import { Alert, Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Customer } from '../api/client.js';
import { documentsQuery } from '../api/queries.js';
import type { Document } from '../api/upload.js';
import { ProblemAlert } from '../shell/failure.js';
import { Instant } from '../show/instant.js';
import { formatDay } from '../show/words.js';
import { ActionButton } from './action-button.js';
import { Clock } from './clock.js';
import { documentPath } from './documents.js';
import { Fact, Facts } from './facts.js';
import { Section } from './section.js';

/** The one that the customer waits on stands above, with who owes it. */
const actions = ['record-signature', 'approve-contract', 'return-contract'] as const;

/** The License Agreement on its way: drafted, due, signed, signed off; and every file of it. */
export function ContractSection({ customer }: { customer: Customer }) {
  const { contract, contact, stage, id } = customer;
  const { data, error } = useQuery({
    ...documentsQuery(id),
    enabled: contract !== null,
    throwOnError: false,
  });
  if (!contract) return null;
  const { agreement, signature, approved, submittedAt, submittedBy, number } = contract;
  const isOpen = stage.name === 'contracts';
  return (
    <Section
      title="Contract"
      aside={
        isOpen && (
          <Group gap="xs">
            {actions
              .filter((action) => action !== customer.waiting.command)
              .map((action) => (
                <ActionButton key={action} customer={customer} action={action} />
              ))}
          </Group>
        )
      }
    >
      {isOpen && !signature && <Clock dueAt={contract.dueAt} since={submittedAt} zone={contact.zone} />}
      {isOpen && !agreement && (
        <Alert
          color="indigo"
          variant="outline"
          title="The License Agreement is being drafted"
          role="status"
        />
      )}
      <Facts>
        <Fact name="Submitted">
          <Instant at={submittedAt} zone={contact.zone} />, by {submittedBy.name ?? submittedBy.kind}
          {number > 1 && `, for the ${ordinal(number)} time`}
        </Fact>
        <Fact name="Signed copy">
          {signature ? (
            <>
              Recorded <Instant at={signature.at} zone={contact.zone} />, by{' '}
              {signature.by.name ?? signature.by.kind}
            </>
          ) : (
            'Not back yet'
          )}
        </Fact>
        {approved && (
          <>
            <Fact name="Signed off">
              <Instant at={approved.at} zone={contact.zone} />, by {approved.by.name ?? approved.by.kind}
            </Fact>
            <Fact name="License">
              {formatDay(approved.start)} to {formatDay(approved.end)}
            </Fact>
          </>
        )}
      </Facts>
      {error && <ProblemAlert error={error} />}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Documents">
        {data?.documents.map((document) => (
          <File
            key={document.id}
            document={document}
            zone={contact.zone}
            isCurrent={[agreement?.id, signature?.document.id].includes(document.id)}
          />
        ))}
      </Stack>
    </Section>
  );
}

const kinds: Record<Document['kind'], string> = {
  'license-agreement': 'License Agreement',
  'signed-copy': 'Signed copy',
};

function File({ document, zone, isCurrent }: { document: Document; zone: string; isCurrent: boolean }) {
  const { id, customerId, kind, name, size, uploadedAt, uploadedBy } = document;
  return (
    <li>
      <Group gap="xs">
        <Anchor size="sm" href={documentPath(customerId, id, true)} target="_blank" rel="noreferrer">
          {kinds[kind]}: {name}
        </Anchor>
        {!isCurrent && (
          <Badge color="gray" variant="outline" tt="none">
            {kind === 'signed-copy' ? 'Not current' : 'Replaced'}
          </Badge>
        )}
        <Anchor size="sm" href={documentPath(customerId, id)} download aria-label={`Download ${name}`}>
          <IconDownload size={14} aria-hidden /> Download
        </Anchor>
      </Group>
      <Text size="xs" c="dimmed">
        <Instant at={uploadedAt} zone={zone} />, by {uploadedBy}, {Math.ceil(size / 1024)} KB
      </Text>
    </li>
  );
}

function ordinal(number: number): string {
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${number}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}
