import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { TABLE_NAME } from "../lib/local/names.ts";

/** What was read of the table: keys of an index, and departures. */
interface Read {
  calls: number;
  keys: number;
  departures: number;
}

/** A client that counts what it reads. */
export function countingClient(endpoint: string) {
  const read: Read = { calls: 0, keys: 0, departures: 0 };
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, credentials, region: "eu-west-1" });
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { ScannedCount = 0, Responses = {} } = answer.output as Answer;
      read.calls += 1;
      read.keys += ScannedCount;
      read.departures += Responses[TABLE_NAME]?.length ?? 0;
      return answer;
    },
    { step: "initialize", name: "count" },
  );
  return { client: DynamoDBDocumentClient.from(client), read };
}

interface Answer {
  readonly ScannedCount?: number;
  readonly Responses?: Readonly<Record<string, readonly unknown[]>>;
}
