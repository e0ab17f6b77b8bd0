import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { RULES, ruleInWords, violationsOf } from "../rules/rules.ts";
import { mailDeviations } from "./mail-deviations.ts";
import { isDigest, isOfQuarter, type Played } from "./played.ts";
import { lifeOf } from "./played-life.ts";

/** So many rules of the product are what the demo is held to. */
export const RULES_HELD = Object.keys(RULES).length;

/**
 * Holds what left against what was planned, departure by departure, and everything that happened against the rules of the
 * product. Every deviation is one sentence; none means that each mail left once, on time, to the right person, or visibly
 * waits; that no rule is broken; and that nothing else left.
 */
export function findDeviations(played: Played, plan: Plan): string[] {
  return [
    ...played.departures.flatMap((departure) => {
      const sent = played.mails.filter(({ tags }) => tags.departure === departure.recorded.id);
      const { name } = departure.recorded.employee;
      const deviations = mailDeviations(departure, sent, plan.settings.desks);
      return [...new Set(deviations)].map((deviation) => `${name}: ${deviation}`);
    }),
    ...brokenRules(played, plan),
    ...strangers(played),
    ...(played.deadLetters > 0
      ? [`Dead-letter queue: it holds ${played.deadLetters}, allowed: none.`]
      : []),
    ...[...new Set(played.faults)].map((name) => `Function ${name}: it failed.`),
  ];
}

/** The rules tell departures apart by how their ids begin; here everybody has a name. */
function brokenRules(played: Played, plan: Plan): string[] {
  const life = lifeOf(played, { plan, calendar: workCalendar(plan.daysOff) });
  const named = (what: string) =>
    played.departures.reduce(
      (text, { recorded: { id, employee } }) =>
        text.replace(new RegExp(`(?<=^|; | and )${id.slice(0, 4)}(?= )`, "g"), employee.name),
      what,
    );
  return violationsOf(life, RULES).map(
    ({ rule, what }) => `Broken: ${ruleInWords(rule)}: ${named(what)}.`,
  );
}

function strangers({ departures, mails }: Played): string[] {
  const ids = new Set(departures.map(({ recorded }) => recorded.id));
  return mails
    .filter((mail) => !isDigest(mail) && !isOfQuarter(mail))
    .filter((mail) => !ids.has(mail.tags.departure ?? ""))
    .map(({ subject, to }) => `"${subject}" to ${to.join(", ")}: it belongs to no departure.`);
}
