import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

/** Libraries bring spans of their own, of which nobody knows what is in them. */
const ours = ['fortnight', '@temporalio/'];

/**
 * Lets out spans of ours and of the Temporal SDK, without what an error says: a refusal's sentence may name somebody.
 * That there was one, and of which kind, stays.
 */
export class OwnSpansOnly implements SpanExporter {
  constructor(readonly next: SpanExporter) {}

  export(spans: ReadableSpan[], done: Parameters<SpanExporter['export']>[1]): void {
    const kept = spans.filter(({ instrumentationLibrary: { name } }) =>
      ours.some((own) => name.startsWith(own)),
    );
    this.next.export(kept.map(withoutWords), done);
  }

  shutdown(): Promise<void> {
    return this.next.shutdown();
  }
}

function withoutWords(span: ReadableSpan): ReadableSpan {
  const events = span.events.map((event) => ({
    ...event,
    attributes: { 'exception.type': event.attributes?.['exception.type'] },
  }));
  const changed = { status: { value: { code: span.status.code } }, events: { value: events } };
  return Object.create(span, changed) as ReadableSpan;
}
