import { Box, Grid, NavLink, Paper, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MailTemplate } from '../../api/client.js';
import { type Audience, templateQuery, templatesQuery } from '../../api/settings-queries.js';
import { Filters, matches } from '../../list/filters.js';
import { readTexts, useAddress } from '../../list/use-address.js';
import { Awaited } from '../../shell/loading.js';
import { Screen, ScreenHead } from '../../shell/screen.js';
import classes from './preview.module.css';

const audiences: { value: Audience; label: string }[] = [
  { value: 'customer', label: 'Customer' },
  { value: 'partner', label: 'Partner' },
  { value: 'staff', label: 'Vendor staff' },
  { value: 'agreement-contact', label: 'Signer' },
];
const forms = [
  { value: 'html', label: 'As HTML' },
  { value: 'text', label: 'As text' },
];

const words = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
const titleOf = ({ kind, case: one }: MailTemplate) =>
  one === null ? words(kind) : `${words(kind)} (${one.replaceAll('-', ' ')})`;

/** Every email that Fortnight sends, as its readers get it, from example data. */
export function TemplatesScreen() {
  const { search, change } = useAddress();
  const { data, error } = useQuery(templatesQuery);
  const narrow = useMediaQuery('(max-width: 48em)');
  const audience = audiences.find(({ value }) => value === search.audience)?.value ?? 'customer';
  const found =
    data?.filter(
      ({ subjects, ...one }) =>
        subjects[audience] !== undefined &&
        matches(search.q, titleOf({ ...one, subjects }), subjects[audience]),
    ) ?? [];
  const chosen = found.find(({ name }) => name === search.name) ?? found[0];
  return (
    <Screen>
      <ScreenHead title="Email templates" />
      <Text size="sm" c="dimmed" maw={640}>
        Each email as it is sent, with the data of an example customer, Contoso Ltd. Nothing is sent from
        here.
      </Text>
      {!narrow && <Filters search="Kind or subject" />}
      <Awaited data={data} error={error} />
      {data && found.length === 0 && (
        <Paper withBorder radius="md" p="xl" ta="center">
          <Text size="sm">No email has these words. Search for another, such as “trial”.</Text>
        </Paper>
      )}
      {chosen && (
        <Grid>
          <Grid.Col span={{ base: 12, md: 4 }}>
            {narrow ? (
              <Select
                label="Email"
                data={found.map((one) => ({ value: one.name, label: titleOf(one) }))}
                value={chosen.name}
                allowDeselect={false}
                searchable
                onChange={(name) => name && change({ name })}
              />
            ) : (
              <nav aria-label="Emails">
                {found.map((one) => (
                  <NavLink
                    key={one.name}
                    label={titleOf(one)}
                    description={one.subjects[audience]}
                    styles={{ description: { color: 'var(--mantine-color-text)' } }}
                    active={one === chosen}
                    aria-current={one === chosen ? 'true' : undefined}
                    renderRoot={(props) => (
                      <Link
                        to="."
                        search={readTexts({ ...search, name: one.name }) as never}
                        resetScroll={false}
                        {...props}
                      />
                    )}
                  />
                ))}
              </nav>
            )}
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Stack className={classes.beside}>
              <Preview template={chosen} audience={audience} asText={search.as === 'text'} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </Screen>
  );
}

interface PreviewProps {
  template: MailTemplate;
  audience: Audience;
  asText: boolean;
}

function Preview({ template, audience, asText }: PreviewProps) {
  const { change } = useAddress();
  const { data, error } = useQuery(templateQuery(template.name, audience));
  const address = `/api/mail-templates/${template.name}/html?audience=${audience}`;
  return (
    <>
      <Box className={classes.choices}>
        <SegmentedControl
          aria-label="To whom"
          data={audiences}
          value={audience}
          onChange={(value) => change({ audience: value })}
        />
        <SegmentedControl
          aria-label="Form"
          data={forms}
          value={asText ? 'text' : 'html'}
          onChange={(value) => change({ as: value === 'text' ? value : undefined })}
        />
      </Box>
      <TextInput label="Subject" readOnly value={template.subjects[audience] ?? ''} />
      <Awaited data={data} error={error} />
      {asText ? (
        <Paper withBorder radius="md" p="md" component="pre" className={classes.text} tabIndex={0}>
          {data?.text}
        </Paper>
      ) : (
        <iframe
          key={address}
          title={`${titleOf(template)}, as HTML`}
          src={address}
          sandbox=""
          className={classes.frame}
        />
      )}
    </>
  );
}
