import { Box, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import countryToCurrency from 'country-to-currency';
import type { Answer } from '../../api/client.js';
import type { RegisterBody } from '../../api/command.js';
import { catalogQuery, settingsQuery } from '../../api/queries.js';
import { useMe } from '../../session/me.js';
import { RevenueTable } from '../../show/revenue.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import { useCommand } from '../use-command.js';
import { useRevenue } from '../use-revenue.js';
import { countsIn, DealFields, stageNamed } from './deal-fields.js';
import { orNone, partnerOptions, ZoneField } from './fields.js';

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
/** Of today: a code that another one has replaced would show its name once more. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;
const countries = Object.keys(countryToCurrency)
  .filter(isCurrent)
  .map((value) => ({ value, label: countryNames.of(value) ?? value }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** What the revenue follows from. */
function moneyOf({ country, currency }: { country?: string; currency?: string }) {
  return { ...(country && { country }), ...(currency && { currency }) };
}

/** Stands in for what is not filled in yet, so that the revenue can be shown before the rest is: never sent for good. */
const placeholder = {
  opportunity: 'To be named',
  organization: 'To be named',
  domain: 'to-be-named.example',
  country: 'US',
  email: 'to-be-named@to-be-named.example',
  opportunityStage: 'qualified',
  expectedClose: '9999-12-31',
} as const;

/** The registration, in the order of the deck that it takes the place of. */
export function RegisterDeal({ close, done }: { close(): void; done(answer: Answer): void }) {
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const isVendor = useMe().kind === 'vendor';
  const form = useForm({
    initialValues: {
      opportunity: '',
      organization: '',
      domain: '',
      country: '',
      email: '',
      name: '',
      opportunityStage: '',
      users: Object.fromEntries(Object.keys(catalog.userTypes).map((type) => [type, ''])) as Record<
        string,
        number | string
      >,
      currency: '',
      expectedClose: '',
      notes: '',
      partner: '',
      zone: '',
    },
  });
  const { values } = form;
  const users = countsIn(values.users);
  const body = {
    opportunity: orNone(values.opportunity),
    organization: orNone(values.organization),
    domain: orNone(values.domain),
    country: orNone(values.country),
    email: orNone(values.email),
    opportunityStage: stageNamed(values.opportunityStage),
    expectedClose: orNone(values.expectedClose),
    users,
    currency: orNone(values.currency),
    name: orNone(values.name),
    notes: orNone(values.notes),
    partner: orNone(values.partner),
    zone: orNone(values.zone),
  };
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const shown: RegisterBody = { ...placeholder, users, ...given };
  const missing = Object.keys(placeholder).filter((field) => !(field in given));
  const isCounted = Object.values(users).some((count) => count !== 0);
  const isFilled = missing.length === 0 && isCounted;
  const run = useCommand(
    isFilled ? { command: 'register-deal', body: shown } : null,
    done,
    isCounted || Object.keys(given).length > 1 ? { command: 'register-deal', body: shown } : null,
  );
  const revenue = useRevenue(isCounted ? { ...placeholder, users, ...moneyOf(body) } : null);
  return (
    <CommandPanel
      run={run}
      form={form}
      zone={values.zone || settings.defaultZone}
      submit="Register deal"
      close={close}
    >
      <TextInput
        label="Opportunity"
        description="What it is called, such as Budgeting 2027."
        required
        data-autofocus
        {...form.getInputProps('opportunity')}
      />
      <TextInput label="Organization" required {...form.getInputProps('organization')} />
      <TextInput
        label="Domain"
        description="Of the organization’s email addresses, such as contoso.example."
        required
        {...form.getInputProps('domain')}
      />
      <Select
        label="Country"
        required
        searchable
        data={countries}
        allowDeselect={false}
        {...form.getInputProps('country')}
        value={values.country || null}
        onChange={(value) => form.setFieldValue('country', value ?? '')}
      />
      <TextInput label="Contact’s email" type="email" required {...form.getInputProps('email')} />
      <TextInput label="Contact’s name" {...form.getInputProps('name')} />
      <DealFields form={form} catalog={catalog} currencyPlaceholder="The country’s, where there is a rate" />
      <Box aria-live="polite">
        {revenue && <RevenueTable revenue={revenue} label="License revenue a year" />}
      </Box>
      {isVendor && (
        <Select
          label="Partner"
          description="None: a deal of the vendor’s own."
          data={partnerOptions(settings)}
          searchable
          clearable
          {...form.getInputProps('partner')}
          value={values.partner || null}
          onChange={(value) => form.setFieldValue('partner', value ?? '')}
        />
      )}
      <ZoneField
        placeholder="The partner’s, or the vendor’s"
        {...form.getInputProps('zone')}
        onChange={(value) => form.setFieldValue('zone', value ?? '')}
      />
      {!isFilled && <PanelText>It can be registered once the fields with a star are there.</PanelText>}
    </CommandPanel>
  );
}
