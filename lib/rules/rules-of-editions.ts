import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { TOTZIENS } from "../../lambdas/departure/model/history.ts";
import { joinedLines, newLines } from "./facts.ts";
import type { Rule } from "./rule.ts";

/**
 * Each is one line by the actor, except what the leaver's answers leave behind: a line of it would outlive a name that is taken
 * off again, and so tell that somebody answered.
 */
export const theEditionCountsWhatPeopleChange: Rule = ({ writes }) =>
  writes.flatMap((write) => {
    const { before, after } = write;
    if (!before) return [];
    const lines = [...newLines(write), ...joinedLines(write)];
    const people = lines.filter(({ who }) => who !== TOTZIENS).length;
    const raised = after.edition - before.edition;
    const isNoted = !after.erased && notesOf(before) !== notesOf(after);
    const changes = people + (isNoted ? 1 : 0);
    return raised === Math.min(changes, 1)
      ? []
      : [`edition ${after.edition} with ${people} lines of people`];
  });

/**
 * That there are answers with a name, and until when, and that a mail about work was asked for; to the second, as they are
 * stored.
 */
function notesOf({ voice }: Departure): string {
  const { exit, "half-year": halfYear } = voice?.named ?? {};
  const moments = [voice?.contactAsked, exit?.since, halfYear?.since].map((at) =>
    at?.round({ smallestUnit: "second", roundingMode: "floor" }),
  );
  return [...moments, exit?.until, halfYear?.until].join();
}
