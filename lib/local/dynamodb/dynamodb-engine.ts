import { EventEmitter } from "node:events";
import type { IncomingHttpHeaders, Server } from "node:http";
import dynalite from "dynalite";
import { TABLE_INDEXES } from "../../../lambdas/store/table-indexes.ts";
import {
  CLOSING_PARTITIONS,
  COUNTED_PARTITION,
  VOICE_PREFIXES,
} from "../../../lambdas/store/voice-keys.ts";
import { TABLE_NAME } from "../names.ts";
import { makeTables } from "./make-tables.ts";

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
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, ...(folder && { path: folder }) });
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
  await makeTables(call);

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
