import { Alert, Stack, Text } from '@mantine/core';
import type { Customer } from '../api/client.js';
import { sentence } from '../api/problem.js';
import { Section } from '../customer/section.js';
import { Instant } from '../show/instant.js';
import { Box } from './box.js';
import { Control } from './controls.js';
import { fieldAt, formSections, type Path, type SectionName, sectionNames } from './fields.js';
import classes from './form.module.css';
import { SaveBar } from './save-bar.js';
import { Submitting } from './submitting.js';
import { FormProvider } from './use-form.js';

/** The details of a deal that is converted, section by section; saved as one types. */
export function DetailsForm({ customer }: { customer: Customer }) {
  return (
    <FormProvider customer={customer}>
      <Stack gap="md" className={classes.form} component="section" aria-label="Details">
        <SaveBar />
        <Returned customer={customer} />
        {sectionNames.map((name) => (
          <FormSection key={name} name={name} />
        ))}
        <Submitting />
      </Stack>
    </FormProvider>
  );
}

function FormSection({ name }: { name: SectionName }) {
  const { title, hint, fields } = formSections[name];
  return (
    <Section title={title}>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <div className={classes.fields}>
        {Object.keys(fields).map((field) => {
          const path: Path = `${name}.${field}`;
          return (
            <div key={path} className={isWide(path) ? classes.wide : undefined}>
              <Box path={path}>
                <Control path={path} />
              </Box>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function isWide(path: Path): boolean {
  const { kind, example } = fieldAt(path);
  return example !== undefined || kind === 'users' || kind === 'discounts' || kind === 'party';
}

/** Why the contract came back; what was said of a field stands at that field. */
function Returned({ customer: { stage, contact } }: { customer: Customer }) {
  const returned = stage.name === 'drafting' ? stage.returned : null;
  if (!returned) return null;
  return (
    <Alert color="orange" variant="outline" title="The vendor has returned the contract">
      <Text size="sm">{sentence(returned.reason)}</Text>
      <Text size="sm" c="dimmed">
        <Instant at={returned.at} zone={contact.zone} />, by {returned.by.name ?? returned.by.kind}
      </Text>
    </Alert>
  );
}
