import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { cancelInterview } from "../../../lambdas/departure/changes/plan-interview.ts";
import { takeBack } from "../../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { isPointless } from "../../../lambdas/departure/mailings/is-pointless.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at } from "../../support/departures.ts";
import { AGREED_AT, agree, known, told, toTell } from "../../support/interviews.ts";
import { changeOf, context, lived, sentUpTo } from "../../support/lives.ts";

const LATER = context("2027-09-01T10:00");

describe("a talk that is called off", () => {
  test("is told to whoever knew of it", () => {
    const off = cancelInterview(known(), context("2027-09-01T10:00"));
    expect(told(off)).toEqual([
      "interview-leaver-2 2027-09-01T10:00",
      "interview-interviewer-2 2027-09-01T10:00",
    ]);
    expect(cancelInterview(off, context("2027-09-01T10:00"))).toBe(off);
  });

  test("is not told again by a mail that comes back meanwhile", () => {
    const off = cancelInterview(known(), context("2027-09-01T10:00"));
    const gone: Departure = {
      ...off,
      mailings: off.mailings.map((mailing): Mailing => {
        if (mailing.id !== "interview-leaver") return mailing;
        const { said: _, ...again } = mailing;
        return { ...again, state: { name: "sent", at: at("2027-09-01T10:00") } };
      }),
    };
    const own = toTell(gone).find(({ to }) => to === "leaver") as Mailing;
    expect(isPointless(off, own, LATER)).toBe(false);
    expect(isPointless(gone, own, LATER)).toBe(true);
  });

  test("before anybody knew is told to nobody", () => {
    expect(told(cancelInterview(agree(), context(AGREED_AT)))).toEqual([]);
  });

  test("and comes back as the same entry", () => {
    const off = cancelInterview(known(), context("2027-09-01T10:00"));
    const back = agree({}, off, "2027-09-01T10:05");
    expect(back.interviews).toMatchObject([{ number: 1, sequence: 2 }]);
    expect(back.interviews?.[0]?.cancelled).toBeUndefined();
    expect(told(back)).toHaveLength(2);
  });

  test("where there is none, nothing is to be done", () => {
    const departure = lived(AGREED_AT);
    expect(cancelInterview(departure, context(AGREED_AT))).toBe(departure);
  });

  test.each<[string, (departure: Departure) => Departure, readonly string[]]>([
    [
      "whoever came back has no farewell talk",
      (there) => withdraw(there, "came-back", LATER),
      ["interviewer", "leaver"],
    ],
    ["an objection reaches who holds the talk", (there) => optOut(there, LATER), ["interviewer"]],
    [
      "nobody talks with somebody who has died",
      (there) => changeDates(there, changeOf(there, { kind: "quiet" }), LATER),
      ["interviewer"],
    ],
    ["an erased person is mailed to nobody", (there) => erase(there, LATER), []],
  ])("%s", (_, rule, readers) => {
    const after = rule(known());
    expect(
      toTell(after)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(readers);
  });

  test("by a withdrawal is told when a slip of the hand can be undone no more", () => {
    expect(told(withdraw(known(), "came-back", LATER))).toContain(
      "interview-interviewer-2 2027-09-01T10:15",
    );
  });

  test("stays off when the withdrawal is taken back", () => {
    const gone = withdraw(known(), "came-back", LATER);
    const back = takeBack(sentUpTo("2027-09-01T11:00", gone), changeOf(gone, {}), {
      ...context("2027-09-01T12:00"),
    });
    expect(back.interviews).toMatchObject([{ cancelled: true }]);
    expect(toTell(back)).toEqual([]);
  });
});

describe("a mail about a talk that is late", () => {
  test("still goes before the talk is over", () => {
    const after = repair(agree(), context("2027-09-02T10:00"));
    expect(told(after)[0]).toBe("interview-leaver 2027-09-02T10:00");
  });

  test("does not go after it", () => {
    const late = "2027-09-14T15:00";
    expect(told(repair(agree(), context(late)))).toEqual([]);
    const [first] = toTell(agree());
    expect(isPointless(agree(), first as Mailing, context(late))).toBe(true);
  });

  test("is not moved by new dates, but by the undo window they open", () => {
    const planned = agree();
    const moved = changeDates(
      planned,
      changeOf(planned, { endOfEmployment: "2027-03-31" }),
      context(AGREED_AT),
    );
    // Five minutes after the notice of the new dates, which goes to the same people.
    expect(told(moved)).toContain("interview-leaver 2027-08-31T10:15");
  });
});
