import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** The table and its client. */
export interface DynamoOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}
