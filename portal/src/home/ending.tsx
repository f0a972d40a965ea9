import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Report } from '../api/client.js';
import { reportQuery } from '../api/queries.js';
import { Section } from '../customer/section.js';
import { useAddress } from '../list/use-address.js';
import { ProblemAlert } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import classes from './home.module.css';
import { dayWords } from './period.js';
import { readReportSearch } from './search.js';

/** A calendar of the two weeks ahead: how many trials end on each day, and how. */
export function Ending() {
  const { search } = useAddress();
  const { data, error } = useQuery(reportQuery(readReportSearch(search)));
  const total = data?.ending.reduce((sum, day) => sum + countOf(day), 0) ?? 0;
  return (
    <Section title="Trials that end in the next 14 days">
      {!data && (error ? <ProblemAlert error={error} /> : <Loading />)}
      {data && (
        <Text size="sm">
          {total === 0 ? 'None ends. ' : `${total} in all. `}Days begin and end in {data.zone}.
        </Text>
      )}
      <ol className={classes.calendar}>
        {data?.ending.map((day) => (
          <li key={day.day}>
            <Day day={day} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

type EndingDay = Report['ending'][number];

const countOf = ({ upgrades, ends, held }: EndingDay) => upgrades + ends + held;

function Day({ day }: { day: EndingDay }) {
  const { partner } = useAddress().search;
  const count = countOf(day);
  const parts = [
    day.upgrades > 0 && `${day.upgrades} to upgrade`,
    day.ends > 0 && `${day.ends} to end`,
    day.held > 0 && `${day.held} held`,
  ].filter(Boolean);
  const content = (
    <>
      <Text size="xs" c="dimmed" component="span" display="block">
        {dayWords(day.day)}
      </Text>
      <Text size="lg" fw={count > 0 ? 600 : 400} c={count > 0 ? undefined : 'dimmed'} component="span">
        {count}
      </Text>
      {count > 0 && (
        <Text size="xs" component="span" display="block">
          {parts.join(', ')}
        </Text>
      )}
    </>
  );
  if (count === 0)
    return (
      <Paper withBorder p="xs" className={classes.day}>
        {content}
      </Paper>
    );
  return (
    <Paper
      component={Link}
      to="/customers"
      search={
        {
          tab: 'customers',
          partner,
          stage: 'trial',
          trialEndFrom: day.day,
          trialEndTo: day.day,
          sort: 'trial-end',
        } as never
      }
      withBorder
      p="xs"
      className={classes.day}
      data-busy
    >
      {content}
    </Paper>
  );
}
