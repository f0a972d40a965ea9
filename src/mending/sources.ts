import type { Lifecycle } from '../domain/lifecycle.js';
import type { Instant } from '../domain/time.js';
import type { Database } from '../store/database.js';
import { recorded } from '../store/lifecycle.js';
import type { RecordedCustomer } from '../store/mending.js';
import { UnknownCustomer } from '../temporal/customers.js';
import { Unreadable, type Workflows } from '../temporal/workflows.js';

/** The two that have to agree, and the clock. */
export interface Sources {
  readonly workflows: Workflows;
  readonly database: Database;
  readonly now: () => Instant;
}

/** A customer cannot be mended as it was asked for. `clears` says what would help. */
export class NotMended extends Error {
  override name = 'NotMended';
  constructor(
    message: string,
    readonly clears: string,
  ) {
    super(message);
  }
}

/** The state that the record holds; null where it holds none that can be read. */
export function stateIn(row: RecordedCustomer | undefined): Lifecycle | null {
  return recorded.safeParse(row?.state).data ?? null;
}

/** What the workflow knows; null where there is nobody to ask, or nothing that can be read. @throws {Unavailable} */
export async function stateOf(workflows: Workflows, id: string): Promise<Lifecycle | null> {
  try {
    return await workflows.state(id);
  } catch (error) {
    if (error instanceof UnknownCustomer || error instanceof Unreadable) return null;
    throw error;
  }
}
