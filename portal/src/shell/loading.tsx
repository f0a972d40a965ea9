import { Center, Loader } from '@mantine/core';
import { ProblemAlert } from './failure.js';

/** In place of what is on its way: an empty place would say that there is nothing. */
export function Loading() {
  return (
    <Center mih={160}>
      <Loader aria-label="Loading" />
    </Center>
  );
}

/** What is said of an answer beside what it shows: that it is on its way, or why there is none, or no newer one. */
export function Awaited({ data, error }: { data: unknown; error: unknown }) {
  if (error) return <ProblemAlert error={error} />;
  return data ? null : <Loading />;
}
