import type { HistoryLine } from "../../lambdas/departure/model/history.ts";
import { newLines } from "../../lib/rules/facts.ts";
import type { Rule } from "../../lib/rules/rule.ts";

export const theSameKeyGivesTheSameDeparture: Rule = ({ answers }) =>
  [...Map.groupBy(answers, ({ act }) => (act.do === "submit" && act.key) || "none")].flatMap(
    ([key, each]) => {
      const ids = new Set(each.flatMap(({ departure }) => departure?.id ?? []));
      return key !== "none" && ids.size > 1 ? [`${ids.size} departures under ${key}`] : [];
    },
  );

/**
 * But the leaver opts out by reporting a mail as unwanted, which SES tells; and the closing job notes what the leaver pressed, where
 * the page came no further.
 */
export const theMailerAndTheSweepLeaveTheEditionAlone: Rule = ({ writes }) =>
  writes
    .filter(
      ({ by, before, after }) =>
        before && by && !/^(hr|people|closing)/.test(by) && after.edition !== before.edition,
    )
    .filter((write) => !newLines(write).some(isComplaint))
    .map(({ by, after }) => `${by} made it edition ${after.edition}`);

function isComplaint({ who, what, detail }: HistoryLine): boolean {
  return who === "leaver" && what === "objected" && detail === "complaint";
}

/** Only what people changed meanwhile can make somebody lose a race. */
export const whatTheMailerWritesCostsNobodyARace: Rule = ({ answers, writes }) =>
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
