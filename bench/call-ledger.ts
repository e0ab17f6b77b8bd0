import type { AwsCall } from "../lib/local/aws-calls.ts";
import { meteredTable, type Units } from "./metered-table.ts";

/** All calls of one function that do the same. */
export interface CallLine extends Units {
  /** The function that made them. */
  readonly by: string;
  readonly call: string;
  readonly of: string;
  readonly times: number;
}

/** Calls that change nothing. */
const READS =
  /^(?:dynamodb\.(?:GetItem|BatchGetItem|Query|Scan)|scheduler\.(?:List|Get)|secretsmanager\.)/;
const A_DEPARTURE = /^[0-9a-f]{32}$/;

/** Notes each call of AWS by the function that makes it, which `caller` tells. */
export function callLedger(caller: () => string) {
  const lines = new Map<string, CallLine>();
  const table = meteredTable();
  return {
    bytes: table.bytes,
    async onCall(call: AwsCall): Promise<void> {
      const by = caller();
      const units = await table.unitsOf(call);
      if (units)
        add({ by, call: `${call.service}.${call.operation}`, of: aboutOf(call), ...units });
    },
    /** In the order of the first of each. */
    lines: () => [...lines.values()],
  };

  function add(one: Omit<CallLine, "times">): void {
    const key = [one.by, one.call, one.of].join(" ");
    const had = lines.get(key) ?? { times: 0, item: 0, index: 0, read: 0 };
    lines.set(key, {
      ...one,
      times: had.times + 1,
      item: had.item + one.item,
      index: had.index + one.index,
      read: had.read + one.read,
    });
  }
}

/** Without reads. */
export function changing(lines: readonly CallLine[]): CallLine[] {
  return lines.filter(({ call }) => !READS.test(call));
}

export function totalOf(lines: readonly CallLine[], column: "times" | keyof Units): number {
  return lines.reduce((sum, line) => sum + line[column], 0);
}

export function timesOf(lines: readonly CallLine[]): number {
  return totalOf(lines, "times");
}

/** With the entries of indexes. */
export function writeUnitsOf(lines: readonly CallLine[]): number {
  return totalOf(lines, "item") + totalOf(lines, "index");
}

export function readUnitsOf(lines: readonly CallLine[]): number {
  return totalOf(lines, "read");
}

/** What an update of a departure is for, by the values that its condition names. */
const PURPOSES: readonly (readonly [string, string])[] = [
  [":pending", "claim"],
  [":claimed", "record"],
  [":mark", "outbox cleared"],
  [":version", "next check corrected"],
];

function aboutOf({ service, operation, input }: AwsCall): string {
  if (service === "sqs") return input.QueueUrl.split("/").at(-1);
  if (service !== "dynamodb") return "";
  if (input.IndexName) return `index ${input.IndexName}`;
  const key: string | undefined = (input.Key ?? input.Item)?.pk?.S;
  if (key === undefined) return "several items";
  if (!A_DEPARTURE.test(key)) return key.split(".")[0] as string;
  return operation === "UpdateItem" ? `departure: ${purposeOf(input)}` : "departure";
}

function purposeOf({ ExpressionAttributeValues = {} }: AwsCall["input"]): string {
  return PURPOSES.find(([value]) => value in ExpressionAttributeValues)?.[1] ?? "";
}
