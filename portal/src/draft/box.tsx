import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { sentence } from '../api/problem.js';
import { anchorOf, fieldAt, type Path } from './fields.js';
import classes from './form.module.css';
import { fieldInWords } from './in-words.js';
import { savedAt } from './unsaved.js';
import { useForm } from './use-form.js';

/** A field with all that belongs to it: the example beside its box, and what others have to say about it. */
export function Box({ path, children }: { path: Path; children: ReactNode }) {
  const { example } = fieldAt(path);
  const beside = example && (
    <Text size="sm" c="dimmed" className={classes.example}>
      <Text span size="xs" fw={600} display="block">
        Example
      </Text>
      {example}
    </Text>
  );
  return (
    <div className={example ? classes.boxed : undefined}>
      {beside ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={{ base: 4, sm: 'md' }}>
          <div>{children}</div>
          {beside}
        </SimpleGrid>
      ) : (
        children
      )}
      <Remark path={path} />
      <Overtaken path={path} />
    </div>
  );
}

/** What the vendor said of the field when it returned the contract. */
function Remark({ path }: { path: Path }) {
  const { customer } = useForm();
  const returned = customer.stage.name === 'drafting' ? customer.stage.returned : null;
  const remarks = returned?.fields.filter((field) => field.path === path) ?? [];
  return remarks.map(({ message }) => (
    <Text key={message} size="sm" mt={4} className={classes.remark}>
      From the vendor: {sentence(message)}
    </Text>
  ));
}

/** Two have typed into one field: whoever sees it decides, and nothing is lost until then. */
function Overtaken({ path }: { path: Path }) {
  const { customer, store, snapshot } = useForm();
  if (!snapshot.overtaken.includes(path)) return null;
  // Both buttons go with the question. Once the box has what holds: it keeps what it shows while somebody is in it.
  const goOn = () => setTimeout(() => document.getElementById(anchorOf(path))?.focus());
  return (
    <Alert color="orange" variant="outline" mt="xs" role="alert" title="Changed elsewhere meanwhile">
      <Text size="sm">
        It is saved as: {fieldInWords(path, savedAt(snapshot.saved, path), customer.catalog) || 'empty'}. What
        you typed is not saved.
      </Text>
      <Group mt="xs" gap="xs">
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            store.keepMine(path);
            goOn();
          }}
        >
          Save mine
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            store.discard(path);
            goOn();
          }}
        >
          Take theirs
        </Button>
      </Group>
    </Alert>
  );
}
