import { markStep, skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import type {
  Departure,
  HrSkipReason,
  MarkName,
} from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { at, departureOf } from "../../support/departures.ts";
import { context, mailing, sentUpTo, stepOf as step, withStates } from "../../support/lives.ts";
import { withMailing } from "../../support/steps.ts";

const WEEK = {
  announced: "2027-06-07",
  lastDay: "2027-06-14",
  submitted: "2027-06-07T10:00",
} as const;
const BOUNCED: MailingState = { name: "refused", at: at("2027-01-19T09:01"), why: "bounced" };

describe("skipping a step", () => {
  test("keeps its mail from leaving, and says why", () => {
    const after = skip(departureOf(), "farewell");
    expect(step(after, "farewell").skipped).toBe("does-not-apply");
    expect(mailing(after, "farewell").state).toEqual({ name: "skipped" });
    expect(after.outbox?.remove).toContain(`${after.id}.farewell.1`);
    expect(after.history.at(-1)).toMatchObject({
      who: "hr",
      what: "skipped",
      detail: "farewell does-not-apply",
    });
    expect(after.edition).toBe(2);
  });

  test("takes it out of a mail that carries more", () => {
    const departure = departureOf(WEEK);
    const after = skip(departure, "farewell", "other", "2027-06-08T10:00");
    expect(mailing(after, "several-manager")).toMatchObject({
      state: { name: "pending" },
      revision: 1,
    });
    expect(mailing(after, "several-manager").steps).not.toContain("farewell");
  });

  test("twice is once; another reason takes the place of the first, and of a rule's", () => {
    const once = skip(departureOf(), "farewell");
    expect(skip(once, "farewell")).toBe(once);
    expect(step(skip(once, "farewell", "on-request"), "farewell").skipped).toBe("on-request");
    const late = departureOf({ submitted: "2027-01-25T10:00" });
    expect(step(skip(late, "react", "other", "2027-01-25T10:05"), "react").skipped).toBe("other");
  });

  test("is possible for what waits for an address, or was refused", () => {
    for (const state of [{ name: "waiting" }, BOUNCED] as const) {
      const after = skip(withStates(departureOf(), { handover: state }), "handover");
      expect(mailing(after, "handover").state).toEqual({ name: "skipped" });
    }
  });

  test("cancels a mail that is just being sent, but not one that brings more", () => {
    const claimed: MailingState = { name: "claimed", at: at("2027-01-19T09:00") };
    const after = skip(withStates(departureOf(), { handover: claimed }), "handover");
    expect(mailing(after, "handover")).toMatchObject({ state: claimed, cancelled: true });
    const several = withStates(departureOf(WEEK), { "several-manager": claimed });
    expect(() => skip(several, "farewell")).toThrow("sent-already");
  });

  test("is refused for what was mailed, or may have been", () => {
    const sent = sentUpTo("2027-01-19T10:00", departureOf());
    expect(() => skip(sent, "handover")).toThrow("sent-already");
    for (const why of ["unconfirmed", "complaint"] as const) {
      const refused = withStates(sent, { handover: { ...BOUNCED, why } });
      expect(() => skip(refused, "handover")).toThrow("sent-already");
    }
  });

  test("of HR's own is possible until it is marked", () => {
    const late = sentUpTo("2027-01-19T10:00", departureOf());
    expect(step(skip(late, "paperwork"), "paperwork").skipped).toBe("does-not-apply");
    const marked = mark(late, "paperwork", "done", "2027-01-19T10:00");
    expect(() => skip(marked, "paperwork")).toThrow("step-is-over");
  });
});

describe("marking a step", () => {
  const sent = sentUpTo("2027-01-19T10:00", departureOf());

  test("says what became of it, and who said so", () => {
    const after = mark(sent, "handover", "done", "2027-01-20T10:00", "manager");
    expect(step(after, "handover").mark).toEqual({ as: "done", at: at("2027-01-20T10:00") });
    expect(after.history.at(-1)).toMatchObject({
      who: "manager",
      what: "done",
      detail: "handover",
    });
    expect(mailing(after, "handover")).toEqual(mailing(sent, "handover"));
  });

  test("twice is once, and the last word counts", () => {
    const once = mark(sent, "handover", "done", "2027-01-20T10:00");
    expect(mark(once, "handover", "done", "2027-01-21T10:00")).toBe(once);
    const after = mark(once, "handover", "not-needed", "2027-01-21T10:00");
    expect(step(after, "handover").mark?.as).toBe("not-needed");
  });

  test("before its mail has left keeps that from leaving, and the step is not called skipped", () => {
    const after = mark(sent, "farewell", "done", "2027-01-20T10:00");
    expect(mailing(after, "farewell").state).toEqual({ name: "skipped" });
    expect(step(after, "farewell").skipped).toBeUndefined();
  });

  test.each(["nudge", "reminder", "resend", "handed-over"] as const)(
    "keeps a %s from leaving",
    (kind) => {
      const again = { ...mailing(departureOf(), "handover"), id: "again", kind };
      const departure = { ...sent, mailings: [...sent.mailings, again] };
      const after = mark(departure, "handover", "done", "2027-01-20T10:00");
      expect(mailing(after, "again").state).toEqual({ name: "skipped" });
    },
  );

  test("leaves in a nudge what else stands open", () => {
    const both = {
      ...mailing(departureOf(), "handover"),
      id: "nudge-manager",
      kind: "nudge",
    } as const;
    const departure = {
      ...sent,
      mailings: [...sent.mailings, { ...both, steps: ["handover", "team"] }],
    };
    const after = mark(departure, "handover", "done", "2027-01-20T10:00");
    expect(mailing(after, "nudge-manager")).toEqual({ ...both, steps: ["team"] });
  });

  test("does not change what is known of a mail that came back", () => {
    const after = mark(
      withStates(sent, { handover: BOUNCED }),
      "handover",
      "done",
      "2027-01-20T10:00",
    );
    expect(mailing(after, "handover").state).toEqual(BOUNCED);
  });

  test("leaves a notice its news", () => {
    const notice = {
      ...mailing(departureOf(), "team"),
      id: "changed-manager",
      kind: "notice",
    } as const;
    const after = mark(withMailing(sent, notice), "team", "done", "2027-01-20T10:00");
    expect(mailing(after, "changed-manager")).toMatchObject({
      steps: [],
      state: { name: "pending" },
    });
  });

  test("is refused for a step there is not, a withdrawn departure and an erased one", () => {
    const moment = at("2027-01-19T12:00");
    const now = "2027-01-20T10:00";
    expect(() => mark(sent, "party", "done", now)).toThrow("unknown-step");
    const withdrawn = { ...sent, withdrawn: { reason: "stays", at: moment } } as const;
    expect(() => mark(withdrawn, "handover", "done", now)).toThrow("is-withdrawn");
    expect(() => mark({ ...sent, erased: moment }, "handover", "done", now)).toThrow("is-erased");
  });
});

function skip(
  departure: Departure,
  stepId: string,
  reason: HrSkipReason = "does-not-apply",
  now = "2027-01-19T10:00",
): Departure {
  return skipStep(departure, stepId, reason, context(now));
}

function mark(
  departure: Departure,
  stepId: string,
  as: MarkName,
  ...[now, who = "hr"]: readonly [now: string, who?: string]
): Departure {
  return markStep(departure, stepId, as, { ...context(now), who });
}
