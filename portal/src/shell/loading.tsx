import { Center, Loader } from '@mantine/core';

/** In place of what is on its way: an empty place would say that there is nothing. */
export function Loading() {
  return (
    <Center mih={160}>
      <Loader aria-label="Loading" />
    </Center>
  );
}
