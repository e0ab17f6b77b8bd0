import { backIs, takeImportBack } from "../departure/changes/undo-import.ts";
import type { ImportHead, ImportMessage, ImportRow, RowBack } from "../departure/model/imports.ts";
import { Refusal } from "../departure/model/refusal.ts";
import { someAtOnce } from "../departure/model/some-at-once.ts";
import { latestOf } from "../departure/timeline/past.ts";
import type { ImportPorts } from "../use-cases/imports/import-ports.ts";
import { changeDeparture } from "../use-cases/record/change-departure.ts";
import { keepLocks } from "../use-cases/record/keep-locks.ts";

/** As many as are recorded at once. */
const ROWS_AT_ONCE = 5;

/**
 * Withdraws the recorded departures of a part that nobody was mailed about, and saves what became of each. A part that is
 * delivered again finds them withdrawn and says the same of them.
 */
export async function takePartBack(message: ImportMessage, ports: ImportPorts): Promise<void> {
  const { importId, part: number } = message;
  const head = await ports.imports.find(importId, ports.clock());
  if (!head?.takenBack || head.back?.[number]) return;
  const part = await ports.imports.part(importId, number);
  if (!part) return;
  const asked = { takenBack: head.takenBack, who: head.who };
  const rows = await someAtOnce(part.rows, ROWS_AT_ONCE, (row) => taken(row, asked, ports));
  await ports.imports.finishBack(importId, number, { rows });
}

type Asked = Required<Pick<ImportHead, "takenBack" | "who">>;

async function taken(row: ImportRow, asked: Asked, ports: ImportPorts): Promise<ImportRow> {
  if (row.outcome !== "recorded" || !row.departureId) return row;
  return { ...row, back: await withdrawn(row.departureId, asked, ports) };
}

/** Never before the press itself, whichever clock runs ahead: that tells our withdrawal from an earlier one. */
async function withdrawn(id: string, asked: Asked, ports: ImportPorts): Promise<RowBack> {
  const { plan, calendar, clock } = ports;
  const context = { plan, calendar, who: asked.who, now: latestOf(clock(), asked.takenBack) };
  try {
    const departure = await changeDeparture(
      {
        id,
        rule: (present) => takeImportBack(present, context),
        around: keepLocks(context, ports),
      },
      ports,
    );
    return backIs(departure, asked) ?? "changed";
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") return "erased";
    throw error;
  }
}
