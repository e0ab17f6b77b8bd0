import { isPointless } from "../../../lambdas/departure/mailings/is-pointless.ts";
import type { Departure, StepRecord } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing, MailingKind } from "../../../lambdas/departure/model/mailing.ts";
import { at, departureOf } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const context = { plan: PLAN, calendar: CALENDAR, now: at("2027-01-25T09:00") };
const DONE = { mark: { as: "done", at: at("2027-01-20T10:00") } } as const;

function mailing(
  kind: MailingKind,
  steps: readonly string[],
  more: Partial<Mailing> = {},
): Mailing {
  const [first] = departureOf().mailings;
  return { ...(first as Mailing), id: "x", kind, steps, to: "manager", ...more };
}

function withSteps(change: Record<string, Partial<StepRecord>>): Departure {
  const departure = departureOf();
  const steps = departure.steps.map((step) => ({ ...step, ...change[step.id] }));
  return { ...departure, steps };
}

test.each<[string, MailingKind, Record<string, Partial<StepRecord>>, boolean]>([
  ["steps that stand open", "nudge", {}, false],
  ["one step that is done and one that is open", "nudge", { handover: DONE }, false],
  ["steps that are done", "nudge", { handover: DONE, team: DONE }, true],
  ["steps that HR skipped", "several", { handover: { skipped: "other" }, team: DONE }, true],
  [
    "steps that are done, of which somebody asked to be reminded",
    "reminder",
    { handover: DONE, team: DONE },
    true,
  ],
  [
    "steps that are done, which HR sends once more",
    "resend",
    { handover: DONE, team: DONE },
    false,
  ],
])("a mail with %s", (_what, kind, change, expected) => {
  const brought = mailing(kind, ["handover", "team"]);
  expect(isPointless(withSteps(change), brought, context)).toBe(expected);
});

test("a leaver who objected gets no mail, and the manager does", () => {
  const departure = { ...departureOf(), optedOut: at("2027-01-20T10:00") };
  const toLeaver = mailing("step", ["exit-questions"], { to: "leaver" });
  expect(isPointless(departure, toLeaver, context)).toBe(true);
  expect(isPointless(departure, mailing("step", ["handover"]), context)).toBe(false);
});

test.each<[string, Mailing["state"], readonly string[], boolean]>([
  ["left", { name: "sent", at: at("2027-01-20T09:00") }, [], false],
  ["came back", { name: "refused", at: at("2027-01-20T09:00"), why: "bounced" }, [], false],
  ["may have left", { name: "pending", again: true }, [], false],
  ["came back, and is not for them any more", { name: "skipped" }, [], true],
  ["came back, but there is more to bring", { name: "skipped" }, ["handover"], false],
])("a notice of changes to a manager whose only other mail %s", (_what, state, steps, expected) => {
  const notice = mailing("notice", steps, { id: "changed-manager" });
  const departure = {
    ...departureOf(),
    mailings: [mailing("step", ["react"], { state }), notice],
  };
  expect(isPointless(departure, notice, context)).toBe(expected);
});

test("of somebody who was erased nobody hears anything", () => {
  const departure = { ...departureOf(), erased: at("2027-01-20T10:00") };
  for (const kind of ["step", "notice", "resend"] as const)
    expect(isPointless(departure, mailing(kind, []), context)).toBe(true);
});

test("of a withdrawal nobody hears once it was taken back", () => {
  const notice = mailing("notice", [], { id: "withdrawn-manager" });
  const departure = departureOf();
  expect(isPointless(departure, notice, context)).toBe(true);
  const withdrawn = {
    ...departure,
    withdrawn: { reason: "stays", at: at("2027-01-20T10:00") } as const,
  };
  expect(isPointless(withdrawn, notice, context)).toBe(false);
});

test("a nudge does not go after another mail that brought its steps, nor within five working days of one", () => {
  const nudge = mailing("nudge", ["handover"], {
    at: at("2027-01-26T09:00").toZonedDateTimeISO("Europe/Amsterdam"),
  });
  const handedOver = (sentAt: string) =>
    mailing("handed-over", ["handover"], {
      id: "handover-2",
      state: { name: "sent", at: at(sentAt) },
    });
  const after = (sentAt: string) =>
    isPointless({ ...departureOf(), mailings: [nudge, handedOver(sentAt)] }, nudge, context);
  expect(after("2027-01-18T09:00")).toBe(false);
  expect(after("2027-01-19T09:00")).toBe(true);
  expect(after("2027-01-26T09:02")).toBe(true);
});

test("of what is withdrawn nobody hears more than that it is", () => {
  const departure = {
    ...departureOf(),
    withdrawn: { reason: "stays" as const, at: at("2027-01-20T10:00") },
  };
  for (const kind of ["step", "nudge", "resend"] as const)
    expect(isPointless(departure, mailing(kind, ["handover"]), context)).toBe(true);
  const notice = mailing("notice", [], { id: "withdrawn-manager" });
  expect(isPointless(departure, notice, context)).toBe(false);
});

test("a private address is asked for while none is known", () => {
  const ask = mailing("step", ["private-address"], { to: "leaver" });
  const without = departureOf({ without: ["privateAddress"] });
  expect(isPointless(without, ask, context)).toBe(false);
  const known = { ...without, people: departureOf().people };
  expect(isPointless(known, ask, context)).toBe(true);
});

test("a new manager is not bothered where the one before was never mailed", () => {
  const notice = mailing("notice", [], { id: "replaced-manager" });
  const departure = departureOf();
  expect(isPointless({ ...departure, mailings: [notice] }, notice, context)).toBe(true);
});
