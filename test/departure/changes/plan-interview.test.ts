import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import {
  type AgreedInterview,
  cancelInterview,
} from "../../../lambdas/departure/changes/plan-interview.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import {
  isNewsOfInterview,
  talkChanges,
} from "../../../lambdas/departure/mailings/interview-mails.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at } from "../../support/departures.ts";
import {
  AGREED_AT,
  agree,
  FATIMA,
  known,
  momentOf,
  told,
  toTell,
} from "../../support/interviews.ts";
import { context, lived, mailing, sentUpTo, withStates } from "../../support/lives.ts";

const JORIS = { name: "Joris de Wit", address: "j.dewit@delinde.example", language: "nl" } as const;

describe("a talk that HR agrees with somebody who has left", () => {
  test("is told to both, at once in office hours", () => {
    expect(told(agree())).toEqual([
      "interview-leaver 2027-08-31T10:00",
      "interview-interviewer 2027-08-31T10:00",
    ]);
  });

  test("at the moment at which another mail has just left is told five minutes later", () => {
    const invited = "2027-08-19T09:00";
    expect(mailing(lived(invited), "post-exit-invite").state.name).toBe("sent");
    expect(told(agree({}, lived(invited), invited))).toEqual([
      "interview-leaver 2027-08-19T09:05",
      "interview-interviewer 2027-08-19T09:00",
    ]);
  });

  test.each(["bounced", "not-delivered", "complaint", "unconfirmed"] as const)(
    "keeps apart from a mail that has just left, whatever became of it: %s",
    (why) => {
      const invited = "2027-08-19T09:00";
      const failed = withStates(lived(invited), {
        "post-exit-invite": { name: "refused", at: at(invited), why },
      });
      expect(told(agree({}, failed, invited))).toContain("interview-leaver 2027-08-19T09:05");
    },
  );

  test("in the evening is told the next morning, unless the talk is sooner", () => {
    const evening = "2027-08-31T20:00";
    expect(told(agree({}, lived(evening), evening))[0]).toBe("interview-leaver 2027-09-01T09:00");
    const tonight = agree({ at: momentOf("2027-08-31T21:00") }, lived(evening), evening);
    expect(told(tonight)[0]).toBe("interview-leaver 2027-08-31T20:00");
  });

  describe("and moves before its mail has left", () => {
    const EVENING = "2027-08-31T20:00";
    const SOON = { at: momentOf("2027-08-31T21:00") };

    test("is told in office hours where it was sooner and can wait now", () => {
      const tonight = agree(SOON, lived(EVENING), EVENING);
      const later = agree({ at: momentOf("2027-09-15T09:30") }, tonight, EVENING);
      expect(told(later)).toEqual([
        "interview-leaver 2027-09-01T09:00",
        "interview-interviewer 2027-09-01T09:00",
      ]);
      expect(mailing(later, "interview-leaver").revision).toBe(2);
      expect(later.outbox?.create).toContain("interview-leaver");
    });

    test("is told now where office hours would be too late", () => {
      const later = agree({}, lived(EVENING), EVENING);
      expect(told(later)[0]).toBe("interview-leaver 2027-09-01T09:00");
      expect(told(agree(SOON, later, "2027-08-31T20:05"))).toEqual([
        "interview-leaver 2027-08-31T20:05",
        "interview-interviewer 2027-08-31T20:05",
      ]);
    });

    test.each([
      ["within the evening", SOON, { at: momentOf("2027-08-31T21:30") }],
      ["to another day", {}, { at: momentOf("2027-09-15T09:30") }],
    ])("is told as soon as it would have been: %s", (_, first, second) => {
      const before = agree(first, lived(EVENING), EVENING);
      expect(told(agree(second, before, "2027-08-31T20:05"))).toEqual(told(before));
    });
  });

  test("asked for twice is one talk, with one line of history", () => {
    const once = agree();
    expect(agree({}, once)).toBe(once);
    expect(once.history.at(-1)).toMatchObject({ what: "interview-planned", detail: "1" });
  });

  test("that moves before anybody was told is told once, as it is then", () => {
    const moved = agree({ at: momentOf("2027-09-15T09:30") }, agree());
    expect(told(moved)).toHaveLength(2);
    expect(moved.interviews).toMatchObject([{ number: 1, sequence: 1 }]);
  });

  test("that moves later is told again: the same entry, changed", () => {
    const moved = agree({ at: momentOf("2027-09-15T09:30") }, known(), "2027-09-01T10:00");
    expect(told(moved)).toEqual([
      "interview-leaver-2 2027-09-01T10:00",
      "interview-interviewer-2 2027-09-01T10:00",
    ]);
    expect(moved.interviews).toMatchObject([{ number: 1, sequence: 1 }]);
    expect(moved.history.at(-1)?.what).toBe("interview-moved");
  });

  test("that moves while its mail is leaving: what was said is said anew, whether that mail leaves or not", () => {
    const leaving = withStates(agree(), {
      "interview-leaver": { name: "claimed", at: at("2027-08-31T10:00") },
    });
    const moved = agree({ at: momentOf("2027-09-15T09:30") }, leaving);
    expect(told(moved)).toContain("interview-leaver-2 2027-08-31T10:05");
    const failed = withStates(moved, { "interview-leaver": { name: "pending" } });
    const after = repair(failed, context("2027-08-31T10:05"));
    expect(mailing(after, "interview-leaver").state.name).toBe("skipped");
    expect(mailing(after, "interview-leaver-2").state.name).toBe("pending");
  });

  test("with somebody else is one change for the leaver: the same entry goes on, and leaves the other's calendar", () => {
    const other = agree({ with: JORIS }, known(), "2027-09-01T10:00");
    expect(other.interviews).toMatchObject([
      { number: 1, with: FATIMA, sequence: 1, cancelled: true, passedOn: true },
      { number: 2, entry: 1, with: JORIS, sequence: 1 },
    ]);
    expect(toTell(other).map(({ to, interview }) => `${to} ${interview}`)).toEqual([
      "interviewer 1",
      "leaver 2",
      "interviewer 2",
    ]);
    expect(changesTold(other)).toEqual({ leaver: ["person"] });
    expect(other.history.at(-1)?.what).toBe("interview-moved");
  });

  test("with somebody else before anybody was told is told once to the leaver, and to the other not at all", () => {
    const other = agree({ with: JORIS }, agree());
    expect(toTell(other).map(({ to, interview }) => `${to} ${interview}`)).toEqual([
      "leaver 2",
      "interviewer 2",
    ]);
    expect(changesTold(other)).toEqual({});
  });

  test("with somebody else and back before that was told is news to nobody", () => {
    const other = agree({ with: JORIS }, known(), "2027-09-01T10:00");
    const back = agree({}, other, "2027-09-01T10:00");
    expect(back.interviews).toMatchObject([
      { number: 2, cancelled: true, passedOn: true },
      { number: 1, with: FATIMA, sequence: 2 },
    ]);
    const news = toTell(back).filter((each) =>
      isNewsOfInterview(back, each, at("2027-09-01T10:00")),
    );
    expect(news).toEqual([]);
  });

  test("with somebody else and back after that was told goes from the one calendar into the other", () => {
    const told = sentUpTo("2027-09-01T11:00", agree({ with: JORIS }, known(), "2027-09-01T10:00"));
    const back = agree({}, told, "2027-09-02T10:00");
    expect(toTell(back).map(({ to, interview }) => `${to} ${interview}`)).toEqual([
      "interviewer 2",
      "leaver 1",
      "interviewer 1",
    ]);
    expect(back.interviews?.map(({ sequence }) => sequence)).toEqual([2, 2]);
  });

  test.each<[string, Partial<AgreedInterview>, readonly string[]]>([
    ["in another room", { where: "Kamer 5" }, ["place"]],
    ["without a room", { where: undefined } as never, ["place"]],
    ["of 45 minutes", { minutes: 45 }, ["length"]],
    ["at another moment", { at: momentOf("2027-09-15T09:30") }, ["moment"]],
    [
      "at another moment in another room",
      { at: momentOf("2027-09-15T09:30"), where: "Kamer 5" },
      ["moment", "place"],
    ],
  ])("that is %s now is told as that, and as nothing else", (_, change, changes) => {
    const changed = agree(change, known(), "2027-09-01T10:00");
    expect(changesTold(changed)).toEqual({ leaver: changes, interviewer: changes });
  });

  test("that changes twice before its mail leaves is told as what is not as it was told", () => {
    const once = agree({ where: "Kamer 5" }, known(), "2027-09-01T10:00");
    const twice = agree({ minutes: 45 }, once, "2027-09-01T10:00");
    expect(changesTold(twice)).toEqual({ leaver: ["length"], interviewer: ["length"] });
    const back = agree({}, once, "2027-09-01T10:00");
    expect(toTell(back).some((each) => isNewsOfInterview(back, each, at("2027-09-01T10:00")))).toBe(
      false,
    );
  });

  test("that was called off and is agreed again is told as agreed, not as changed", () => {
    const off = sentUpTo("2027-09-01T11:00", cancelInterview(known(), context("2027-09-01T10:00")));
    const back = agree({ where: "Kamer 5" }, off, "2027-09-02T10:00");
    expect(changesTold(back)).toEqual({});
    expect(toTell(back)).toHaveLength(2);
  });

  test("after one that was held is another", () => {
    const later = "2027-10-01T10:00";
    const second = agree({ at: momentOf("2027-10-12T11:00") }, known(), later);
    expect(second.interviews).toMatchObject([
      { number: 1, sequence: 0 },
      { number: 2, sequence: 0 },
    ]);
    expect(second.interviews?.[0]?.cancelled).toBeUndefined();
  });

  test.each([
    ["is in the past", { at: momentOf("2027-08-31T09:59") }, lived(AGREED_AT), "interview-in-past"],
    [
      "is with the leaver himself",
      { with: { ...JORIS, address: "Sanne@thuis.example" } },
      lived(AGREED_AT),
      "same-as-leaver",
    ],
    ["is with who objected", {}, optOut(lived(AGREED_AT), context(AGREED_AT)), "no-mail-to-leaver"],
    ["is with who died", {}, lived(AGREED_AT, { kind: "quiet" }), "no-mail-to-leaver"],
    [
      "was withdrawn",
      {},
      withdraw(lived(AGREED_AT), "came-back", context(AGREED_AT)),
      "is-withdrawn",
    ],
    ["was erased", {}, erase(lived(AGREED_AT), context(AGREED_AT)), "is-erased"],
  ])("that %s is refused", (_, agreed, departure, code) => {
    expect(() => agree(agreed, departure)).toThrow(expect.objectContaining({ code }));
  });
});

/** What the mails to come say that has changed, by reader. */
function changesTold(departure: Departure): Record<string, readonly string[]> {
  return Object.fromEntries(
    toTell(departure)
      .map((each) => [each.to, talkChanges(departure, each)] as const)
      .filter(([, changes]) => changes.length > 0),
  );
}

test("a talk that moved, of which no mail arrived, is told once to the address that is put right", () => {
  const moved = agree({ at: momentOf("2027-09-15T09:30") }, known(), "2027-09-01T10:00");
  const lost: MailingState = { name: "refused", at: at("2027-09-01T10:06"), why: "bounced" };
  const bounced = withStates(moved, { "interview-leaver": lost, "interview-leaver-2": lost });
  expect(mailing(bounced, "interview-leaver").said).toBeDefined();
  const employee = { privateAddress: "sanne@nieuw.example" };
  const now = context("2027-09-02T10:00");
  const again = correct(bounced, { employee }, now);
  const left = withStates(again, { "interview-leaver": { name: "sent", at: now.now } });
  const second = mailing(left, "interview-leaver-2");
  expect(second.state.name).toBe("pending");
  expect(isNewsOfInterview(left, second, now.now)).toBe(false);
});

test("a talk whose mail came back from the private address is not told there again when a work address is put right", () => {
  const early = "2027-02-10T10:00";
  const told = agree({}, lived(early, { without: ["workAddress"] }), early);
  const lost: MailingState = {
    name: "refused",
    at: at("2027-02-10T10:06"),
    why: "bounced",
    mailbox: "private",
  };
  const bounced = withStates(told, { "interview-leaver": lost });
  const later = context("2027-03-01T10:00");
  const corrected = ["one", "two"].reduce(
    (each, name) => correct(each, { employee: { workAddress: `${name}@delinde.example` } }, later),
    bounced,
  );
  expect(mailing(corrected, "interview-leaver").state.name).toBe("refused");
  const mended = correct(corrected, { employee: { privateAddress: "sanne@nieuw.example" } }, later);
  expect(mailing(mended, "interview-leaver").state.name).toBe("pending");
});
