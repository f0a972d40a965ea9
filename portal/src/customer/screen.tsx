import { Anchor, Breadcrumbs, Grid, Group, Loader, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { CopyLink } from '../actions/copy-link.js';
import { ActionsMenu } from '../actions/menu.js';
import type { Customer } from '../api/client.js';
import { isUnknown } from '../api/problem.js';
import { customerQuery } from '../api/queries.js';
import { tabOfStage } from '../customers/search.js';
import { ProblemAlert } from '../shell/failure.js';
import { part } from '../shell/part.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { StageBadge } from '../show/stage.js';
import { ConflictSection } from './conflict.js';
import { ContractSection } from './contract.js';
import { DealSection } from './deal.js';
import { Details } from './details.js';
import { Emails } from './emails.js';
import { ExportMenu } from './export.js';
import { ImportSection } from './import.js';
import { Life } from './life.js';
import { Road } from './road.js';
import classes from './screen.module.css';
import { SubmittedDetails } from './submitted.js';
import { Waiting } from './waiting.js';

const DetailsForm = part('details', async () => (await import('../draft/form.js')).DetailsForm);
const route = getRouteApi('/inside/customers/$id');

export function CustomerScreen() {
  const { id } = route.useParams();
  const { data: customer, error } = useSuspenseQuery(customerQuery(id));
  // What was read before stays only for whom it still is.
  if (isUnknown(error)) throw error;
  const { stage } = customer;
  return (
    <Screen>
      <Breadcrumbs className={classes.crumbs} classNames={{ breadcrumb: classes.crumb }}>
        <Anchor
          renderRoot={(props) => (
            <Link to="/customers" search={{ tab: tabOfStage(stage.name) } as never} {...props} />
          )}
          size="sm"
        >
          Customers
        </Anchor>
        <Text size="sm">{customer.organization}</Text>
      </Breadcrumbs>
      <ScreenHead
        name={customer.organization}
        title={
          <Group gap="sm" component="span" wrap="wrap">
            {customer.organization}
            <StageBadge stage={customer.stage.name} />
          </Group>
        }
        aside={<HeadActions customer={customer} />}
      />
      {error && <ProblemAlert error={error} />}
      <Road customer={customer} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            <Waiting customer={customer} />
            <ConflictSection customer={customer} />
            {stage.name === 'drafting' && (
              <Suspense fallback={<Loader aria-label="Loading the form" />}>
                <DetailsForm customer={customer} />
              </Suspense>
            )}
            <ContractSection customer={customer} />
            {stage.name === 'contracts' && <SubmittedDetails customer={customer} />}
            <ImportSection customer={customer} />
            <Life customer={customer} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="md">
            <DealSection customer={customer} />
            <Details customer={customer} />
            <Emails customer={customer} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Screen>
  );
}

function HeadActions({ customer: { id, organization, stage } }: { customer: Customer }) {
  const hasLink = stage.name === 'pending' && stage.link !== null && stage.activated === null;
  return (
    <Group gap="sm">
      {hasLink && <CopyLink id={id} organization={organization} />}
      <ExportMenu id={id} />
      {stage.name !== 'closed' && <ActionsMenu id={id} organization={organization} wide />}
    </Group>
  );
}
