import { EventEmitter } from "node:events";
import type { IncomingHttpHeaders, Server } from "node:http";
import dynalite from "dynalite";
import { TABLE_INDEXES, type TableIndex } from "../../../lambdas/store/table-indexes.ts";
import { SetupError } from "../../setup-error.ts";
import { TABLE_NAME } from "../names.ts";

/** DynamoDB's own protocol, answered by an engine in this process. */
export interface DynamoDbEngine {
  /** Forwards a DynamoDB client's request; the answer is returned as it is. */
  forward(headers: IncomingHttpHeaders, body: Buffer): Promise<EngineAnswer>;
  /** The moments in the due index, epoch milliseconds; read again only after a write. */
  dueMoments(): Promise<number[]>;
  close(): Promise<void>;
}

export interface EngineAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface DynamoDbOptions {
  /** Storage folder; without it, in memory. */
  readonly folder: string | undefined;
  /** Called after every write. */
  readonly onWrite?: () => void;
}

/** Operations that change nothing. */
const READS = ["GetItem", "BatchGetItem", "Query", "Scan", "DescribeTable"];

/** Starts the engine with the table the program expects. */
export async function startDynamoDb({ folder, onWrite }: DynamoDbOptions): Promise<DynamoDbEngine> {
  const server = dynalite({ createTableMs: 0, ...(folder && { path: folder }) });
  await listen(server);
  let moments: Promise<number[]> | undefined;

  const call = async (operation: string, input: object) => {
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      "x-amz-date": "20260101T000000Z",
      authorization: "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=local",
    };
    const { status, body } = await hand(server, headers, Buffer.from(JSON.stringify(input)));
    return { status, answer: JSON.parse(body.toString()) };
  };
  await createTable(call);

  return {
    async forward(headers, body) {
      if (READS.includes(String(headers["x-amz-target"]).split(".")[1] ?? ""))
        return hand(server, headers, body);
      // Also before: a concurrent read must not cache the old moments.
      moments = undefined;
      const answer = await hand(server, headers, body);
      moments = undefined;
      onWrite?.();
      return answer;
    },
    dueMoments() {
      moments ??= readDueMoments();
      return moments;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function readDueMoments(): Promise<number[]> {
    const { answer } = await call("Scan", {
      TableName: TABLE_NAME,
      IndexName: TABLE_INDEXES.due.name,
    });
    return (answer.Items ?? []).map((item: { da: { N: string } }) => Number(item.da.N) * 1000);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each operation answers in a shape of its own.
type Call = (operation: string, input: object) => Promise<{ status: number; answer: any }>;

async function createTable(call: Call): Promise<void> {
  const indexes = Object.values<TableIndex>(TABLE_INDEXES);
  const { status, answer } = await call("CreateTable", {
    TableName: TABLE_NAME,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      ...indexes.flatMap(({ partition, sort, sortIs }) => [
        { AttributeName: partition, AttributeType: "S" },
        ...(sort ? [{ AttributeName: sort, AttributeType: sortIs === "text" ? "S" : "N" }] : []),
      ]),
    ],
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    GlobalSecondaryIndexes: indexes.map(({ name, partition, sort }) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: partition, KeyType: "HASH" },
        ...(sort ? [{ AttributeName: sort, KeyType: "RANGE" }] : []),
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    })),
  });
  const exists = String(answer.__type).endsWith("ResourceInUseException");
  if (status !== 200 && !exists)
    throw new Error(`The table was refused: ${JSON.stringify(answer)}`);
  for (;;) {
    const { answer: table } = await call("DescribeTable", { TableName: TABLE_NAME });
    if (table.Table?.TableStatus === "ACTIVE") return checkIndexes(table.Table);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A folder of an older version lacks newer indexes, and the engine cannot add them. */
function checkIndexes({
  GlobalSecondaryIndexes: there = [],
}: {
  GlobalSecondaryIndexes?: unknown[];
}): void {
  const names = (there as { IndexName: string }[]).map(({ IndexName }) => IndexName);
  const missing = Object.values<TableIndex>(TABLE_INDEXES).filter(
    ({ name }) => !names.includes(name),
  );
  if (missing.length > 0)
    throw new SetupError(
      `The folder is of an older version: its table lacks ${missing.map(({ name }) => name).join(", ")}. Remove it, or start with another: npm start -- --folder NAME.`,
    );
}

/** It gets no requests there, but only closes its files if it has listened. */
async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}

/** Passes a request to the engine without a socket: there are thousands. */
function hand(server: Server, headers: IncomingHttpHeaders, body: Buffer): Promise<EngineAnswer> {
  return new Promise((resolve) => {
    const answered: Record<string, string> = {};
    const request = Object.assign(new EventEmitter(), { method: "POST", url: "/", headers });
    const response = {
      statusCode: 200,
      setHeader(name: string, value: unknown) {
        answered[name.toLowerCase()] = String(value);
      },
      end(content = "") {
        resolve({
          status: response.statusCode,
          headers: answered,
          body: Buffer.from(content),
        });
      },
    };
    server.emit("request", request, response);
    request.emit("data", body);
    request.emit("end");
  });
}
