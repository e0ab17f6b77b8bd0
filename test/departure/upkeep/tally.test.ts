import { declineTalk } from "../../../lambdas/departure/changes/choose-talk.ts";
import { skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { noteAnswers } from "../../../lambdas/departure/changes/note-answers.ts";
import { takeBack } from "../../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { noteUnindexed } from "../../../lambdas/departure/outbox.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { tally as tallyRule } from "../../../lambdas/departure/upkeep/tally.ts";
import { departureFromItem, departureToItem } from "../../../lambdas/store/departure-item.ts";
import { answersOf } from "../../support/answers.ts";
import { at, departureOf, type Told } from "../../support/departures.ts";
import { changed, changeOf, context, lived, sentUpTo } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

/** The worked case: the questions at the end close with 5 March, the invitation leaves on 19 August 2027. */
const EXIT_CLOSED = "2027-03-06T08:30";
const HALF_YEAR_CLOSED = "2027-09-17T08:30";

const tally = (departure: Departure, now: string) => tallyRule(departure, context(now));
const orderIn = ({ outbox }: Departure) => outbox?.tally ?? {};

describe("a departure is counted", () => {
  test("the morning after the questions at the end closed, and again half a year later, each once", () => {
    const before = lived("2027-03-06T08:29");
    expect(tally(before, "2027-03-06T08:29")).toBe(before);
    const once = tally(before, EXIT_CLOSED);
    expect(once.tallied).toEqual(["exit"]);
    expect(Object.keys(orderIn(once))).toEqual(["exit"]);
    expect(orderIn(once).exit).toMatchObject({ kind: "resignation", response: "asked" });
    expect(`${orderIn(once).exit?.day}`).toBe("2027-03-05");
    expect(tally(once, "2027-03-10T08:30")).toBe(once);

    const later = tally(sentUpTo(HALF_YEAR_CLOSED, once), HALF_YEAR_CLOSED);
    expect(later.tallied).toEqual(["exit", "half-year"]);
    expect(Object.keys(orderIn(later))).toEqual(["half-year"]);
    expect(`${orderIn(later)["half-year"]?.day}`).toBe("2027-09-16");
    expect(tally(later, "2027-10-01T08:30")).toBe(later);
  });

  test("never before the end of employment, when an early invitation was answered with a no: who leaves may still stay", () => {
    const early = declineTalk(lived("2027-01-20T10:00"), context("2027-01-20T10:00"));
    expect(tally(early, "2027-02-19T08:30").tallied).toBeUndefined();
    expect(tally(early, "2027-02-20T08:30").tallied).toEqual(["half-year"]);
  });

  test("without a new edition, a line in the history or a mail", () => {
    const before = lived(EXIT_CLOSED);
    const { tallied: _, outbox: __, ...after } = tally(before, EXIT_CLOSED);
    // Both moments follow the time, too.
    const untimed = { nextCheckAt: undefined, asksFrom: undefined };
    expect({ ...after, ...untimed }).toStrictEqual({ ...before, ...untimed });
  });

  test("by the sweep, which looks at it on that morning", () => {
    const nothingElse = {
      ...PLAN,
      settings: { ...PLAN.settings, morningMail: false, nudgeAfterWorkingDays: undefined },
    };
    const quiet = { ...context(EXIT_CLOSED), plan: nothingElse as unknown as typeof PLAN };
    const early = repair(lived("2027-03-01T12:00"), { ...quiet, now: at("2027-03-01T12:00") });
    expect(early.tallied).toBeUndefined();
    expect(early.nextCheckAt).toEqual(at(EXIT_CLOSED));
    const swept = repair(early, quiet);
    expect(swept.tallied).toEqual(["exit"]);
    // When the invitation goes once more.
    expect(swept.nextCheckAt).toEqual(at("2027-09-02T08:30"));
  });

  test("two months late after an outage, in the quarter in which its questions closed", () => {
    const late = tally(lived("2027-05-20T10:00"), "2027-05-20T10:00");
    expect(`${orderIn(late).exit?.day}`).toBe("2027-03-05");
  });
});

describe("the day follows what HR can see, and no answer", () => {
  const exitOf = (told: Told) => firstDay(departureOf(told));
  test.each<[string, Departure, string]>([
    ["a later end of employment", departureOf({ endOfEmployment: "2027-03-31" }), "2027-04-15"],
    [
      "one that was recorded when its questions had long closed: a day later, as HR may undo it",
      departureOf({
        announced: "2027-01-14",
        lastDay: "2027-02-19",
        submitted: "2027-05-10T10:00",
      }),
      "2027-05-11",
    ],
    ["a death or a long illness", departureOf({ kind: "quiet" }), "2027-03-06"],
  ])("%s", (_what, departure, day) => {
    expect(firstDay(departure)).toBe(day);
  });

  test("before it is deleted, where that comes first", () => {
    const settings = { ...PLAN.settings, deletePrivateDataAfterDays: 5 };
    expect(exitOf({ kind: "quiet", plan: { ...PLAN, settings } })).toBe("2027-03-06");
    const day = firstDay(departureOf({ kind: "quiet" }), {
      ...context(EXIT_CLOSED),
      plan: { ...PLAN, settings },
    });
    expect(day).toBe("2027-02-23");
  });

  test("half a year later ten working days after a no, whether that was four questions or not", () => {
    const invited = lived("2027-08-19T11:00");
    const leaver = { ...context("2027-08-23T20:00"), who: "leaver" };
    const declined = declineTalk(invited, leaver);
    const answered = noteAnswers(
      invited,
      answersOf({ departureId: invited.id, occasion: "half-year" }),
      leaver,
    );
    expect(JSON.stringify(departureToItem(answered))).toBe(
      JSON.stringify(departureToItem(declined)),
    );
    for (const each of [declined, answered]) {
      const counted = tally({ ...each, tallied: ["exit"] }, "2027-09-07T08:30");
      expect(`${orderIn(counted)["half-year"]?.day}`).toBe("2027-09-06");
    }
  });

  test("while an address may come, until the invitation is no longer useful", () => {
    const waiting = { name: "waiting" } as const;
    const without = lived("2027-08-20T10:00", { without: ["privateAddress"] });
    const mailings = without.mailings.map((each) =>
      each.id === "post-exit-invite" ? { ...each, state: waiting } : each,
    );
    const before: Departure = { ...without, mailings, tallied: ["exit"] };
    expect(firstDay(before)).toBe("2028-02-20");
    const counted = tally(before, "2028-02-20T08:30");
    expect(orderIn(counted)["half-year"]?.response).toBe("not-asked-no-address");
  });

  test("on the day before its deletion, where HR skipped the invitation and nothing else is to come", () => {
    const skipped = skipStep(
      lived("2027-03-08T10:00"),
      "post-exit-invite",
      "on-request",
      context("2027-03-08T10:00"),
    );
    expect(firstDay({ ...skipped, tallied: ["exit"] })).toBe("2027-03-31");
  });
});

describe("a departure is not counted", () => {
  test.each<[string, Departure]>([
    ["is withdrawn", withdraw(lived("2027-02-10T10:00"), "stays", context("2027-02-10T10:00"))],
    [
      "is of somebody who came back",
      withdraw(lived("2027-02-24T10:00"), "came-back", context("2027-02-24T10:00")),
    ],
    ["is erased", erase(lived("2027-02-24T10:00"), context("2027-02-24T10:00"))],
  ])("that %s before", (_what, departure) => {
    expect(tally(departure, "2027-12-01T08:30")).toBe(departure);
  });

  test("until the new end, where a withdrawal was taken back; and once in all", () => {
    const now = context("2027-02-24T10:00");
    const gone = withdraw(lived("2027-02-24T10:00"), "mistake", now);
    const back = takeBack(gone, changeOf(gone, { lastDay: "2027-03-26" }), now);
    expect(firstDay(back)).not.toBe("2027-03-06");
    const counted = sentUpTo(EXIT_CLOSED, tally(lived(EXIT_CLOSED), EXIT_CLOSED));
    const longer = changed("2027-03-08T10:00", { lastDay: "2027-04-30" }, counted);
    expect(tally(longer, "2027-06-01T08:30")).toBe(longer);
  });
});

describe("the order to count", () => {
  const counted = tally({ ...lived(EXIT_CLOSED), department: "Noord" }, EXIT_CLOSED);

  test("stays in the outbox until it is carried out, whatever is saved meanwhile", () => {
    const order = orderIn(counted);
    expect(order.exit?.department).toBe("Noord");
    const longer = changed("2027-03-06T08:31", { endOfEmployment: "2027-03-31" }, counted);
    expect(orderIn(longer)).toEqual(order);
    expect(orderIn(withdraw(counted, "mistake", context("2027-03-06T08:31")))).toEqual(order);
    expect(orderIn(noteUnindexed(counted, at("2027-03-06T08:31")))).toEqual(order);
    expect(orderIn(departureFromItem(departureToItem(counted)))).toEqual(order);
  });

  test("has one place for each occasion", () => {
    const both = tally(lived(HALF_YEAR_CLOSED), HALF_YEAR_CLOSED);
    expect(Object.keys(orderIn(both))).toEqual(["exit", "half-year"]);
    expect(both.tallied).toEqual(["exit", "half-year"]);
  });

  test("loses the department when the person is erased before it is carried out", () => {
    const erased = erase(counted, context("2027-03-06T08:31"));
    expect(orderIn(erased).exit).toMatchObject({ kind: "resignation", response: "asked" });
    expect(JSON.stringify(erased)).not.toContain("Noord");
  });
});

/** The first morning on which the rule counts it. */
function firstDay(departure: Departure, rules = context(EXIT_CLOSED)): string | undefined {
  const start = departure.dates.lastDay;
  for (let days = 0; days < 800; days += 1) {
    const day = start.add({ days });
    const now = at(`${day}T08:30`);
    if (tallyRule(departure, { ...rules, now }) !== departure) return `${day}`;
  }
  return undefined;
}
