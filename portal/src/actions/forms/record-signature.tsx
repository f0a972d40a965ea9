import { Anchor, FileInput, Progress, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { customerKey } from '../../api/queries.js';
import { type Document, largestUpload, uploadSignedCopy } from '../../api/upload.js';
import { documentPath } from '../../customer/documents.js';
import { ProblemAlert } from '../../shell/failure.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';

/** The signed copy: chosen, sent, and recorded once it has arrived. */
export function RecordSignature({ customer: { contact, contract, id }, close, done }: ActionProps) {
  const form = useForm({ initialValues: {} });
  const upload = useUpload(id);
  const again = useRef<() => void>(null);
  const document = upload.kept && { id: upload.kept.id, sha256: upload.kept.sha256 };
  const run = useCommand(document ? { command: 'record-signature', id, body: { document } } : null, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Record signature" close={close}>
      <FileInput
        label="Signed copy"
        description="A PDF of at most 10 MB."
        placeholder="Choose the file"
        accept="application/pdf"
        required
        leftSection={<IconUpload size={16} />}
        error={upload.wrong}
        resetRef={again}
        onChange={(file) => {
          upload.choose(file);
          // Or a browser says nothing when the same one is chosen again, scanned anew or after a lost connection.
          again.current?.();
        }}
      />
      {upload.part !== null && (
        <Stack gap={4}>
          <Progress value={upload.part * 100} aria-label="Sent of the file" />
          <Text size="sm" role="status">
            {upload.kept ? 'It has arrived.' : `Sending, ${Math.round(upload.part * 100)} %`}
          </Text>
        </Stack>
      )}
      {upload.error !== null && <ProblemAlert error={upload.error} />}
      {upload.kept && (
        <Anchor size="sm" href={documentPath(id, upload.kept.id, true)} target="_blank" rel="noreferrer">
          Look at {upload.kept.name}
        </Anchor>
      )}
      {contract?.signature && (
        <PanelText>A signed copy was recorded already; this one takes its place.</PanelText>
      )}
    </CommandPanel>
  );
}

function useUpload(id: string) {
  const queries = useQueryClient();
  const [part, setPart] = useState<number | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);
  const sending = useMutation({
    mutationFn: (file: File): Promise<Document> => {
      under.current = new AbortController();
      return uploadSignedCopy(id, file, setPart, under.current.signal);
    },
    onSuccess: () => {
      setPart(1);
      void queries.invalidateQueries({ queryKey: customerKey(id) });
    },
    onError: () => setPart(null),
  });
  const choose = (file: File | null) => {
    under.current?.abort();
    sending.reset();
    setPart(null);
    setWrong(file && problemOf(file));
    if (!file || problemOf(file)) return;
    setPart(0);
    sending.mutate(file);
  };
  const isGivenUp = sending.error?.name === 'AbortError';
  return { choose, part, wrong, kept: sending.data ?? null, error: isGivenUp ? null : sending.error };
}

/** What can be said before anything is sent. A telephone does not always know a file’s type: then its name tells it. */
function problemOf({ name, size, type }: File): string | null {
  if (type !== 'application/pdf' && !/\.pdf$/i.test(name))
    return `${name} is no PDF: scan or export the signed copy as one.`;
  if (size > largestUpload) return `${name} has ${(size / 1024 / 1024).toFixed(1)} MB; at most 10 are taken.`;
  return size === 0 ? `${name} is empty.` : null;
}
