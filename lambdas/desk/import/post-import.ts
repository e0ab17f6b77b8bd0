import type { ImportHead } from "../../core/imports.ts";
import { someAtOnce } from "../../core/some-at-once.ts";
import { seeOther } from "../../web/html-answer.ts";
import { ROUTES } from "../../web/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { withImport } from "./open-import.ts";
import { importPath } from "./paths.ts";
import { standingOf } from "./standing.ts";

/** The field that says which button was pressed. */
export const DO_FIELD = "do";

/** `record`: also what goes on where it got stuck. `drop`: throws it away, where the worker is not at it. */
export type ImportAct = "record" | "drop";

const MESSAGES_AT_ONCE = 10;

/** Begins to record what was read, or throws it away. Pressing twice does nothing twice. */
export async function postImport(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  return withImport(visit, ports, async (head) => {
    const act = visit.form.get(DO_FIELD);
    const { state } = standingOf(head, visit.now);
    if (act === ("drop" satisfies ImportAct) && state !== "running") return drop(head, ports);
    if (act === ("record" satisfies ImportAct) && state !== "finished")
      await record(head, visit, ports);
    return seeOther(importPath(head.id), "desk");
  });
}

async function drop(head: ImportHead, { imports }: DeskPorts): Promise<DeskAnswer> {
  await imports.drop(head);
  return seeOther(`${ROUTES.deskImport.path}?${new URLSearchParams({ thrown: "away" })}`, "desk");
}

/** A message for each part that is not finished. The worker takes a part that comes twice once. */
async function record(
  { id }: ImportHead,
  { now }: Visit,
  { imports, importQueue }: DeskPorts,
): Promise<void> {
  const head = await imports.start(id, now);
  const open = head ? [...head.problems.keys()].filter((part) => !head.done[part]) : [];
  await someAtOnce(open, MESSAGES_AT_ONCE, (part) => importQueue.put({ importId: id, part }));
}
