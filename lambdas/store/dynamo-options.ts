import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** The table, and how to reach it. */
export interface DynamoOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}
