import { Center, Group, Loader, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { Report } from '../api/client.js';
import { reportQuery, settingsQuery } from '../api/queries.js';
import { Section } from '../customer/section.js';
import { useAddress } from '../list/use-address.js';
import { useMe } from '../session/me.js';
import { Awaited } from '../shell/loading.js';
import { part } from '../shell/part.js';
import { ByPartner } from './by-partner.js';
import { PeriodTable } from './period-table.js';
import { readReportSearch, units } from './search.js';

/** The library behind it is large: the rest of the screen does not wait for it. */
const Charts = part('charts', async () => (await import('./charts.js')).Charts);

/** Upgrades, expiries and the conversion rate over time: as pictures, and beside them as a table. */
export function OverTime() {
  const { search } = useAddress();
  const query = readReportSearch(search);
  const { data, error } = useQuery(reportQuery(query));
  const isVendor = useMe().kind === 'vendor';
  return (
    <>
      <Section title="Upgrades, expiries and conversion" aside={<Controls />}>
        <Awaited data={data} error={error} />
        {data && (isEmpty(data) ? <Nothing /> : <Figures report={data} />)}
      </Section>
      {isVendor && !query.partner && data && <ByPartner report={data} />}
    </>
  );
}

function Figures({ report }: { report: Report }) {
  return (
    <Stack>
      <Text size="sm">
        The conversion rate is, of the trials that were decided in a period, the share that went to
        production. A trial that ended without it counts as decided, and no longer once it is extended or
        converted after all.
      </Text>
      <Suspense
        fallback={
          <Center mih={240}>
            <Loader aria-label="Loading the pictures" />
          </Center>
        }
      >
        <Charts report={report} />
      </Suspense>
      <PeriodTable report={report} />
    </Stack>
  );
}

function Nothing() {
  return (
    <Text size="sm" role="status">
      Nothing was upgraded, converted or has expired in this time. The first trial that ends begins the
      picture.
    </Text>
  );
}

const isEmpty = ({ periods }: Report) =>
  periods.every(
    ({ upgraded, converted, expired, decided }) => upgraded + converted + expired + decided === 0,
  );

function Controls() {
  const { search, change } = useAddress();
  const { data: settings } = useQuery(settingsQuery);
  const isVendor = useMe().kind === 'vendor';
  const partners = settings?.partners.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <Group gap="sm">
      {isVendor && (
        <Select
          aria-label="Partner"
          placeholder="All partners"
          data={[...partners, { value: 'none', label: 'The vendor’s own' }]}
          value={search.partner ?? null}
          onChange={(partner) => change({ partner: partner ?? undefined })}
          clearable
          searchable
          w={200}
        />
      )}
      <SegmentedControl
        aria-label="Over"
        value={readReportSearch(search).by ?? 'month'}
        onChange={(by) => change({ by: by === 'month' ? undefined : by })}
        data={Object.entries(units).map(([value, label]) => ({ value, label }))}
      />
    </Group>
  );
}
