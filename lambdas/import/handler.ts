import type { ImportMessage } from "../departure/model/imports.ts";
import { eachMessage } from "../queues/each-message.ts";
import type { ImportPorts } from "../use-cases/imports/import-ports.ts";
import { recordPart } from "./record-part.ts";

/** Records each part of an import that is on the queue. */
export function importHandler(ports: ImportPorts) {
  return eachMessage("part-not-recorded", async (body) => recordPart(messageIn(body), ports));
}

function messageIn(body: string): ImportMessage {
  const { importId, part } = JSON.parse(body) as { importId?: unknown; part?: unknown };
  if (typeof importId !== "string" || !Number.isInteger(part))
    throw new Error("A message without a part of an import.");
  return { importId, part: Number(part) };
}
