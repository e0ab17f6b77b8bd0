import { type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import dynalite from "dynalite";
import { DUE_INDEX_NAME, TABLE_NAME } from "../names.ts";

/** DynamoDB's own protocol, answered by an engine in this process. */
export interface DynamoDbEngine {
  /** Passes a request of a DynamoDB client on; the answer comes back as it is. */
  forward(headers: IncomingHttpHeaders, body: Buffer): Promise<EngineAnswer>;
  /** The moments in the due index, epoch milliseconds. */
  dueMoments(): Promise<number[]>;
  close(): Promise<void>;
}

export interface EngineAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Starts the engine, on disk where a folder is given, with the table the program expects. */
export async function startDynamoDb(folder?: string): Promise<DynamoDbEngine> {
  const server = dynalite({ createTableMs: 0, ...(folder && { path: folder }) });
  server.keepAliveTimeout = 600_000;
  const port = await listen(server);

  const call = async (operation: string, input: object) => {
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      "x-amz-date": "20260101T000000Z",
      authorization: "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=local",
    };
    const { status, body } = await post(port, headers, Buffer.from(JSON.stringify(input)));
    return { status, answer: JSON.parse(body.toString()) };
  };
  await createTable(call);

  return {
    forward: (headers, body) => post(port, headers, body),
    async dueMoments() {
      const { answer } = await call("Scan", { TableName: TABLE_NAME, IndexName: DUE_INDEX_NAME });
      return (answer.Items ?? []).map((item: { da: { N: string } }) => Number(item.da.N) * 1000);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: each operation answers in a shape of its own.
type Call = (operation: string, input: object) => Promise<{ status: number; answer: any }>;

async function createTable(call: Call): Promise<void> {
  const { status, answer } = await call("CreateTable", {
    TableName: TABLE_NAME,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "dd", AttributeType: "S" },
      { AttributeName: "da", AttributeType: "N" },
    ],
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    GlobalSecondaryIndexes: [
      {
        IndexName: DUE_INDEX_NAME,
        KeySchema: [
          { AttributeName: "dd", KeyType: "HASH" },
          { AttributeName: "da", KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "KEYS_ONLY" },
      },
    ],
  });
  const exists = String(answer.__type).endsWith("ResourceInUseException");
  if (status !== 200 && !exists)
    throw new Error(`The table was refused: ${JSON.stringify(answer)}`);
  for (;;) {
    const { answer: table } = await call("DescribeTable", { TableName: TABLE_NAME });
    if (table.Table?.TableStatus === "ACTIVE") return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

function post(port: number, headers: IncomingHttpHeaders, body: Buffer): Promise<EngineAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        method: "POST",
        path: "/",
        headers: { ...headers, "content-length": body.length },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () => {
          const { statusCode: status = 500, headers: answered } = incoming;
          resolve({ status, headers: answered, body: Buffer.concat(chunks) });
        });
        incoming.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
