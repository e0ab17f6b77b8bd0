import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type AwsCall, type AwsRequest, readCall } from "./aws-calls.ts";
import { AwsError } from "./aws-error.ts";
import type { DynamoDbEngine, EngineAnswer } from "./dynamodb/dynamodb-engine.ts";
import { refuseBadKeys } from "./dynamodb/refuse-bad-keys.ts";
import type { Faults, FaultyService, Harm } from "./faults.ts";
import { FunctionAnswer } from "./lambda-api.ts";

// biome-ignore lint/suspicious/noExplicitAny: each operation has an input and an answer of its own.
export type Operations = Readonly<Record<string, (input: any) => unknown>>;

export interface AwsEndpointOptions {
  readonly services: Partial<Record<FaultyService, Operations>>;
  readonly dynamoDb: DynamoDbEngine;
  readonly faults: Faults;
}

/** Number of calls by `service.Operation`, for tests and benchmarks. */
export type CallCounts = Map<string, number>;

export interface AwsEndpoint {
  /** The endpoint of every SDK client: `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly calls: CallCounts;
  /** Answers a request without a socket. Undefined if no answer arrives: it is lost, or the endpoint is closed. */
  readonly answer: (request: AwsRequest, body: Buffer) => Promise<EngineAnswer | undefined>;
  /** Called after each call; its client gets the answer once this has resolved. */
  onCall: ((call: AwsCall) => unknown) | undefined;
  close(): Promise<void>;
}

/** Answers SDK clients over the real protocols, on loopback, for all services at one address. */
export async function startAwsEndpoint(options: AwsEndpointOptions): Promise<AwsEndpoint> {
  const calls: CallCounts = new Map();
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => send(response, describeError(error)));
  });
  // Clients reuse connections; closing one would look like a fault.
  server.keepAliveTimeout = 600_000;
  await listen(server);
  const { port } = server.address() as AddressInfo;

  const endpoint: AwsEndpoint = {
    url: `http://127.0.0.1:${port}`,
    calls,
    answer: async (request, body) =>
      server.listening ? answered(request, body).catch(describeError) : undefined,
    onCall: undefined,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return endpoint;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await answered(request, await readBody(request));
    if (answer) send(response, answer);
    else request.socket.destroy();
  }

  async function answered(request: AwsRequest, body: Buffer): Promise<EngineAnswer | undefined> {
    const call = readCall(request, body);
    if (!call) throw new AwsError("UnknownOperationException", "No such operation here.", 404);
    const name = `${call.service}.${call.operation}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);

    const harm = options.faults.strike(call.service, call.operation, call.input);
    refuse(harm);
    const result = await run(call, request, body);
    await endpoint.onCall?.(call);
    return harm === "lose-answer" ? undefined : result;
  }

  async function run(call: AwsCall, request: AwsRequest, body: Buffer): Promise<EngineAnswer> {
    if (call.service === "dynamodb") {
      refuseBadKeys(call.operation, call.input);
      return options.dynamoDb.forward(request.headers, body);
    }
    const operation = options.services[call.service]?.[call.operation];
    if (!operation) {
      throw new AwsError("UnknownOperationException", `${call.operation} is not emulated.`, 404);
    }
    const output = await operation(call.input);
    return output instanceof FunctionAnswer ? output.answer : json(200, output ?? {});
  }
}

function refuse(harm: Harm | undefined): void {
  if (typeof harm !== "object" || !("error" in harm)) return;
  throw new AwsError(
    harm.error,
    harm.message ?? `${harm.error} (injected).`,
    harm.status ?? statusOf(harm.error),
  );
}

/** The default status of a fault: 429 for throttling, 500 for internal errors. */
function statusOf(error: string): number {
  if (error === "TooManyRequestsException") return 429;
  return /Internal|ServiceUnavailable/.test(error) ? 500 : 400;
}

function describeError(error: unknown): EngineAnswer {
  if (error instanceof AwsError) return errorAnswer(error);
  if (error instanceof SyntaxError)
    return errorAnswer(new AwsError("SerializationException", error.message));
  return errorAnswer(new AwsError("InternalServerError", String(error), 500));
}

/** REST protocols read the code from the header, JSON protocols from the body. */
function errorAnswer({ code, message, status }: AwsError): EngineAnswer {
  const { headers, body } = json(status, { __type: code, message, Message: message });
  return { status, headers: { ...headers, "x-amzn-errortype": code }, body };
}

function json(status: number, value: unknown): EngineAnswer {
  const body = Buffer.from(JSON.stringify(value));
  return { status, headers: { "content-type": "application/x-amz-json-1.0" }, body };
}

function send(response: ServerResponse, { status, headers, body }: EngineAnswer): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}
