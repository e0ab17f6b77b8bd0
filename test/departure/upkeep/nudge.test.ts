import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { nudge as nudgeRule } from "../../../lambdas/departure/upkeep/nudge.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { context, mailing, sentUpTo } from "../../support/lives.ts";
import { broughtUp, throughMornings } from "../../support/mornings.ts";
import { PLAN } from "../../support/plan.ts";
import { withStep } from "../../support/steps.ts";

/**
 * The manager got `look-back` on Tuesday 2 March 2027, so that the fifth working day after it is Tuesday 9 March. No step mail
 * comes to the manager for half a year.
 */
const DIGEST = "2027-03-09T08:30";
const sent = throughMornings(departureOf(), { from: "2027-01-15", until: "2027-03-08" });
const JORIS = { name: "Joris", address: "j@delinde.example", language: "nl" } as const;

describe("a nudge", () => {
  test("brings a step again that is not done after five working days, that day at the sending time", () => {
    const after = nudge(sent, DIGEST);
    expect(mailing(after, "nudge-manager-2")).toMatchObject({
      kind: "nudge",
      steps: ["look-back"],
      to: "manager",
      revision: 1,
      state: { name: "pending" },
    });
    expect(local(mailing(after, "nudge-manager-2").at)).toBe("2027-03-09T09:00");
    expect(after.outbox?.create).toEqual(["nudge-manager-2"]);
    expect(after.history.at(-1)).toMatchObject({ who: "totziens", what: "nudged", detail: "1" });
    expect(after.edition).toBe(sent.edition);
  });

  test("comes not a day earlier, and only once", () => {
    expect(nudge(sent, "2027-03-08T23:59")).toBe(sent);
    const once = nudge(sent, DIGEST);
    expect(nudge(once, "2027-03-09T08:35")).toBe(once);
    const left = sentUpTo("2027-03-09T09:00", once);
    expect(nudge(left, "2027-03-12T08:30")).toBe(left);
  });

  test("is one mail for everything that is due within the days that one of them waits, in order", () => {
    const steps = sent.steps.filter(({ id }) => ["handover", "team"].includes(id));
    const two = sentUpTo(
      "2027-01-25T10:00",
      only(
        departureOf(),
        steps.map(({ id }) => id),
      ),
    );
    const lived = throughMornings(two, { from: "2027-01-26", until: "2027-03-20" });
    expect(broughtUp(lived)).toEqual(["2027-02-01T09:00 nudge-manager: handover, team"]);
    expect(lived.history.filter(({ what }) => what === "nudged")).toMatchObject([{ detail: "2" }]);
  });

  test("of what can't wait comes on its day, and takes along what was waiting for a mail", () => {
    const plan = withUrgent("communicate");
    const steps = departureOf().steps.map((step) =>
      step.id === "communicate" ? { ...step, reopened: at("2027-01-20T10:00") } : step,
    );
    const from = "2027-01-15";
    const lived = throughMornings({ ...departureOf(), steps }, { from, until: "2027-01-29", plan });
    expect(broughtUp(lived)).toEqual(["2027-01-27T09:00 nudge-manager: communicate, handover"]);
  });

  test("leaves five minutes after another mail of that morning", () => {
    const reminded = resendAt(sent, "2027-03-09T09:00");
    expect(local(mailing(nudge(reminded, DIGEST), "nudge-manager-2").at)).toBe("2027-03-09T09:05");
  });

  test("that is late leaves at once in office hours, otherwise waits for a working day", () => {
    expect(local(mailing(nudge(sent, "2027-03-09T11:20"), "nudge-manager-2").at)).toBe(
      "2027-03-09T11:20",
    );
    for (const now of ["2027-03-09T18:00", "2027-03-13T10:00", "2027-03-14T23:00"])
      expect(nudge(sent, now)).toBe(sent);
    expect(nudge(sent, "2027-03-15T08:30")).not.toBe(sent);
  });

  test("waits for an undo window that is open", () => {
    const changed = { ...sent, undoUntil: at("2027-03-09T09:04") };
    expect(local(mailing(nudge(changed, "2027-03-09T08:54"), "nudge-manager-2").at)).toBe(
      "2027-03-09T09:04",
    );
  });

  test("never comes for the first two steps, nor to the leaver, nor for HR's own, nor for what helps nobody any more", () => {
    const lived = throughMornings(departureOf(), { from: "2027-01-15", until: "2027-07-01" });
    const nudges = lived.mailings.filter(({ kind }) => kind === "nudge");
    expect(nudges.map(({ id, steps }) => [id, ...steps])).toEqual([
      ["nudge-manager", "property"],
      ["nudge-desk-it", "access"],
      ["nudge-manager-2", "look-back"],
    ]);
  });

  test.each([
    ["done", { mark: { as: "done", at: at("2027-03-03T10:00") } }],
    ["not needed", { mark: { as: "not-needed", at: at("2027-03-03T10:00") } }],
    ["skipped", { skipped: "other" }],
  ] as const)("never comes for what is %s", (_, change) => {
    const departure = withStep(sent, "look-back", change);
    expect(nudge(departure, DIGEST)).toBe(departure);
  });

  test("counts from the last mail that brought the step, and waits for one that is to come", () => {
    const reminded = remindLater(sent, "look-back", 2, context("2027-03-05T10:00"));
    expect(nudge(reminded, DIGEST)).toBe(reminded);
    const left = sentUpTo("2027-03-15T08:30", reminded);
    expect(nudge(left, "2027-03-15T08:30")).toBe(left);
    const after = nudge(sentUpTo("2027-03-16T08:30", reminded), "2027-03-16T08:30");
    expect(mailing(after, "nudge-manager-2").steps).toEqual(["look-back"]);

    const resent = sentUpTo(DIGEST, resend(sent, "look-back", context("2027-03-08T10:00")));
    expect(nudge(resent, DIGEST)).toBe(resent);
  });

  test.each<[string, MailingState]>([
    ["came back", { name: "refused", at: at("2027-03-02T09:01"), why: "bounced" }],
    ["may not have left", { name: "refused", at: at("2027-03-02T10:01"), why: "unconfirmed" }],
    ["waits for an address", { name: "waiting" }],
  ])("never comes for a mail that %s", (_, state) => {
    const mailings = sent.mailings.map((each) =>
      each.id === "look-back" ? { ...each, state } : each,
    );
    const departure = { ...sent, mailings };
    expect(nudge(departure, DIGEST)).toBe(departure);
  });

  test("reaches the colleague who took a step over, in a mail of their own", () => {
    const before = sentUpTo("2027-01-26T08:00", departureOf());
    const handed = delegateStep(before, "handover", JORIS, context("2027-01-26T08:00"));
    const lived = throughMornings(handed, { from: "2027-01-26", until: "2027-02-03" });
    expect(broughtUp(lived)).toEqual([
      "2027-02-02T09:00 nudge-colleague: handover",
      "2027-02-03T09:00 farewell also: team",
    ]);
    expect(mailing(lived, "nudge-colleague").colleague).toBe(true);
  });

  test("reaches a colleague who has steps of two readers in one mail for each, five minutes apart", () => {
    const before = sentUpTo("2027-02-22T10:00", departureOf());
    const handed = ["property", "access"].reduce(
      (each, step) => delegateStep(each, step, JORIS, context("2027-02-22T10:00")),
      before,
    );
    const after = nudge(sentUpTo("2027-03-01T08:30", handed), "2027-03-01T08:30");
    const nudges = after.mailings.filter(
      ({ kind, state }) => kind === "nudge" && state.name === "pending",
    );
    expect(nudges.map(({ to, steps, at: moment }) => [to, steps, local(moment)])).toEqual([
      ["manager", ["property"], "2027-03-01T09:00"],
      ["desk:it", ["access"], "2027-03-01T09:05"],
    ]);
    expect(nudge(sentUpTo("2027-03-01T09:30", after), "2027-03-02T08:30").mailings).toHaveLength(
      after.mailings.length,
    );
  });

  test("is not for a withdrawn departure, an erased one, or an organisation that wants none", () => {
    const moment = at("2027-03-08T10:00");
    const withdrawn = { ...sent, withdrawn: { reason: "stays", at: moment } } as const;
    expect(nudge(withdrawn, DIGEST)).toBe(withdrawn);
    const erased = { ...sent, erased: moment };
    expect(nudge(erased, DIGEST)).toBe(erased);
    const { nudgeAfterWorkingDays: _, ...settings } = context(DIGEST).plan.settings;
    const plan = { ...context(DIGEST).plan, settings };
    expect(nudgeRule(sent, { ...context(DIGEST), plan })).toBe(sent);
  });

  test("that lost a step to a mark or a reminder can bring it no more; one that was never wanted did not count", () => {
    const once = nudge(sent, DIGEST);
    const reminded = remindLater(once, "look-back", 3, context("2027-03-09T08:40"));
    expect(mailing(reminded, "nudge-manager-2").state).toEqual({ name: "skipped" });
    const lived = throughMornings(reminded, { from: "2027-03-10", until: "2027-03-26" });
    expect(broughtUp(lived).at(-1)).toBe("2027-03-19T09:00 nudge-manager-3: look-back");
    const marked = markStep(once, "look-back", "done", context("2027-03-09T08:40"));
    expect(mailing(marked, "nudge-manager-2").state).toEqual({ name: "skipped" });
  });

  test("is made by the sweep", () => {
    const after = repair(sent, context(DIGEST));
    expect(mailing(after, "nudge-manager-2").state.name).toBe("pending");
    expect(repair(after, context("2027-03-09T08:35"))).toBe(after);
  });
});

/** Every other step is skipped, and has no mail. */
function only(departure: Departure, ids: readonly string[]): Departure {
  return {
    ...departure,
    steps: departure.steps.map((step) =>
      ids.includes(step.id) ? step : { ...step, skipped: "other" as const },
    ),
    mailings: departure.mailings.filter(({ steps: [id] }) => id && ids.includes(id)),
  };
}

/** The plan, in which that step can't wait. */
function withUrgent(id: string): Plan {
  const steps = PLAN.steps.map((step) =>
    step.id === id ? { ...step, nudge: true, urgent: true } : step,
  );
  return { ...PLAN, steps };
}

/** Another mail to the manager, at that moment. */
function resendAt(departure: Departure, moment: string): Departure {
  const [first] = departure.mailings;
  if (!first) throw new Error("There is no mail.");
  const other = { ...first, id: "other", kind: "resend" as const, at: zoned(moment) };
  return {
    ...departure,
    mailings: [...departure.mailings, { ...other, state: { name: "pending" } }],
  };
}

function zoned(moment: string) {
  return at(moment).toZonedDateTimeISO("Europe/Amsterdam");
}

function nudge(departure: Departure, now: string): Departure {
  return nudgeRule(departure, context(now));
}
