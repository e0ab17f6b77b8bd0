import { type HistoryLine, TOTZIENS } from "../../lambdas/departure/model/history.ts";
import { joinedLines, newLines } from "./facts.ts";
import type { Life } from "./life.ts";
import type { Rule } from "./rule.ts";

/** Each of those is one line by whoever did it. */
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

/** But the leaver opts out by reporting a mail as unwanted, which SES tells. */
export const theMailerAndTheSweepLeaveTheEditionAlone: Rule = ({ writes }) =>
  writes
    .filter(
      ({ by, before, after }) =>
        before && by && !/^(hr|people)/.test(by) && after.edition !== before.edition,
    )
    .filter((write) => !newLines(write).some(isComplaint))
    .map(({ by, after }) => `${by} made it edition ${after.edition}`);

function isComplaint({ who, what, detail }: HistoryLine): boolean {
  return who === "leaver" && what === "objected" && detail === "complaint";
}

/** Only what people changed meanwhile can make somebody lose a race. */
export const whatTheMailerWritesCostsNobodyARace: Rule = ({ answers, writes }: Life) =>
  answers
    .filter(({ refusal }) => refusal === "changed-meanwhile")
    .filter(
      ({ at }) =>
        !writes.some(
          (write) =>
            write.at <= at &&
            write.at > at - 60_000 &&
            write.before?.edition !== write.after.edition,
        ),
    )
    .map(({ act }) => `${act.name} lost a race that nobody else was in`);
