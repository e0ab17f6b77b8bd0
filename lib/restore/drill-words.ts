import type { Drilled } from "./drill.ts";

/** Each promise of a restore, and whether the drill kept it. */
export function drillWords(seen: Drilled): string {
  return promises(seen)
    .map(([isKept, words]) => `${isKept ? "✓" : "✗"} ${words}`)
    .join("\n");
}

export function isDrillGood(seen: Drilled): boolean {
  return promises(seen).every(([isKept]) => isKept);
}

function promises(seen: Drilled): readonly (readonly [boolean, string])[] {
  return [
    [seen.twice.length === 0, "Nobody was mailed twice."],
    [seen.unconfirmed.length > 0, "What nobody knows of waits for HR's word."],
    [seen.atHrsWord > 0, "At HR's word it leaves."],
    [seen.toErased === 0, "Who was erased since stays erased, and gets no mail."],
    [seen.lostStatus === 404, "What was recorded since is lost, and listed."],
    [seen.schedulesAgree, "Every mail to come has its schedule, once, and no other is left."],
  ];
}
