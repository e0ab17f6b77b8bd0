import { parse } from "csv-parse/sync";
import { describeSummary } from "../../../lambdas/api/list/describe-summary.ts";
import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { summarize } from "../../../lambdas/departure/list/summary.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { KINDS, type Kind } from "../../../lambdas/departure/model/plan.ts";
import type { SignedInRequest } from "../../../lambdas/desk/desk-request.ts";
import { listTable } from "../../../lambdas/desk/list/list-table.html.ts";
import { timelinePoints } from "../../../lambdas/desk/timeline/timeline-points.ts";
import { describeDeparture } from "../../../lambdas/use-cases/describe/describe-departure.ts";
import { listCsv } from "../../../lambdas/use-cases/list/list-csv.ts";
import { LIST_PAGE_WORDS } from "../../../lambdas/words/words.ts";
import { at } from "../../support/departures.ts";
import { context, lived, withStates } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

/* What HR reads of one departure in four places is one and the same. */

function told(departure: Departure, now: string) {
  const rules = { plan: PLAN, calendar: CALENDAR, now: at(now), language: "nl" } as const;
  const summary = summarize(departure, context(now));
  const answer = describeDeparture(departure, rules);
  const csv: Record<string, string>[] = parse(listCsv([summary], rules), {
    bom: true,
    columns: true,
    delimiter: ";",
  });
  const steps = timelinePoints(departure, rules).flatMap((point) => point.steps);
  const request = { language: "nl", now: at(now) } as SignedInRequest;
  const list = listTable([summary], { request, plan: PLAN, words: LIST_PAGE_WORDS.nl }).markup;
  return { summary, answer, csv: csv[0] ?? {}, steps, list, line: describeSummary(summary, rules) };
}

const DAYS = [
  "2027-01-14T16:00",
  "2027-01-20T12:00",
  "2027-02-11T12:00",
  "2027-02-22T12:00",
  "2027-03-10T12:00",
  "2027-03-22T12:00",
  "2027-08-25T12:00",
  "2028-06-30T12:00",
];

test.each(KINDS.flatMap((kind) => DAYS.map((now): [Kind, string] => [kind, now])))(
  "what is open is the same in list, page, API and file: %s at %s",
  (kind, now) => {
    const some = markStep(lived(now, { kind }), "settlement", "done", context(now));
    const { summary, answer, csv, steps, line } = told(some, now);
    const open = summary.openSteps;
    expect(steps.filter(({ openSince }) => openSince)).toHaveLength(open);
    expect(answer.timeline.filter((step) => "open" in step)).toHaveLength(open);
    expect([answer.openSteps, line.openSteps, Number(csv["Open stappen"])]).toEqual([
      open,
      open,
      open,
    ]);
    expect([answer.status, line.status]).toEqual([summary.status, summary.status]);
    expect(steps.filter(({ state }) => state === "not-ticked")).toHaveLength(summary.untickedSteps);
  },
);

test("what was not ticked is told beside the state, everywhere", () => {
  const now = "2027-03-22T12:00";
  const quiet = markStep(lived(now, { kind: "quiet" }), "access", "done", context(now));
  const { answer, csv, list, line } = told(quiet, now);
  expect(csv.Status).toBe("afgerond, 2 niet afgevinkt");
  expect(list).toContain("afgerond, 2 niet afgevinkt");
  expect([answer.status, answer.untickedSteps]).toEqual(["completed", 2]);
  expect([line.status, line.untickedSteps]).toEqual(["completed", 2]);
});

test("what waits for an address is called waiting, everywhere", () => {
  const now = "2027-08-25T12:00";
  const kees = withStates(lived(now, { without: ["privateAddress"] }), {
    "post-exit-invite": { name: "waiting" },
  });
  const { answer, csv, steps, list, line } = told(kees, now);
  expect(csv["Volgende mail"]).toBe("wacht op een privémailadres");
  expect(list).toContain("wacht op een privémailadres");
  expect(list).not.toContain("Geen mails meer");
  expect([answer.waiting, line.waiting]).toEqual([["leaver"], ["leaver"]]);
  expect(steps.find(({ id }) => id === "post-exit-invite")?.state).toBe("waiting");
  expect(answer.status).toBe("running");
});
