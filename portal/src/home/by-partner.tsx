import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Report } from '../api/client.js';
import { Section } from '../customer/section.js';
import { type Column, List } from '../list/list.js';
import { usePartnerName } from '../show/partner.js';
import { percent } from './period.js';

type Row = Report['partners'][number];

const vendorsOwn = 'none';

function PartnerCell({ row: { partner } }: { row: Row }) {
  const name = usePartnerName();
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link
          to="/customers"
          search={{ tab: 'customers', partner: partner ?? vendorsOwn } as never}
          {...props}
        />
      )}
    >
      {partner === null ? 'The vendor’s own' : name(partner)}
    </Anchor>
  );
}

const figure = (id: 'trials' | 'upgraded' | 'converted' | 'expired' | 'decided', title: string) => ({
  id,
  title,
  by: (row: Row) => String(row[id]),
  Cell: ({ row }: { row: Row }) => row[id],
});

const columns: readonly Column<Row>[] = [
  { id: 'partner', title: 'Partner', by: ({ partner }) => partner, Cell: PartnerCell },
  figure('trials', 'In trial now'),
  figure('upgraded', 'Upgraded'),
  figure('converted', 'Converted by hand'),
  figure('expired', 'Expired'),
  figure('decided', 'Trials decided'),
  {
    id: 'rate',
    title: 'Conversion rate',
    by: ({ conversionRate }) => (conversionRate === null ? null : conversionRate.toFixed(4)),
    Cell: ({ row }) => percent(row.conversionRate),
  },
];

/** The same figures over the whole time, for each partner. */
export function ByPartner({ report }: { report: Report }) {
  return (
    <Section title="By partner">
      <List
        label="Figures of each partner"
        rows={report.partners}
        columns={columns}
        keyOf={({ partner }) => partner ?? ''}
        empty={<Text size="sm">No partner has a customer in trial or beyond.</Text>}
      />
    </Section>
  );
}
