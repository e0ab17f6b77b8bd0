import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { ImportMessage } from "../core/imports.ts";
import { describeFault, log } from "../log.ts";
import type { ImportPorts } from "./import-ports.ts";
import { recordPart } from "./record-part.ts";

/** Records each part of an import that is on the queue. What fails by a fault comes again, and in the end dies. */
export function importHandler(ports: ImportPorts) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of Records) {
      try {
        await recordPart(messageIn(record), ports);
      } catch (error) {
        log("error", "part-not-recorded", {
          messageId: record.messageId,
          because: describeFault(error),
        });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}

function messageIn({ body }: SQSRecord): ImportMessage {
  const { importId, part } = JSON.parse(body) as { importId?: unknown; part?: unknown };
  if (typeof importId !== "string" || !Number.isInteger(part))
    throw new Error("A message without a part of an import.");
  return { importId, part: Number(part) };
}
