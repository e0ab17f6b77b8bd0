import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { dynamoDepartures } from "../../lambdas/store/dynamo-departures.ts";
import type { AwsCall } from "../local/aws-calls.ts";
import type { LocalStack } from "../local/local-stack.ts";
import { TABLE_NAME } from "../local/names.ts";
import type { Write } from "../rules/life.ts";

export interface WatchedWrites {
  /** From now on that stack is watched. */
  startAt(stack: Pick<LocalStack, "now">): void;
  /** To be told of every call when it is done, before its client is. */
  readonly onCall: (call: AwsCall) => Promise<void>;
  /** Every change of a departure so far, as it then stood in the table. */
  readonly writes: readonly Write[];
}

/** Reads each departure whenever it was written, as the program itself would. */
export function watchWrites(): WatchedWrites {
  const writes: Write[] = [];
  const last = new Map<string, Departure>();
  let read: (id: string) => Promise<Departure | undefined> = async () => undefined;
  let now = () => 0;

  return {
    writes,
    startAt(stack) {
      now = () => stack.now().epochMilliseconds;
      // Only now: what a client needs stands in the environment while a stack runs.
      const client = DynamoDBDocumentClient.from(new DynamoDBClient());
      read = dynamoDepartures({ client, tableName: TABLE_NAME }).find;
    },
    async onCall(call) {
      const id = departureWrittenBy(call);
      const after = id === undefined ? undefined : await read(id);
      const before = after && last.get(after.id);
      // A write whose condition did not hold changed nothing.
      if (!after || after.version === before?.version) return;
      last.set(after.id, after);
      writes.push({ at: now(), by: undefined, before, after });
    },
  };
}

function departureWrittenBy({ service, operation, input }: AwsCall): string | undefined {
  if (service !== "dynamodb" || !WRITES.includes(operation)) return undefined;
  const key = String((input.Key ?? input.Item)?.pk?.S);
  return A_DEPARTURE.test(key) ? key : undefined;
}

const WRITES = ["PutItem", "UpdateItem"];
/** Whatever else is in the table has a word and a dot in its key. */
const A_DEPARTURE = /^[0-9a-f]{32}$/;
