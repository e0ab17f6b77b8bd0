import { dynamoDrafts } from "./dynamo-drafts.ts";
import { dynamoImports } from "./dynamo-imports.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { dynamoSessions } from "./dynamo-sessions.ts";
import { dynamoTestMails } from "./dynamo-test-mails.ts";

/** What HR's desk keeps for a while beside the departures. */
export function deskRecords(table: DynamoOptions) {
  return {
    drafts: dynamoDrafts(table),
    sessions: dynamoSessions(table),
    testMails: dynamoTestMails(table),
    imports: dynamoImports(table),
  };
}
