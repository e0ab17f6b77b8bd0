import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { TABLE_NAME } from "../lib/local/names.ts";

/** What was read of the table: keys of an index, and departures. */
export interface Read {
  calls: number;
  keys: number;
  departures: number;
}

/** A client that counts what it reads. */
export function countingClient(endpoint: string) {
  const read: Read = { calls: 0, keys: 0, departures: 0 };
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, credentials, region: "eu-west-1" });
  countReads(client, read);
  return { client: DynamoDBDocumentClient.from(client), read };
}

/** Adds to `read` what each call of a client reads. */
export function countReads(
  { middlewareStack }: { readonly middlewareStack: unknown },
  read: Read,
): void {
  const counting = (next: (args: object) => Promise<Answered>) => async (args: object) => {
    const answer = await next(args);
    const { ScannedCount = 0, Responses = {} } = answer.output;
    read.calls += 1;
    read.keys += ScannedCount;
    read.departures += Responses[TABLE_NAME]?.length ?? 0;
    return answer;
  };
  // Each client's stack has types of its own.
  (middlewareStack as AnyStack).add(counting, { step: "initialize", name: "count" });
}

interface Answered {
  readonly output: {
    readonly ScannedCount?: number;
    readonly Responses?: Readonly<Record<string, readonly unknown[]>>;
  };
}

interface AnyStack {
  add(middleware: unknown, options: object): void;
}
