import type { HistoryEvent } from "../../lambdas/departure/model/history.ts";
import type { Interview } from "../../lambdas/departure/model/interview.ts";
import { joinedLines, newLines } from "./facts.ts";
import type { Write } from "./life.ts";

/** The interview that the leaver agreed on with this write, by picking a moment. */
export function pickedIn(write: Write): Interview | undefined {
  const isPick = [...newLines(write), ...joinedLines(write)].some(
    ({ who, what }) => who === "leaver" && PICKS.includes(what),
  );
  const last = write.after.interviews?.at(-1);
  return isPick && last && !last.cancelled ? last : undefined;
}

export const PICKS: readonly HistoryEvent[] = ["interview-planned", "interview-moved"];

/** Three a working day that are there without being offered. */
export function isUsual({ at }: Pick<Interview, "at">): boolean {
  return USUAL.includes(at.toPlainTime().toString({ smallestUnit: "minute" }));
}

const USUAL: readonly string[] = ["10:00", "13:30", "17:00"];

/** Undefined is nobody's. */
export function isSameAddress(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
