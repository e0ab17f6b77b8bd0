import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import { digestItemsOf as digestItemsOfRule } from "../../../lambdas/departure/digest/digest-items.ts";
import { missedBy } from "../../../lambdas/departure/mailings/missed-mail.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { context, sentUpTo, withStates } from "../../support/lives.ts";

/** Announced on Thursday 14 January 2027, last day on Friday 19 February. */
const departure = departureOf();

describe("HR's morning mail tells as news, once", () => {
  test("of an address that fails, on the working day after", () => {
    const failed = told(
      withStates(sentUpTo("2027-02-05T10:00", departure), {
        farewell: refused("2027-02-03T09:00", "address"),
        "check-in-1": refused("2027-02-04T09:02", "bounced"),
        "next-steps": refused("2027-02-05T23:00", "bounced"),
      }),
    );
    expect(once(failed, "undeliverable", "2027-02-03")).toEqual([]);
    expect(once(failed, "undeliverable", "2027-02-04")).toEqual(["manager 2027-02-04"]);
    expect(once(toldOn(failed, "2027-02-04"), "undeliverable", "2027-02-05")).toEqual([]);
    expect(once(toldOn(failed, "2027-02-05"), "undeliverable", "2027-02-08")).toEqual([
      "leaver 2027-02-08",
    ]);
  });

  test("more of an address that fails after somebody else has come", () => {
    const failed = withStates(sentUpTo("2027-02-05T10:00", told(departure)), {
      farewell: refused("2027-02-03T09:00", "address"),
      "check-in-1": refused("2027-02-04T09:02", "bounced"),
    });
    const replaced = withHistory(failed, "replaced", "manager", "2027-02-03T12:00");
    expect(once(toldOn(replaced, "2027-02-04"), "undeliverable", "2027-02-05")).toEqual([
      "manager 2027-02-05",
    ]);
  });

  test("of a reader who reported mails as unwanted, not that the address fails", () => {
    const reported = withStates(sentUpTo("2027-02-05T10:00", told(departure)), {
      farewell: refused("2027-02-03T09:00", "complaint"),
      "check-in-1": refused("2027-02-03T09:02", "complaint"),
    });
    expect(once(reported, "complaint", "2027-02-04")).toEqual(["manager 2027-02-04"]);
    expect(once(reported, "undeliverable", "2027-02-04")).toEqual([]);
    expect(once(toldOn(reported, "2027-02-04"), "complaint", "2027-02-05")).toEqual([]);
  });

  test("of each mail that came back for now, as long as its step is open and did not come otherwise", () => {
    const back = withStates(sentUpTo("2027-02-05T10:00", told(departure)), {
      farewell: refused("2027-02-03T09:00", "not-delivered"),
      "check-in-1": refused("2027-02-03T09:02", "not-delivered"),
    });
    expect(once(back, "not-delivered", "2027-02-04")).toEqual([
      "farewell 2027-02-04",
      "check-in-1 2027-02-04",
    ]);
    const c = context("2027-02-03T12:00");
    const again = sentUpTo("2027-02-03T12:30", resend(back, "farewell", c));
    expect(once(again, "not-delivered", "2027-02-04")).toEqual(["check-in-1 2027-02-04"]);
    const done = markStep(again, "check-in-1", "done", c);
    expect(once(done, "not-delivered", "2027-02-04")).toEqual([]);
    expect(missedBy(back)).toEqual(["manager"]);
    expect(missedBy(done)).toEqual([]);
  });

  test.each([
    ["a catch-up", "catch-up"],
    ["a nudge", "nudge"],
    ["a reminder", "reminder"],
    ["a mail of several steps", "several"],
  ] as const)("of %s that came back for now", (_what, kind) => {
    const base = sentUpTo("2027-02-05T10:00", told(departure));
    const [first] = base.mailings;
    const other = { ...first, id: "other", kind, steps: ["team", "handover"], to: "manager" };
    const mailings = [...base.mailings, other as never];
    const back = withStates(
      { ...base, mailings },
      { other: refused("2027-02-03T09:00", "not-delivered") },
    );
    expect(once(back, "not-delivered", "2027-02-04")).toEqual(["team 2027-02-04"]);
  });

  test("of a notice that came back for now, as long as its reader got no other mail since", () => {
    const base = sentUpTo("2027-02-05T10:00", told(departure));
    const [first] = base.mailings;
    const notice = { ...first, id: "changed-manager", kind: "notice", steps: [], to: "manager" };
    const of = (moment: string) =>
      withStates(
        { ...base, mailings: [...base.mailings, notice as never] },
        { "changed-manager": refused(moment, "not-delivered") },
      );
    expect(once(of("2027-02-04T10:00"), "not-delivered", "2027-02-05")).toEqual([
      "manager 2027-02-05",
    ]);
    expect(once(of("2027-02-01T10:00"), "not-delivered", "2027-02-05")).toEqual([]);
  });

  test("nothing of a mail of which nobody knows whether it left", () => {
    const state = refused("2027-02-03T10:00", "unconfirmed");
    const unknown = withStates(told(departure), { farewell: state });
    expect(once(unknown, "undeliverable", "2027-02-04")).toEqual([]);
  });

  test("that a private address is needed: five working days before the last day, on it, and on the mail's day", () => {
    const without = told(departureOf({ without: ["privateAddress"] }));
    const days = [
      "2027-02-11",
      "2027-02-12",
      "2027-02-15",
      "2027-02-19",
      "2027-02-22",
      "2027-08-19",
    ];
    let each = without;
    const asked = days.filter((day) => {
      const asks = once(each, "private-address", day).length > 0;
      each = toldOn(each, day);
      return asks;
    });
    expect(asked).toEqual(["2027-02-12", "2027-02-19", "2027-08-19"]);
    expect(once(without, "private-address", "2027-02-22")).toEqual(["leaver 2027-02-19"]);
  });

  test("that a private address is needed also while a mail waits for one, and not when it is known", () => {
    const without = toldOn(departureOf({ without: ["privateAddress"] }), "2027-02-22");
    const waiting = withStates(without, { "post-exit-invite": { name: "waiting" } });
    expect(once(waiting, "private-address", "2027-08-20")).toEqual(["leaver 2027-08-19"]);
    expect(once(toldOn(departure, "2027-02-11"), "private-address", "2027-02-12")).toEqual([]);
    const gone = withStates(without, { "post-exit-invite": { name: "skipped" } });
    expect(once(gone, "private-address", "2027-08-20")).toEqual([]);
  });

  test("that the talk afterwards comes up: on the day of its preparation and of the invitation", () => {
    const before = toldOn(departure, "2027-08-04");
    expect(digestItemsOf(before, "2027-08-05")).toEqual(["interview post-exit-prepare 2027-08-05"]);
    const after = toldOn(departure, "2027-08-05");
    expect(digestItemsOf(after, "2027-08-06")).toEqual([]);
    expect(digestItemsOf(after, "2027-08-19")).toEqual(["interview post-exit-invite 2027-08-19"]);
  });

  test("that the leaver objected", () => {
    const objected = { ...told(departure), optedOut: at("2027-02-05T21:00") };
    expect(once(objected, "objected", "2027-02-08")).toEqual(["leaver 2027-02-08"]);
    expect(once(toldOn(objected, "2027-02-08"), "objected", "2027-02-09")).toEqual([]);
  });

  test("whoever becomes the HR contact, on the first working day that it is theirs", () => {
    const now = withHistory(told(departure), "replaced", "hrContact", "2027-01-22T10:00");
    expect(once(now, "taken-over", "2027-01-22")).toEqual([]);
    expect(once(now, "taken-over", "2027-01-25")).toEqual(["hr 2027-01-25"]);
    const detail = "hrContact 2027-02-06 2027-02-28";
    const later = withHistory(told(departure), "replaced", detail, "2027-01-22T10:00");
    expect(once(later, "taken-over", "2027-01-25")).toEqual([]);
    expect(once(later, "taken-over", "2027-02-08")).toEqual(["hr 2027-02-08"]);
    const manager = withHistory(told(departure), "replaced", "manager", "2027-01-22T10:00");
    expect(once(manager, "taken-over", "2027-01-25")).toEqual([]);
  });

  function once(of: Departure, what: string, day: string): string[] {
    return digestItemsOfRule(of, date(day), context(`${day}T08:30`))
      .filter((item) => item.what === what && item.isNew)
      .map(({ stepId, role, since }) => `${stepId ?? role} ${since}`);
  }
});

/** `step-due paperwork 2027-01-15`, or the role where it is about no step. */
function digestItemsOf(of: Departure, day: string): string[] {
  return digestItemsOfRule(of, date(day), context(`${day}T08:30`)).map(
    ({ what, stepId, role, since }) => `${what} ${stepId ?? role} ${since}`,
  );
}

function toldOn(of: Departure, day: string): Departure {
  return noteDigestSent(of, date(day), context(`${day}T08:31`));
}

/** HR knows of it. */
function told(of: Departure): Departure {
  return toldOn(of, "2027-01-15");
}

function refused(
  moment: string,
  why: Extract<MailingState, { name: "refused" }>["why"],
): MailingState {
  return { name: "refused", at: at(moment), why };
}

function withHistory(of: Departure, what: "replaced", ...[detail, moment]: [string, string]) {
  return { ...of, history: [...of.history, { at: at(moment), who: "hr", what, detail }] };
}
