import { TABLE_INDEXES, type TableIndex } from "../../../lambdas/store/table-indexes.ts";
import { AwsError } from "../aws-error.ts";

/** The most bytes of a key value, by attribute. */
const LONGEST = new Map<string, number>([
  ["pk", 2048],
  ...Object.values<TableIndex>(TABLE_INDEXES).flatMap(
    ({ partition, sort, sortIs }): [string, number][] => [
      [partition, 2048],
      ...(sort && sortIs === "text" ? [[sort, 1024] as [string, number]] : []),
    ],
  ),
]);

/**
 * Refuses keys that DynamoDB refuses and the engine accepts: empty or too long ones, of items and of indexes
 * alike. An index skips items without its key.
 */
export function refuseBadKeys(operation: string, input: unknown): void {
  for (const [name, { S: value }] of KEYS_IN[operation]?.(input as Asked) ?? []) {
    const longest = LONGEST.get(name);
    if (longest !== undefined && value !== undefined) refuseBadKey(name, value, longest);
  }
}

function refuseBadKey(name: string, value: string, longest: number): void {
  const why = value === "" ? "an empty string" : `longer than ${longest} bytes`;
  const isBad = value === "" || Buffer.byteLength(value) > longest;
  if (isBad)
    throw new AwsError(
      "ValidationException",
      `One or more parameter values are not valid: the key ${name} may not be ${why}.`,
    );
}

type Value = { readonly S?: string };
type Item = Readonly<Record<string, Value>>;
type Pair = readonly [name: string, value: Value];

interface Asked {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Item[] }>>;
  readonly UpdateExpression?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
}

const inKey = ({ Key = {} }: Asked) => Object.entries(Key);

const KEYS_IN: Readonly<Record<string, (asked: Asked) => readonly Pair[]>> = {
  PutItem: ({ Item = {} }) => Object.entries(Item),
  GetItem: inKey,
  DeleteItem: inKey,
  UpdateItem: (asked) => [...inKey(asked), ...inExpression(asked.UpdateExpression, asked)],
  Query: (asked) => inExpression(asked.KeyConditionExpression, asked),
  BatchGetItem: ({ RequestItems = {} }) =>
    Object.values(RequestItems).flatMap(({ Keys = [] }) => Keys.flatMap(Object.entries<Value>)),
};

/** A name and the value that it is set to or compared with, or two values joined by `AND`. */
const PAIRS = /([#\w]+)\s*(?:[=<>]=?|,|\sBETWEEN\s)\s*(:\w+)(?:\s+AND\s+(:\w+))?/gi;

function inExpression(expression = "", asked: Asked): Pair[] {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = asked;
  return [...expression.matchAll(PAIRS)].flatMap(([, name = "", ...given]) =>
    given.flatMap((each): Pair[] => [[names[name] ?? name, values[`${each}`] ?? {}]]),
  );
}
