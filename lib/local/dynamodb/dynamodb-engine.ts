import { EventEmitter } from "node:events";
import type { IncomingHttpHeaders, Server } from "node:http";
import dynalite from "dynalite";
import { TABLE_INDEXES, type TableIndex } from "../../../lambdas/store/table-indexes.ts";
import {
  CLOSING_PARTITIONS,
  COUNTED_PARTITION,
  VOICE_PREFIXES,
} from "../../../lambdas/store/voice-keys.ts";
import { SetupError } from "../../setup-error.ts";
import { LEDGER_TABLE_NAME, TABLE_NAME } from "../names.ts";

/** DynamoDB's own protocol, answered by an engine in this process. */
export interface DynamoDbEngine {
  /** Forwards a DynamoDB client's request; the answer is returned as it is. */
  forward(headers: IncomingHttpHeaders, body: Buffer): Promise<EngineAnswer>;
  /** The sweep's moments in the due index, epoch milliseconds; read again only after a write. */
  dueMoments(): Promise<number[]>;
  /** Those of the closing job. */
  closingMoments(): Promise<number[]>;
  /** True if anything was ever counted. */
  hasCounted(): Promise<boolean>;
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
  /** Called after every write to a counter. */
  readonly onCount?: () => void;
}

/** How the key of a counter begins in a request. */
const COUNTER = `"${VOICE_PREFIXES.count}.`;

/** Operations that change nothing. */
const READS = ["GetItem", "BatchGetItem", "Query", "Scan", "DescribeTable"];

/** Starts the engine with the tables the program expects. */
export async function startDynamoDb({
  folder,
  onWrite,
  onCount,
}: DynamoDbOptions): Promise<DynamoDbEngine> {
  const server = dynalite({ createTableMs: 0, ...(folder && { path: folder }) });
  await listen(server);
  let moments: Promise<Moments> | undefined;

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
  await createLedger(call);

  return {
    async forward(headers, body) {
      if (READS.includes(String(headers["x-amz-target"]).split(".")[1] ?? ""))
        return hand(server, headers, body);
      // Also before: a concurrent read must not cache the old moments.
      moments = undefined;
      const answer = await hand(server, headers, body);
      moments = undefined;
      onWrite?.();
      if (body.includes(COUNTER)) onCount?.();
      return answer;
    },
    dueMoments: async () => (await allMoments()).sweep,
    closingMoments: async () => (await allMoments()).closing,
    hasCounted: async () => (await allMoments()).hasCounted,
    async close() {
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function allMoments(): Promise<Moments> {
    moments ??= readMoments();
    return moments;
  }

  async function readMoments(): Promise<Moments> {
    const { answer } = await call("Scan", {
      TableName: TABLE_NAME,
      IndexName: TABLE_INDEXES.due.name,
    });
    const items: DueItem[] = answer.Items ?? [];
    const of = (isOurs: (item: DueItem) => boolean) =>
      items.filter(isOurs).map(({ da }) => Number(da.N) * 1000);
    const hasCounted = items.some(isCounted);
    return { sweep: of(waitsForSweep), closing: of(waitsForClosing), hasCounted };
  }
}

interface Moments {
  readonly sweep: number[];
  readonly closing: number[];
  readonly hasCounted: boolean;
}

interface DueItem {
  readonly dd: { readonly S: string };
  readonly da: { readonly N: string };
}

function waitsForSweep(item: DueItem): boolean {
  return !waitsForClosing(item) && !isCounted(item);
}

/** Counters stand in a partition of their own, and wait for nothing. */
function isCounted({ dd }: DueItem): boolean {
  return dd.S === COUNTED_PARTITION;
}

function waitsForClosing({ dd }: DueItem): boolean {
  return (Object.values(CLOSING_PARTITIONS) as string[]).includes(dd.S);
}

// biome-ignore lint/suspicious/noExplicitAny: each operation answers in a shape of its own.
type Call = (operation: string, input: object) => Promise<{ status: number; answer: any }>;

async function createTable(call: Call): Promise<void> {
  const indexes = Object.values<TableIndex>(TABLE_INDEXES);
  await create(call, {
    TableName: TABLE_NAME,
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      ...indexes.flatMap(({ partition, sort, sortIs }) => [
        { AttributeName: partition, AttributeType: "S" },
        ...(sort ? [{ AttributeName: sort, AttributeType: sortIs === "text" ? "S" : "N" }] : []),
      ]),
    ],
    GlobalSecondaryIndexes: indexes.map(({ name, partition, sort }) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: partition, KeyType: "HASH" },
        ...(sort ? [{ AttributeName: sort, KeyType: "RANGE" }] : []),
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    })),
  });
  checkIndexes(await active(call, TABLE_NAME));
}

async function createLedger(call: Call): Promise<void> {
  await create(call, {
    TableName: LEDGER_TABLE_NAME,
    AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
  });
  await active(call, LEDGER_TABLE_NAME);
}

/** Fine if it exists. */
async function create(call: Call, table: object): Promise<void> {
  const { status, answer } = await call("CreateTable", {
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    ...table,
  });
  const exists = String(answer.__type).endsWith("ResourceInUseException");
  if (status !== 200 && !exists) throw new Error(`A table was refused: ${JSON.stringify(answer)}`);
}

async function active(call: Call, TableName: string): Promise<CreatedTable> {
  for (;;) {
    const { answer } = await call("DescribeTable", { TableName });
    if (answer.Table?.TableStatus === "ACTIVE") return answer.Table;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

interface CreatedTable {
  readonly GlobalSecondaryIndexes?: readonly unknown[];
}

/** A folder of an older version lacks newer indexes, and the engine cannot add them. */
function checkIndexes({ GlobalSecondaryIndexes: there = [] }: CreatedTable): void {
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
