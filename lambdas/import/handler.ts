import { eachMessage } from "../queues/each-message.ts";
import { readImportMessage } from "../queues/queue-messages.ts";
import type { ImportPorts } from "../use-cases/imports/import-ports.ts";
import { recordPart } from "./record-part.ts";
import { takePartBack } from "./take-part-back.ts";

/** Records or takes back each part of an import on the queue. */
export function importHandler(ports: ImportPorts) {
  return eachMessage({ event: "part-not-recorded" }, async (body) => {
    const message = readImportMessage(body);
    return message.takesBack ? takePartBack(message, ports) : recordPart(message, ports);
  });
}
