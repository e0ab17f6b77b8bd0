import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, date, departureOf, local } from "../../support/departures.ts";
import { context, mailing, sentUpTo, withStates } from "../../support/lives.ts";
import { withStep } from "../../support/steps.ts";

/** Tuesday 19 January 2027; handover and next-steps left this morning. */
const sent = sentUpTo("2027-01-19T10:00", departureOf());

describe("a reminder", () => {
  test("brings the step again to whoever got it, so many working days later at the sending time", () => {
    const after = remind(sent, 4);
    expect(mailing(after, "handover-2")).toMatchObject({
      kind: "reminder",
      steps: ["handover"],
      to: "manager",
      state: { name: "pending" },
    });
    expect(moment(after)).toBe("2027-01-25T09:05");
    expect(after.history.at(-1)).toMatchObject({ what: "remind-later", detail: "handover 4" });
    expect(after.outbox?.create).toEqual(["handover-2"]);
    expect(after.edition).toBe(2);
  });

  test("leaves five minutes after another mail to the same person, and alone at the sending time", () => {
    expect([moment(remind(sent, 3)), moment(remind(sent, 4))]).toEqual([
      "2027-01-22T09:00",
      "2027-01-25T09:05",
    ]);
  });

  test("asked for again moves, as a new revision; the same moment changes nothing", () => {
    const once = remind(sent, 4);
    expect(remind(once, 4)).toBe(once);
    const moved = remind(once, 5);
    expect(moment(moved)).toBe("2027-01-26T09:00");
    expect(mailing(moved, "handover-2").revision).toBe(2);
    expect(moved.outbox?.remove).toEqual([`${sent.id}.handover-2.1`]);
  });

  test("that has left can be asked for again", () => {
    const left = sentUpTo("2027-01-25T10:00", remind(sent, 4));
    const again = remindLater(left, "handover", 1, context("2027-01-25T10:00"));
    expect(mailing(again, "handover-3").kind).toBe("reminder");
  });

  test("is refused of a mail that asks nothing: nobody is thanked twice", () => {
    const thanked = sentUpTo("2027-02-19T10:00", departureOf());
    const moved = { ...thanked, dates: { ...thanked.dates, lastDay: date("2027-03-31") } };
    const asked = () => remindLater(moved, "thanks", 3, context("2027-02-19T10:00"));
    expect(asked).toThrow("step-is-over");
  });

  test("takes the place of a nudge that is still to come", () => {
    const nudge = {
      ...mailing(departureOf(), "handover"),
      id: "nudge-manager",
      kind: "nudge",
    } as const;
    const nudged = {
      ...sent,
      mailings: [...sent.mailings, { ...nudge, steps: ["handover", "team"] }],
    };
    expect(mailing(remind(nudged, 2), "nudge-manager").steps).toEqual(["team"]);
  });

  test("goes to the colleague who took the step over", () => {
    const colleague = { name: "Joris", address: "j@delinde.example", language: "nl" } as const;
    const handed = delegateStep(sent, "handover", colleague, context("2027-01-19T10:00"));
    const after = remind(sentUpTo("2027-01-19T10:01", handed), 4);
    expect(mailing(after, "handover-3")).toMatchObject({ kind: "reminder", colleague: true });
    expect(local(mailing(after, "handover-3").at)).toBe("2027-01-25T09:00");
  });

  test("comes only on a day on which the step still helps", () => {
    const lastMoment = remind(sent, 23);
    expect(moment(lastMoment)).toBe("2027-02-19T09:00");
    expect(() => remind(sent, 24)).toThrow("step-is-over");
  });

  test("is refused for what was not mailed, is over, or has no mail", () => {
    const now = context("2027-01-19T10:00");
    expect(() => remindLater(sent, "farewell", 1, now)).toThrow("not-sent-yet");
    expect(() => remindLater(sent, "paperwork", 1, now)).toThrow("has-no-mail");
    const done = withStep(sent, "handover", { mark: { as: "done", at: at("2027-01-19T10:00") } });
    expect(() => remind(done, 1)).toThrow("step-is-over");
    expect(() => remind(withStep(sent, "handover", { skipped: "other" }), 1)).toThrow(
      "step-is-over",
    );
    const refused = withStates(sent, {
      handover: { name: "refused", at: at("2027-01-19T09:00"), why: "address" },
    });
    expect(() => remind(refused, 1)).toThrow("not-sent-yet");
  });

  test.each([0, 61, 1.5, Number.NaN])("in %p working days is a fault", (workingDays) => {
    expect(() => remind(sent, workingDays)).toThrow(RangeError);
  });
});

function remind(departure: Departure, workingDays: number): Departure {
  return remindLater(departure, "handover", workingDays, context("2027-01-19T10:00"));
}

function moment(departure: Departure): string {
  return local(mailing(departure, "handover-2").at);
}
