import type { ImportHead } from "../../departure/model/imports.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import { seeOther } from "../../http/html-answer.ts";
import { audit } from "../../telemetry/audit.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { withImport } from "./open-import.ts";
import { recordBeside } from "./record-beside.ts";
import { IMPORT_ROUTES, importPath } from "./routes.ts";
import { DO_FIELD } from "./rows-section.html.ts";
import { partsToTakeBack, standingOf, takeBackUntil } from "./standing.ts";

/**
 * `record`: records, or resumes a stuck import. `drop`: discards it, if the worker is not running. `beside`: records a
 * row beside the person's running departures. `take-back`: withdraws what it recorded, or resumes that.
 */
export type ImportAct = "record" | "drop" | "beside" | "take-back";

const MESSAGES_AT_ONCE = 10;

/** Starts recording the rows, or discards them. Pressing twice is safe. */
export async function postImport(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return withImport(request, ports, async (head) => {
    const act = request.form.get(DO_FIELD);
    if (act === "drop") return drop(head, request, ports);
    if (act === "record") await record(head, request, ports);
    if (act === "beside") await recordBeside(head, request, ports);
    if (act === "take-back") await takeBack(head, request, ports);
    return seeOther(importPath(head.id), "desk");
  });
}

async function drop(
  head: ImportHead,
  request: SignedInRequest,
  { imports }: DeskPorts,
): Promise<DeskAnswer> {
  const { state } = standingOf(head, request.now);
  if (state === "running" || state === "takingBack") return seeOther(importPath(head.id), "desk");
  audit("import-dropped", askedOf(head, request));
  await imports.drop(head);
  return seeOther(`${IMPORT_ROUTES.start.path}?${new URLSearchParams({ thrown: "away" })}`, "desk");
}

/** Enqueues each unfinished part. The worker handles a duplicate once. */
async function record(
  present: ImportHead,
  request: SignedInRequest,
  { imports, importQueue }: DeskPorts,
): Promise<void> {
  const { id } = present;
  const { now } = request;
  const { state } = standingOf(present, now);
  if (state !== "read" && state !== "running") return;
  audit("import-started", askedOf(present, request));
  const head = await imports.start(id, now);
  const open = head ? [...head.problems.keys()].filter((part) => !head.done[part]) : [];
  await someAtOnce(open, MESSAGES_AT_ONCE, (part) => importQueue.put({ importId: id, part }));
}

/**
 * Enqueues each part whose departures are not yet taken back, while the undo window runs or where it was begun. The worker
 * handles a duplicate once.
 */
async function takeBack(
  present: ImportHead,
  request: SignedInRequest,
  { plan, imports, importQueue }: DeskPorts,
): Promise<void> {
  const { id } = present;
  const { now } = request;
  const { state, recorded } = standingOf(present, now);
  if (state !== "takingBack" && !takeBackUntil(present, plan, now)) return;
  audit("import-taken-back", { ...askedOf(present, request), count: recorded });
  const head = await imports.takeBack(id, now);
  await someAtOnce(head ? partsToTakeBack(head) : [], MESSAGES_AT_ONCE, (part) =>
    importQueue.put({ importId: id, part, takesBack: true }),
  );
}

/** Actor and size, for the log. */
function askedOf({ who, rows }: ImportHead, { event }: SignedInRequest) {
  return { who, count: rows, route: event.routeKey };
}
