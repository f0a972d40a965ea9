import { Badge, Group, Text } from '@mantine/core';
import type { Customer } from '../api/client.js';
import { Instant } from '../show/instant.js';

const looks = {
  waiting: { color: 'orange', words: 'Waits for approval' },
  approved: { color: 'green', words: 'Approved' },
  declined: { color: 'red', words: 'Declined' },
} as const;

/** Where the discounts stand: who has approved, whose turn it is, and why where they were declined. */
export function Standing({ customer }: { customer: Customer }) {
  const { discountStanding: standing, discount, discountChain, contact } = customer;
  if (standing === 'none' || !discount) return null;
  const { color, words } = looks[standing];
  return (
    <div role="status">
      <Group gap="xs" mb={4}>
        <Badge variant="dot" color={color} tt="none">
          {words}
        </Badge>
        <Text size="sm">
          Request {discount.number}, asked <Instant at={discount.askedAt} zone={contact.zone} /> by{' '}
          {discount.askedBy.name ?? discount.askedBy.kind}
        </Text>
      </Group>
      <ol style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {discountChain.map((title, index) => (
          <Text component="li" size="sm" key={title}>
            {title}: <Step discount={discount} index={index} zone={contact.zone} />
          </Text>
        ))}
      </ol>
      {standing === 'approved' && <ApprovedReasons discount={discount} />}
    </div>
  );
}

type Discount = NonNullable<Customer['discount']>;

/** What was approved, and is submitted, in whatever words a reason was put since. */
function ApprovedReasons({ discount: { terms } }: { discount: Discount }) {
  return terms.reasons.map(({ userType, reason }) => (
    <Text key={userType} size="sm">
      For {terms.revenue.lines.find((line) => line.userType === userType)?.name ?? userType}, approved with
      the reason: {reason}
    </Text>
  ));
}

function Step({ discount, index, zone }: { discount: Discount; index: number; zone: string }) {
  const { approvals, declined } = discount;
  const done = approvals[index] ?? (index === approvals.length ? declined : null);
  if (!done) return index === approvals.length ? 'has it now' : 'comes after';
  return (
    <>
      {done === declined ? 'declined' : 'approved'} by {done.by.name ?? done.by.kind},{' '}
      <Instant at={done.at} zone={zone} />
      {done.reason && `: ${done.reason}`}
    </>
  );
}
