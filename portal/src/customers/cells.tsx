import { Anchor, Badge, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CopyLink } from '../actions/copy-link.js';
import type { ListedCustomer } from '../api/client.js';
import { sentence } from '../api/problem.js';
import { Instant } from '../show/instant.js';
import { usePartnerName } from '../show/partner.js';
import { StageBadge } from '../show/stage.js';
import { useTermNames } from '../show/terms.js';
import { WithInstants } from '../show/with-instants.js';
import { partyWords } from '../show/words.js';
import classes from './table.module.css';

interface CellProps {
  customer: ListedCustomer;
}

/** Stands where a customer has no such value. */
export const nothing = (
  <Text span c="dimmed" inherit>
    —
  </Text>
);

export function Organization({ customer }: CellProps) {
  return (
    <Stack gap={0} miw={140}>
      <Anchor
        renderRoot={(props) => <Link to="/customers/$id" params={{ id: customer.id }} {...props} />}
        fw={500}
      >
        {customer.organization}
      </Anchor>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {customer.email}
      </Text>
    </Stack>
  );
}

export function Partner({ customer }: CellProps) {
  return usePartnerName()(customer.partner);
}

export function StageCell({ customer }: CellProps) {
  return (
    <Stack gap={4} align="flex-start">
      <StageBadge stage={customer.stage} />
      {customer.mailProblem && (
        <Badge color="red" variant="dot" tt="none" size="sm" miw="max-content">
          Mail undeliverable
        </Badge>
      )}
    </Stack>
  );
}

export function TermsCell({ customer }: CellProps) {
  const names = useTermNames();
  return names(customer.sku, customer.addOn);
}

/** From when the product has created the tenant until the customer has activated, and the link has served. */
export function LinkCell({ customer: { id, organization, importStatus, waitingOn } }: CellProps) {
  const hasLink = importStatus === null && waitingOn !== 'product';
  return hasLink ? <CopyLink id={id} organization={organization} /> : null;
}

export function ImportStatus({ customer }: CellProps) {
  const { importStatus, importPercent } = customer;
  if (importStatus === null) return nothing;
  const percent = importPercent ?? 0;
  const failed = importStatus !== 'running';
  return (
    <Stack gap={4} miw={90}>
      <Text size="sm">
        {importStatus === 'running'
          ? `Running, ${percent}\u00a0%`
          : `${capital(importStatus)} at ${percent}\u00a0%`}
      </Text>
      <Progress value={percent} color={failed ? 'red' : undefined} aria-label="Import progress" />
    </Stack>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function ImportError({ customer: { importError } }: CellProps) {
  if (importError === null) return nothing;
  return (
    <Text c="var(--mantine-color-error)" size="sm" lineClamp={3}>
      {importError}
    </Text>
  );
}

export function ImportMessage({ customer: { importMessage } }: CellProps) {
  if (importMessage === null) return nothing;
  return (
    <Text size="sm" lineClamp={3}>
      {importMessage}
    </Text>
  );
}

export function MailError({ customer: { mailError } }: CellProps) {
  if (mailError === null) return nothing;
  return (
    <Text
      c="var(--mantine-color-error)"
      size="sm"
      lineClamp={5}
      miw={160}
      style={{ overflowWrap: 'anywhere' }}
    >
      {sentence(mailError)}
    </Text>
  );
}

/** The date that matters now, and what happens then. */
export function Ends({ customer }: CellProps) {
  const { stage, trialEndsAt, expiresAt } = customer;
  if (stage === 'production' && expiresAt) return <Dated at={expiresAt} words="Expires" />;
  if (stage === 'expired' && expiresAt) return <Dated at={expiresAt} words="Has expired" />;
  if (stage === 'trial-ended') return <Dated at={customer.stageSince} words="Ended without upgrade" />;
  if (stage !== 'trial' || !trialEndsAt) return nothing;
  if (customer.held) return <Dated at={trialEndsAt} words="Upgrade held" alarming />;
  if (customer.upgrade === 'blocked') return <Dated at={trialEndsAt} words="Ends, no upgrade" />;
  return <Dated at={customer.upgradeAt ?? trialEndsAt} words="Upgrades to production" />;
}

/** Until when a deal is protected, or a License Agreement is to be signed. */
export function Due({ customer: { dealDueAt, stage } }: CellProps) {
  if (dealDueAt === null) return nothing;
  const isLate = Date.parse(dealDueAt) <= Date.now();
  const words =
    stage === 'registered' ? 'Protected until then' : isLate ? 'Was to be signed' : 'To be signed';
  return <Dated at={dealDueAt} words={words} alarming={isLate} />;
}

export function Conflict({ customer: { conflict } }: CellProps) {
  if (!conflict) return nothing;
  return (
    <Badge color="orange" variant="dot" tt="none" size="sm" miw="max-content">
      Open
    </Badge>
  );
}

function Dated({ at, words, alarming }: { at: string; words: string; alarming?: boolean }) {
  return (
    <Stack gap={0} miw={110} className={classes.dated}>
      <Instant at={at} />
      <Text size="xs" c={alarming ? 'var(--mantine-color-error)' : 'dimmed'}>
        {words}
      </Text>
    </Stack>
  );
}

export function Waiting({ customer }: CellProps) {
  const { waitingOn, waitingFor, waitingSince } = customer;
  if (waitingOn === 'nobody') return nothing;
  return (
    <Stack gap={0} miw={96} maw={260} className={classes.dated}>
      <Text size="sm" fw={500}>
        {partyWords[waitingOn]}
      </Text>
      <Text size="xs" lineClamp={3}>
        <WithInstants text={waitingFor ?? ''} />
      </Text>
      {waitingSince && (
        <Text size="xs" c="dimmed">
          since <Instant at={waitingSince} />
        </Text>
      )}
    </Stack>
  );
}

export function Next({ customer }: CellProps) {
  if (!customer.nextAt) return nothing;
  return <Dated at={customer.nextAt} words={customer.nextWhat ?? ''} />;
}
