import type { Answer } from '../../src/domain/lifecycle.js';
import type { KeptRequest, RequestName, Requests } from '../../src/store/requests.js';

/** The ledger without a database, for what HTTP makes of it. */
export class InMemoryRequests implements Requests {
  readonly kept = new Map<string, KeptRequest>();

  async find(name: RequestName): Promise<KeptRequest | null> {
    return this.kept.get(keyOf(name)) ?? null;
  }

  async begin(request: KeptRequest): Promise<KeptRequest> {
    const first = this.kept.get(keyOf(request)) ?? request;
    this.kept.set(keyOf(request), first);
    return first;
  }

  async answered(request: KeptRequest, answer: Answer): Promise<void> {
    const { answer: first } = this.kept.get(keyOf(request)) ?? request;
    this.kept.set(keyOf(request), { ...request, answer: first ?? answer });
  }

  async forget(name: RequestName): Promise<void> {
    if (!this.kept.get(keyOf(name))?.answer) this.kept.delete(keyOf(name));
  }

  async prune(before: string): Promise<number> {
    const old = [...this.kept].filter(([, { createdAt }]) => createdAt < before);
    for (const [key] of old) this.kept.delete(key);
    return old.length;
  }
}

function keyOf({ scope, requestId }: RequestName): string {
  return `${scope}\n${requestId}`;
}
