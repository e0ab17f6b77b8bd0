import {
  type ChosenTalk,
  callOffTalk,
  chooseTalk,
  declineTalk,
} from "../../../lambdas/departure/changes/choose-talk.ts";
import { awaitsHolder } from "../../../lambdas/departure/changes/name-holder.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import {
  cancelInterview,
  planInterview,
} from "../../../lambdas/departure/changes/plan-interview.ts";
import { reportTalk } from "../../../lambdas/departure/changes/report-talk.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { topicsOf } from "../../../lambdas/departure/digest/digest-topics.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { deletionDay } from "../../../lambdas/departure/timeline/deletion-day.ts";
import { phoneGoesOn } from "../../../lambdas/departure/timeline/talk-days.ts";
import { forgetTalk } from "../../../lambdas/departure/upkeep/forget-talk.ts";
import { at, date } from "../../support/departures.ts";
import { FATIMA, momentOf, told } from "../../support/interviews.ts";
import { context, lived, mailing, pendingMails, sentUpTo, stepOf } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

/* The common case: `post-exit-plan` comes on 15 February, `-prepare` on 5 August, `-invite` on 19 August at nine. */
const NOW = "2027-08-19T11:00";
const LATER = "2027-08-20T11:00";
const PARTS = ["post-exit-plan", "post-exit-prepare", "post-exit-invite"] as const;

const PICKED: ChosenTalk = { with: "hr", how: "phone", moment: momentOf("2027-08-24T17:00") };
const WISH: ChosenTalk = {
  with: "hr",
  how: "video",
  wish: { day: date("2027-09-15"), part: "evening" },
};

const invited = lived(NOW);
const picked = choose(PICKED);
const wished = choose(WISH);
const declined = declineTalk(invited, leaver(NOW));

describe("a picked moment", () => {
  test("is an agreed talk at once, and both hear of it", () => {
    expect(picked.voice?.choice?.as).toBe("talk");
    expect(picked.interviews).toMatchObject([
      { number: 1, minutes: 30, how: "phone", with: { address: "hr@delinde.example" } },
    ]);
    expect(told(picked)).toEqual([
      "interview-leaver 2027-08-19T11:00",
      "interview-interviewer 2027-08-19T11:00",
    ]);
    expect(picked.history.at(-1)).toMatchObject({ who: "leaver", what: "interview-planned" });
  });

  test("closes what was asked for it of the leaver and of the manager", () => {
    expect(PARTS.map((id) => stepOf(picked, id).skipped)).toEqual([
      undefined,
      "talk-agreed",
      "talk-agreed",
    ]);
  });

  test("pressed twice is one talk", () => {
    expect(chooseTalk(picked, PICKED, leaver(LATER))).toBe(picked);
  });

  test("is moved by another one: the same entry in both calendars", () => {
    const moved = choose({ ...PICKED, moment: momentOf("2027-08-26T10:00") }, picked);
    expect(moved.interviews).toMatchObject([{ number: 1, sequence: 1, how: "phone" }]);
    expect(moved.history.at(-1)).toMatchObject({ who: "leaver", what: "interview-moved" });
  });

  test("can be kept while only the way changes", () => {
    const known = sentUpTo(NOW, picked);
    const other = choose({ ...PICKED, how: "here" }, known, "2027-08-23T12:00");
    expect(other.interviews).toMatchObject([{ number: 1, sequence: 1, how: "here" }]);
    expect(told(other)).toHaveLength(2);
  });

  test("keeps the telephone number with the choice, and not with the talk", () => {
    const reached = choose({ ...PICKED, phone: "06 12345678" });
    expect(reached.voice?.talk?.phone).toBe("06 12345678");
    expect(JSON.stringify(reached.interviews)).not.toContain("12345678");
    expect(JSON.stringify(reached.history)).not.toContain("12345678");
  });

  test.each([
    ["one that has passed", "2027-08-19T10:00"],
    ["one within two working days", "2027-08-20T10:00"],
    ["one at another time of day", "2027-08-24T11:00"],
    ["one on a Saturday", "2027-08-28T10:00"],
    ["one after the three weeks", "2027-09-14T10:00"],
  ])("is refused where it is %s", (_, moment) => {
    expect(() => choose({ ...PICKED, moment: momentOf(moment) })).toThrow(
      expect.objectContaining({ code: "moment-is-gone" }),
    );
  });

  test("with somebody else is refused until HR has named that person", () => {
    expect(() => choose({ ...PICKED, with: "somebody-else" })).toThrow(
      expect.objectContaining({ code: "moment-is-gone" }),
    );
  });
});

describe("a wish", () => {
  test("closes what was asked for a talk, and waits for HR", () => {
    expect(wished.voice?.talk).toMatchObject({ with: "hr", how: "video" });
    expect(wished.interviews).toBeUndefined();
    expect(PARTS.map((id) => stepOf(wished, id).skipped)).toEqual([
      undefined,
      "talk-chosen",
      "talk-chosen",
    ]);
  });

  test("is a talk once HR agrees on a moment", () => {
    const agreed = planInterview(
      wished,
      { at: momentOf("2027-09-15T19:00"), minutes: 30, with: FATIMA },
      context(LATER),
    );
    expect(stepOf(agreed, "post-exit-prepare").skipped).toBe("talk-agreed");
    expect(agreed.voice?.choice?.as).toBe("talk");
  });

  test("takes the place of a talk that was agreed, which is called off", () => {
    const other = choose(WISH, sentUpTo(NOW, picked), LATER);
    expect(other.interviews).toMatchObject([{ cancelled: true }]);
    expect(other.voice).toMatchObject({ choice: { as: "talk" }, talk: { how: "video" } });
    expect(stepOf(other, "post-exit-invite").skipped).toBe("talk-chosen");
  });

  test("pressed twice is one wish", () => {
    expect(chooseTalk(wished, WISH, leaver(LATER))).toBe(wished);
  });
});

describe("somebody who would rather not talk", () => {
  test("is asked no more, and neither is the manager", () => {
    expect(declined.voice?.choice).toEqual({ as: "no-talk", at: at(NOW) });
    expect(PARTS.map((id) => stepOf(declined, id).skipped)).toEqual([
      "no-talk",
      "no-talk",
      "no-talk",
    ]);
    expect(pendingMails(declined)).toEqual([]);
  });

  test("saying it twice says it once", () => {
    expect(declineTalk(declined, leaver(LATER))).toBe(declined);
  });

  test("before the manager was asked to tell of it: that is not asked either", () => {
    const early = declineTalk(lived("2027-01-26T10:00"), leaver("2027-01-26T10:00"));
    expect(PARTS.map((id) => stepOf(early, id).skipped)).toEqual(["no-talk", "no-talk", "no-talk"]);
    expect(pendingMails(early).join()).not.toContain("post-exit");
  });

  test("may still talk after all: what had left is not mailed again", () => {
    const after = choose({ ...PICKED, moment: momentOf("2027-08-25T17:00") }, declined, LATER);
    expect(after.voice?.choice).toEqual({ as: "talk", at: at(LATER) });
    expect(stepOf(after, "post-exit-invite").skipped).toBe("talk-agreed");
    expect(pendingMails(after).filter((each) => each.startsWith("post-exit"))).toEqual([]);
  });

  test("before the mail to the manager had left, and then wants to talk: that mail is planned again", () => {
    const early = "2027-01-26T10:00";
    const no = declineTalk(lived(early), leaver(early));
    const yes = chooseTalk(
      no,
      { ...WISH, wish: { day: date("2027-09-15"), part: "morning" } },
      leaver(early),
    );
    expect(pendingMails(yes)).toContain("post-exit-plan 2027-02-15T09:00");
  });

  test("does not undo a talk that is agreed by answering questions", () => {
    expect(declineTalk(picked, leaver(LATER))).toBe(picked);
    expect(declineTalk(wished, leaver(LATER))).toBe(wished);
  });
});

describe("calling off", () => {
  test("takes the talk from both calendars and opens the choice again, without a new mail", () => {
    const off = callOffTalk(sentUpTo(NOW, picked), leaver(LATER));
    expect(off.interviews).toMatchObject([{ cancelled: true }]);
    expect(off.voice?.choice).toBeUndefined();
    expect(off.voice?.talk).toBeUndefined();
    expect(stepOf(off, "post-exit-invite").skipped).toBeUndefined();
    expect(stepOf(off, "post-exit-prepare").skipped).toBeUndefined();
    expect(told(off)).toHaveLength(2);
    expect(pendingMails(off).filter((each) => each.startsWith("post-exit"))).toEqual([]);
    expect(declineTalk(off, leaver(LATER)).voice?.choice?.as).toBe("no-talk");
  });

  test("a wish opens the choice again", () => {
    const off = callOffTalk(wished, leaver(LATER));
    expect(off.voice?.choice).toBeUndefined();
    expect(stepOf(off, "post-exit-invite").skipped).toBeUndefined();
  });

  test("by HR does the same", () => {
    const off = cancelInterview(sentUpTo(NOW, picked), context(LATER));
    expect(off.voice?.choice).toBeUndefined();
    expect(stepOf(off, "post-exit-invite").skipped).toBeUndefined();
  });

  test("where nothing was chosen changes nothing", () => {
    expect(callOffTalk(invited, leaver(LATER))).toBe(invited);
    expect(callOffTalk(declined, leaver(LATER))).toBe(declined);
  });
});

describe("nothing can be chosen any more", () => {
  const over: readonly (readonly [string, () => Departure, string])[] = [
    ["after opting out", () => optOut(invited, context(NOW)), "no-mail-to-leaver"],
    ["after a withdrawal", () => withdraw(invited, "came-back", context(NOW)), "is-withdrawn"],
    ["where nobody is to be asked", () => ({ ...invited, kind: "quiet" }), "no-mail-to-leaver"],
    ["once everything is deleted", () => ({ ...invited, erased: at(NOW) }), "is-erased"],
  ];
  test.each(over)("%s", (_, make, code) => {
    const departure = make();
    for (const act of [
      () => choose(PICKED, departure),
      () => choose(WISH, departure),
      () => declineTalk(departure, leaver(LATER)),
      () => callOffTalk(departure, leaver(LATER)),
    ])
      expect(act).toThrow(expect.objectContaining({ code }));
  });

  test("and opting out or a withdrawal deletes what was wished", () => {
    expect(optOut(wished, context(LATER)).voice?.talk).toBeUndefined();
    expect(withdraw(wished, "came-back", context(LATER)).voice?.talk).toBeUndefined();
  });
});

describe("after the talk", () => {
  const AFTER = "2027-08-25T11:00";
  const CALLED: ChosenTalk = { ...WISH, how: "phone", phone: "06 87654321" };

  test("there is nothing more to choose", () => {
    expect(() => choose(CALLED, picked, AFTER)).toThrow(
      expect.objectContaining({ code: "step-is-over" }),
    );
  });

  test("that did not take place, another one can be, and its number stays until the day after it", () => {
    const missed = reportTalk(picked, { interview: 1, tookPlace: false }, leaver(AFTER));
    const again = choose(CALLED, missed, AFTER);
    expect(awaitsHolder(choose({ ...CALLED, with: "somebody-else" }, missed, AFTER))).toBe(true);
    const { voice } = forgetTalk(again, context("2027-09-24T04:00"));
    expect(voice?.talk?.phone).toBe("06 87654321");
    expect(phoneGoesOn(again)).toBeUndefined();
    const later = choose({ ...PICKED, moment: momentOf("2027-08-31T10:00") }, again, AFTER);
    expect(phoneGoesOn(later)?.toString()).toBe("2027-09-01");
  });
});

describe("private data is deleted", () => {
  const rules = { plan: PLAN, calendar: CALENDAR };
  const soon = {
    ...rules,
    plan: { ...PLAN, settings: { ...PLAN.settings, deletePrivateDataAfterDays: 1 } },
  };

  test("no earlier than thirty days after the talk, whatever the setting says", () => {
    expect(deletionDay(picked, soon)?.toString()).toBe("2027-09-23");
    expect(deletionDay(picked, rules)?.toString()).toBe("2027-09-23");
  });

  test("no earlier than twenty working days after the invitation where no answer came", () => {
    expect(deletionDay(invited, soon)?.toString()).toBe("2027-09-17");
  });

  test("thirty days after the invitation where the answer was no", () => {
    expect(deletionDay(declined, rules)?.toString()).toBe("2027-09-18");
    // Four questions may have been answered instead, and can be changed for some weeks.
    expect(deletionDay(declined, soon)?.toString()).toBe("2027-09-17");
  });

  test("twenty-four months after the end of employment at the latest", () => {
    const late = { ...picked, dates: { ...picked.dates, endOfEmployment: date("2025-08-31") } };
    expect(deletionDay(late, rules)?.toString()).toBe("2027-08-31");
  });
});

describe("HR's morning mail", () => {
  test.each([
    ["an agreed talk", picked, ["talk-chosen"]],
    ["a wish", wished, ["talk-chosen"]],
    ["a no", declined, ["no-talk"]],
    ["nothing", invited, []],
  ] as const)("says %s in one line", (_, departure, lines) => {
    const topics = topicsOf(departure, context(NOW)).map(({ what }) => what);
    expect(topics.filter((what) => what === "talk-chosen" || what === "no-talk")).toEqual(lines);
  });
});

function choose(chosen: ChosenTalk, departure: Departure = invited, now = NOW): Departure {
  return chooseTalk(departure, chosen, leaver(now));
}

function leaver(now: string) {
  return { ...context(now), who: "leaver" };
}

test("the mailing of the invitation stays as it left", () => {
  expect(mailing(picked, "post-exit-invite").state.name).toBe("sent");
});
