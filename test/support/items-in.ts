import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { unpackItem } from "../../lambdas/store/packed-item.ts";
import type { TestStack } from "./stack.ts";

export type Item = Record<string, unknown>;

/** All items of a table whose keys begin like that, by key; what is packed, readable. */
export async function itemsIn(TableName: string | undefined, prefix: string): Promise<Item[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  const found: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName }))
    found.push(...Items.filter(({ pk }) => String(pk).startsWith(prefix)).map(unpackItem));
  return found.toSorted((one, other) => (String(one.pk) < String(other.pk) ? -1 : 1));
}

/** The table at rest, byte for byte, or what begins like that in it. */
export async function tableAtRest(
  { environment }: Pick<TestStack, "environment">,
  prefix = "",
): Promise<string> {
  return JSON.stringify(await itemsIn(environment[ENVIRONMENT.table], prefix), null, 1);
}
