import cors from '@fastify/cors';
import type { Payload, PayloadCodec } from '@temporalio/common';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Admission, admit, Refusal } from './admission.js';
import { signInRoutes } from './sign-in.js';

/** A page of a long history at once. */
const bodyLimit = 32 * 1024 * 1024;

export interface CodecServerOptions extends Admission {
  readonly codec: PayloadCodec;
}

export interface RunningCodecServer {
  /** Where it listens. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws Error where the port is taken (`EADDRINUSE`) */
export async function startCodecServer(
  options: CodecServerOptions,
  { host, port }: { host: string; port: number },
): Promise<RunningCodecServer> {
  const app = await buildCodecServer(options);
  const url = await app.listen({ host, port });
  return { url, stop: () => app.close() };
}

const base64 = z.base64();
/** A payload as JSON of protobuf has it; a field without bytes may be missing. */
const payloadSchema = z.object({
  metadata: z.record(z.string(), base64).nullish(),
  data: base64.nullish(),
});
/** An empty list is left out, as JSON of protobuf does. */
const bodySchema = z.object({ payloads: z.array(payloadSchema).default([]) });
type PayloadJson = z.infer<typeof payloadSchema>;

/** Temporal's remote codec protocol: `POST /decode` and `POST /encode`, for the Web UI and the `temporal` command. */
export async function buildCodecServer({
  codec,
  ...admission
}: CodecServerOptions): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit, logger: false, forceCloseConnections: true });
  await app.register(cors, {
    origin: [...admission.origins],
    methods: ['POST'],
    credentials: true,
    maxAge: 600,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, message } = answerFor(error);
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    return reply.code(status).send({ message });
  });
  app.get('/healthz', async () => ({ status: 'up' }));
  signInRoutes(app, admission);
  const open = async (payload: Payload) => {
    // What cannot be opened is shown as it is: one bad payload is not to hide a whole history.
    const [opened] = await codec.decode([payload]).catch(() => [payload]);
    return opened ?? payload;
  };
  const seal = async (payload: Payload) => (await codec.encode([payload]))[0] ?? payload;
  for (const [path, work] of [
    ['/decode', open],
    ['/encode', seal],
  ] as const) {
    app.post(path, { onRequest: async (request) => admit(request, admission) }, async (request) => {
      const { payloads } = bodySchema.parse(request.body);
      return { payloads: (await Promise.all(payloads.map((json) => work(fromJson(json))))).map(toJson) };
    });
  }
  return app;
}

function answerFor(error: unknown): { status: number; message: string } {
  if (error instanceof Refusal) return error;
  if (error instanceof z.ZodError)
    return { status: 400, message: 'expected {"payloads": […]} with bytes in base64' };
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (typeof status === 'number' && status < 500 && error instanceof Error)
    return { status, message: error.message };
  return { status: 500, message: 'this should not have happened' };
}

function fromJson({ metadata, data }: PayloadJson): Payload {
  const fields = Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
  return { metadata: Object.fromEntries(fields), data: Buffer.from(data ?? '', 'base64') };
}

function toJson({ metadata, data }: Payload): PayloadJson {
  const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const fields = Object.entries(metadata ?? {}).map(([name, value]) => [name, base64Of(value)]);
  return { metadata: Object.fromEntries(fields), data: base64Of(data ?? new Uint8Array()) };
}
