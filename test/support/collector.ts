import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';

const value = z.looseObject({ stringValue: z.string().optional(), intValue: z.coerce.number().optional() });
const spanSchema = z.looseObject({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(z.object({ key: z.string(), value })).default([]),
});
const exported = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })) })),
});
export type Span = z.infer<typeof spanSchema>;

/** An OpenTelemetry collector that keeps what it gets by OTLP over HTTP. */
export async function startCollector() {
  const bodies: string[] = [];
  const headers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(body);
      headers.push(request.headers['x-tenant']?.toString());
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    headers,
    text: () => bodies.join('\n'),
    spans: (): Span[] =>
      bodies.flatMap((body) =>
        exported
          .parse(JSON.parse(body))
          .resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The names from a span up to the first of its trace. */
export function pathTo(spans: readonly Span[], span: Span): string[] {
  const parent = spans.find(
    ({ spanId, traceId }) => spanId === span.parentSpanId && traceId === span.traceId,
  );
  return parent ? [...pathTo(spans, parent), span.name] : [span.name];
}
