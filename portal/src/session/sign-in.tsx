import {
  Alert,
  Anchor,
  Button,
  Container,
  Divider,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { waysInQuery } from '../api/settings-queries.js';
import { ProblemAlert } from '../shell/failure.js';
import { ScreenHead } from '../shell/screen.js';
import { SubmitButton } from '../shell/submit-button.js';
import { fieldsOf, LoginFields, loginOf, nobody, type Who } from './login-fields.js';

type Step = 'password' | 'second-factor' | 'reset';
const titles: Record<Step, string> = {
  password: 'Sign in',
  'second-factor': 'Second factor',
  reset: 'Set a new password',
};

const route = getRouteApi('/sign-in');

/** The door: a password, a code where the account has a second factor, or a link to set a new password. */
export function SignInScreen() {
  const [step, setStep] = useState<Step>('password');
  const [typed, setTyped] = useState(nobody);
  const who = { typed, setTyped };
  const { back, error } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  const enter = () => {
    queries.clear();
    // In place of the door: the browser’s way back leads to where one came from, and not to a form for who is out.
    router.history.replace(back ?? '/');
  };
  useAlreadyIn(enter);
  return (
    <Container size={420} py={64} component="main">
      <Paper withBorder p="lg" radius="md">
        <Stack>
          <Text fw={600} size="lg">
            Fortnight
          </Text>
          <ScreenHead key={step} title={titles[step]} />
          {step === 'password' && (
            <>
              {error !== undefined && <NotLetIn />}
              <PasswordStep
                who={who}
                onCode={() => setStep('second-factor')}
                onReset={() => setStep('reset')}
                onIn={enter}
              />
              <SingleSignOn />
            </>
          )}
          {step === 'second-factor' && <CodeStep onIn={enter} />}
          {step === 'reset' && <ResetStep who={who} onBack={() => setStep('password')} />}
        </Stack>
      </Paper>
    </Container>
  );
}

/**
 * The door is no place for who is in, such as by another tab. As it is asked for here: what was known before somebody
 * signed out is no answer, and who has to set up a second factor may be in as somebody else.
 */
function useAlreadyIn(enter: () => void): void {
  const { data, isFetchedAfterMount, isError } = useQuery({
    ...meQuery,
    staleTime: 0,
    retry: false,
    throwOnError: false,
  });
  const isIn = isFetchedAfterMount && !isError && data !== undefined && !data.secondFactorNeeded;
  const go = useEffectEvent(enter);
  useEffect(() => {
    if (isIn) go();
  }, [isIn]);
}

/** Back from single sign-on, and not in. */
function NotLetIn() {
  return (
    <Alert color="red" variant="outline" title="Single sign-on did not let you in" role="alert">
      <Text size="sm">
        It lets in who was invited here under the same email address. Ask whoever looks after Fortnight at
        your company to invite you, or sign in with a password.
      </Text>
    </Alert>
  );
}

/** Where a provider is configured: the way through it. */
function SingleSignOn() {
  const { data } = useQuery(waysInQuery);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/auth/single-sign-on')),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  if (!data?.singleSignOn) return null;
  return (
    <Stack>
      <Divider label="or" />
      {error && <ProblemAlert error={error} />}
      <SubmitButton variant="default" isBusy={isPending} onClick={() => mutate()}>
        Sign in with {data.singleSignOn.name}
      </SubmitButton>
    </Stack>
  );
}

interface PasswordStepProps {
  who: Who;
  onCode(): void;
  onReset(): void;
  onIn(): void;
}

function PasswordStep({ who, onCode, onReset, onIn }: PasswordStepProps) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { login: string; userName?: string; password: string }) =>
      answerOf(api.POST('/api/auth/sign-in', { body })),
    onSuccess: ({ next }) => (next === 'second-factor' ? onCode() : onIn()),
  });
  return (
    <form
      onSubmit={(event) => {
        const field = fieldsOf(event);
        mutate({ ...loginOf(field), password: field('password') });
      }}
    >
      <Stack>
        {error && <ProblemAlert error={error} />}
        <LoginFields {...who} />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Show password', tabIndex: 0 }}
        />
        <SubmitButton type="submit" isBusy={isPending}>
          Sign in
        </SubmitButton>
        <Anchor component="button" type="button" size="sm" onClick={onReset}>
          Forgotten the password?
        </Anchor>
      </Stack>
    </form>
  );
}

function CodeStep({ onIn }: { onIn(): void }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (code: string) => answerOf(api.POST('/api/auth/second-factor', { body: { code } })),
    onSuccess: onIn,
  });
  return (
    <form onSubmit={(event) => mutate(fieldsOf(event)('code').trim())}>
      <Stack>
        {error && <ProblemAlert error={error} />}
        <TextInput
          name="code"
          label="Code"
          description="Six digits from your app, or one of your backup codes."
          autoComplete="one-time-code"
          required
        />
        <SubmitButton type="submit" isBusy={isPending}>
          Continue
        </SubmitButton>
      </Stack>
    </form>
  );
}

function ResetStep({ who, onBack }: { who: Who; onBack(): void }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (body: { login: string; userName?: string }) =>
      answerOf(api.POST('/api/auth/request-reset', { body })),
  });
  if (isSuccess)
    return (
      <Stack>
        <Text role="status">If there is such an account, an email with a link is on its way to it.</Text>
        <Button variant="default" onClick={onBack}>
          Back to sign in
        </Button>
      </Stack>
    );
  return (
    <form onSubmit={(event) => mutate(loginOf(fieldsOf(event)))}>
      <Stack>
        {error && <ProblemAlert error={error} />}
        <LoginFields {...who} />
        <SubmitButton type="submit" isBusy={isPending}>
          Send a link
        </SubmitButton>
        <Button variant="default" onClick={onBack}>
          Back to sign in
        </Button>
      </Stack>
    </form>
  );
}
