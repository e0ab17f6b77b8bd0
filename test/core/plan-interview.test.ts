import { erase } from "../../lambdas/core/erase.ts";
import { objectTo } from "../../lambdas/core/object-to.ts";
import { repair } from "../../lambdas/core/repair.ts";
import { withdraw } from "../../lambdas/core/withdraw.ts";
import { at } from "../support/departures.ts";
import { AGREED_AT, agree, FATIMA, known, momentOf, told, toTell } from "../support/interviews.ts";
import { circumstances, lived, mailing, withStates } from "../support/lives.ts";

const JORIS = { name: "Joris de Wit", address: "j.dewit@delinde.example", language: "nl" } as const;

describe("a talk that HR agrees with somebody who has left", () => {
  test("is told to both, at once in office hours", () => {
    expect(told(agree())).toEqual([
      "interview-leaver 2027-08-31T10:00",
      "interview-interviewer 2027-08-31T10:00",
    ]);
  });

  test("in the evening is told the next morning, unless the talk is sooner", () => {
    const evening = "2027-08-31T20:00";
    expect(told(agree({}, lived(evening), evening))[0]).toBe("interview-leaver 2027-09-01T09:00");
    const tonight = agree({ at: momentOf("2027-08-31T21:00") }, lived(evening), evening);
    expect(told(tonight)[0]).toBe("interview-leaver 2027-08-31T20:00");
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
    expect(told(moved)).toContain("interview-leaver-2 2027-08-31T10:00");
    const failed = withStates(moved, { "interview-leaver": { name: "pending" } });
    const after = repair(failed, circumstances("2027-08-31T10:05"));
    expect(mailing(after, "interview-leaver").state.name).toBe("skipped");
    expect(mailing(after, "interview-leaver-2").state.name).toBe("pending");
  });

  test("with somebody else is another entry; the first is called off", () => {
    const other = agree({ with: JORIS }, known(), "2027-09-01T10:00");
    expect(other.interviews).toMatchObject([
      { number: 1, with: FATIMA, cancelled: true },
      { number: 2, with: JORIS, sequence: 0 },
    ]);
    expect(toTell(other).map(({ to, interview }) => `${to} ${interview}`)).toEqual([
      "leaver 1",
      "interviewer 1",
      "leaver 2",
      "interviewer 2",
    ]);
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
    [
      "is with who objected",
      {},
      objectTo(lived(AGREED_AT), circumstances(AGREED_AT)),
      "no-mail-to-leaver",
    ],
    ["is with who died", {}, lived(AGREED_AT, { kind: "quiet" }), "no-mail-to-leaver"],
    [
      "was withdrawn",
      {},
      withdraw(lived(AGREED_AT), "came-back", circumstances(AGREED_AT)),
      "is-withdrawn",
    ],
    ["was erased", {}, erase(lived(AGREED_AT), circumstances(AGREED_AT)), "is-erased"],
  ])("that %s is refused", (_, agreed, departure, code) => {
    expect(() => agree(agreed, departure)).toThrow(expect.objectContaining({ code }));
  });
});
