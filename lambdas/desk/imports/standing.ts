import type { Temporal } from "temporal-polyfill";
import type { ImportHead, PartDone } from "../../departure/model/imports.ts";

/** The status of an import. */
export interface Standing extends PartDone {
  /** `read`: awaits confirmation. `running`: the worker is at it. `finished`: all rows handled. */
  readonly state: "read" | "running" | "finished";
  readonly rows: number;
  /** Rows with and without a problem when the file was read. */
  readonly bad: number;
  readonly good: number;
  /** Rows that the worker has handled. */
  readonly taken: number;
  /** It takes longer than it should. */
  readonly isSlow: boolean;
}

/** Five thousand rows take less. */
const SLOW_AFTER = { minutes: 5 };

export function standingOf(head: ImportHead, now: Temporal.Instant): Standing {
  const { rows, problems, started } = head;
  const sum = (which: keyof PartDone) =>
    Object.values(head.done).reduce((total, done) => total + done[which], 0);
  const [recorded, known, refused] = [sum("recorded"), sum("known"), sum("refused")];
  const bad = problems.reduce((total, each) => total + each, 0);
  const isOver = started !== undefined && Object.keys(head.done).length === problems.length;
  const state = isOver ? "finished" : started ? "running" : "read";
  const slow = started?.add(SLOW_AFTER);
  const isSlow = state === "running" && slow !== undefined && slow.until(now).sign >= 0;
  return {
    state,
    rows,
    bad,
    good: rows - bad,
    taken: recorded + known + refused,
    recorded,
    known,
    refused,
    isSlow,
  };
}
