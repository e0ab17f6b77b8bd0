import { TOTZIENS } from "../../lambdas/departure/model/history.ts";
import { joinedLines, newLines } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** Each is one line by the actor. */
export const theEditionCountsWhatPeopleChange: Rule = ({ writes }) =>
  writes.flatMap((write) => {
    const { before, after } = write;
    if (!before) return [];
    const lines = [...newLines(write), ...joinedLines(write)];
    const people = lines.filter(({ who }) => who !== TOTZIENS).length;
    const raised = after.edition - before.edition;
    return raised === Math.min(people, 1)
      ? []
      : [`edition ${after.edition} with ${people} lines of people`];
  });
