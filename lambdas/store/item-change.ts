import type { UpdateCommandInput } from "@aws-sdk/lib-dynamodb";

export type Change = Omit<UpdateCommandInput, "TableName" | "Key">;

export interface ChangeParts {
  /** Values by path; undefined removes. */
  readonly write: Readonly<Record<string, unknown>>;
  readonly condition: string;
  readonly values?: Readonly<Record<string, unknown>>;
  /** The `#mailing` in paths. */
  readonly mailing?: string;
}

/** A conditional update of some paths. Like every write of a departure it adds one to its version. */
export function changeOf({ write, condition, values, mailing }: ChangeParts): Change {
  const entries = Object.entries(write);
  const set = entries.filter(([, value]) => value !== undefined);
  const remove = entries.filter(([, value]) => value === undefined);
  return {
    UpdateExpression: [
      set.length > 0
        ? `SET ${set.map(([path], index) => `${path} = :set${index}`).join(", ")}`
        : "",
      remove.length > 0 ? `REMOVE ${remove.map(([path]) => path).join(", ")}` : "",
      "ADD v :one",
    ].join(" "),
    ConditionExpression: condition,
    ExpressionAttributeValues: {
      ...values,
      ...Object.fromEntries(set.map(([, value], index) => [`:set${index}`, value])),
      ":one": 1,
    },
    ...(mailing === undefined ? {} : { ExpressionAttributeNames: { "#mailing": mailing } }),
  };
}
