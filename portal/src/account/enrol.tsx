import { Box, Button, Code, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconDownload } from '@tabler/icons-react';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { ChangeForm } from '../settings/panel.js';
import { useChange } from '../settings/use-change.js';
import { CopyButton } from '../show/copy.js';
import { PasswordField } from './password-field.js';
import { useArrival } from './use-arrival.js';

interface EnrolProps {
  done(): void;
  cancel?: () => void;
}

interface Begun {
  totpURI: string;
  backupCodes: string[];
}

/** The password, then the picture for the app with codes to keep, then a first code of the app. */
export function Enrol({ done, cancel }: EnrolProps) {
  const [begun, setBegun] = useState<Begun | null>(null);
  return begun ? (
    <Scan begun={begun} done={done} cancel={cancel} />
  ) : (
    <Ask begin={setBegun} cancel={cancel} />
  );
}

function Ask({ begin, cancel }: { begin(begun: Begun): void; cancel?: () => void }) {
  const form = useForm({ initialValues: { password: '' } });
  const change = useChange(
    (body: { password: string }) => answerOf(api.POST('/api/me/second-factor', { body })),
    [],
    begin,
  );
  // Nobody can cancel where it is the whole screen, whose head has the focus.
  const arrival = useArrival<HTMLInputElement>(cancel !== undefined);
  return (
    <ChangeForm
      form={form}
      error={change.error}
      isPending={change.isPending}
      submit="Continue"
      disabled={form.values.password === ''}
      onSubmit={() => change.run(form.getValues())}
      cancel={cancel}
    >
      <Text size="sm">
        You need an authenticator app on your phone, such as Google Authenticator, 1Password or Aegis.
      </Text>
      <PasswordField
        ref={arrival}
        label="Your password"
        autoComplete="current-password"
        {...form.getInputProps('password')}
      />
    </ChangeForm>
  );
}

function Scan({ begun: { totpURI, backupCodes }, done, cancel }: EnrolProps & { begun: Begun }) {
  const form = useForm({ initialValues: { code: '' } });
  const change = useChange(
    (body: { code: string }) => answerOf(api.POST('/api/me/second-factor/confirm', { body })),
    [],
    done,
  );
  const arrival = useArrival<HTMLHeadingElement>();
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title order={3} size="h5" ref={arrival} tabIndex={-1}>
          1. Scan this with your app
        </Title>
        <Group align="flex-start" gap="lg">
          {/* Phones read dark on light, whatever the scheme or the system’s colours. */}
          <Box bg="white" p="sm" style={{ borderRadius: 8, lineHeight: 0, forcedColorAdjust: 'none' }}>
            <QRCodeSVG value={totpURI} size={176} title="QR code for your authenticator app" />
          </Box>
          <Stack gap={4} maw={300}>
            <Text size="sm">Or type this into the app:</Text>
            <Code fz="sm" style={{ overflowWrap: 'anywhere' }} aria-label="Secret">
              {secret.match(/.{1,4}/g)?.join(' ')}
            </Code>
          </Stack>
        </Group>
      </Stack>
      <BackupCodes codes={backupCodes} />
      <Stack gap="xs">
        <Title order={3} size="h5">
          3. Type a code that the app shows
        </Title>
        <ChangeForm
          form={form}
          error={change.error}
          isPending={change.isPending}
          submit="Turn it on"
          disabled={form.values.code.trim() === ''}
          onSubmit={() => change.run({ code: form.getValues().code.replace(/\s/g, '') })}
          cancel={cancel}
        >
          <TextInput
            label="Code"
            description="Six digits; a new one comes every half minute."
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            {...form.getInputProps('code')}
          />
        </ChangeForm>
      </Stack>
    </Stack>
  );
}

function BackupCodes({ codes }: { codes: string[] }) {
  const text = codes.join('\n');
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        2. Keep these backup codes
      </Title>
      <Text size="sm">
        Each lets you in once when the phone is not at hand. They are not shown again: keep them where the
        phone is not.
      </Text>
      <List listStyleType="none" style={{ columns: '15rem 2' }} aria-label="Backup codes">
        {codes.map((code) => (
          <List.Item key={code}>
            <Code fz="sm">{code}</Code>
          </List.Item>
        ))}
      </List>
      <Group gap="sm">
        <CopyButton value={text} size="xs">
          Copy the codes
        </CopyButton>
        <Button
          component="a"
          href={file}
          download="fortnight-backup-codes.txt"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} />}
        >
          Download
        </Button>
      </Group>
    </Stack>
  );
}
