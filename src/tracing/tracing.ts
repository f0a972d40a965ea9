import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, RandomIdGenerator } from '@opentelemetry/sdk-trace-node';
import { partsOf, type TracedMessage } from '../temporal/trace-context.js';
import { OwnSpansOnly } from './own-spans.js';

export interface TracingOptions {
  /** Where spans go, by OTLP over HTTP: `/v1/traces` is put behind it. */
  endpoint: string;
  /** `name=value` pairs with commas between them, such as an authorization. */
  headers: string | undefined;
  service: string;
  version: string;
  role: string;
}

export interface Tracing {
  /** A message that a workflow took, told of by its worker. */
  taken(workflowId: string, message: TracedMessage): void;
  /** Sends what is left. Never throws: a collector that is away holds nobody up. */
  stop(): Promise<void>;
}

export const tracer = () => trace.getTracer('fortnight');

/** Where the parent's id is fixed already; the generator of ids is asked synchronously. */
class SettableIds extends RandomIdGenerator {
  next: string | null = null;
  constructor() {
    super();
    const random = this.generateSpanId;
    this.generateSpanId = () => this.next ?? random();
  }
}

/** From now on, and until it is stopped, everything that is traced in this process goes to the collector. */
export function startTracing({ endpoint, headers, service, version, role }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers: headersOf(headers),
  });
  const ids = new SettableIds();
  const provider = new NodeTracerProvider({
    idGenerator: ids,
    resource: new Resource({ 'service.name': service, 'service.version': version, 'fortnight.role': role }),
    spanProcessors: [new BatchSpanProcessor(new OwnSpansOnly(exporter))],
  });
  provider.register();
  return {
    taken(workflowId, { name, parent, spanId, at }) {
      const sender = partsOf(parent);
      if (!sender) return;
      const remote = { ...sender, traceFlags: sender.flags, isRemote: true };
      ids.next = spanId;
      const attributes = { temporalWorkflowId: workflowId };
      const options = { kind: SpanKind.CONSUMER, startTime: at, attributes };
      const span = tracer().startSpan(
        `workflow ${name}`,
        options,
        trace.setSpanContext(ROOT_CONTEXT, remote),
      );
      ids.next = null;
      span.end(at + 1);
    },
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

function headersOf(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())] as const];
  });
  return Object.fromEntries(pairs);
}
