import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { moveByWorkingDays } from "../../../lambdas/departure/model/work-calendar.ts";
import { deletionDay } from "../../../lambdas/departure/timeline/deletion-day.ts";
import { forget } from "../../../lambdas/departure/upkeep/forget.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { departureOf, local } from "../../support/departures.ts";
import { context, sentUpTo, stepOf, withStates } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const rules = { plan: PLAN, calendar: CALENDAR };
// Its last day is 26 February 2027; half a year after that the invitation leaves.
const departure = departureOf();
const INVITED = stepOf(departure, "post-exit-invite").planned.toPlainDate();

const keeping = (days: number): { plan: Plan; calendar: typeof CALENDAR } => ({
  ...rules,
  plan: { ...PLAN, settings: { ...PLAN.settings, deletePrivateDataAfterDays: days } },
});

describe("private data is deleted", () => {
  test("thirty days after the last step", () => {
    expect(String(deletionDay(departure, rules))).toBe(String(INVITED.add({ days: 30 })));
  });

  test("so many days after it as the organisation says", () => {
    expect(String(deletionDay(departure, keeping(90)))).toBe(String(INVITED.add({ days: 90 })));
  });

  test("24 months after the end of employment at the latest", () => {
    const { endOfEmployment } = departure.dates;
    expect(String(deletionDay(departure, keeping(730)))).toBe(
      String(endOfEmployment.add({ months: 24 })),
    );
  });

  test("not before the end of employment, when all steps come before", () => {
    const dismissed = departureOf({ kind: "employer", endOfEmployment: "2027-06-30" });
    expect(String(deletionDay(dismissed, rules))).toBe("2027-07-30");
  });

  test("thirty days after it was recorded, when that was long after the last step", () => {
    const late = departureOf({ kind: "employer", submitted: "2027-11-30T10:00" });
    expect(String(deletionDay(late, rules))).toBe("2027-12-30");
  });

  test("thirty days after a withdrawal, whenever it was to end", () => {
    const now = context("2027-01-14T15:35");
    expect(String(deletionDay(withdraw(departure, "mistake", now), rules))).toBe("2027-02-13");
  });

  test("after a reminder that comes later than the last step", () => {
    const last = departure.mailings.at(-1);
    if (!last) throw new Error("There are no mailings.");
    const reminder = {
      ...last,
      id: "reminder-1",
      kind: "reminder" as const,
      at: last.at.add({ days: 9 }),
    };
    const reminded: Departure = { ...departure, mailings: [...departure.mailings, reminder] };
    expect(String(deletionDay(reminded, rules))).toBe(String(INVITED.add({ days: 39 })));
  });

  test("after the talk that was agreed, unless that was cancelled", () => {
    const at = INVITED.add({ days: 50 }).toZonedDateTime("Europe/Amsterdam");
    const talk = { number: 1, at, minutes: 45, with: departure.people.manager, sequence: 0 };
    const talking = (changes: object): Departure => ({
      ...departure,
      interviews: [{ ...talk, ...changes }],
    });
    expect(String(deletionDay(talking({}), rules))).toBe(String(INVITED.add({ days: 80 })));
    expect(deletionDay(talking({ cancelled: true }), rules)).toEqual(deletionDay(departure, rules));
  });

  test("after the invitation, which waits for an address as long as it helps", () => {
    const waits: MailingState = { name: "waiting" };
    const waiting = withStates(departure, { "post-exit-invite": waits });
    const day = deletionDay(waiting, rules);
    expect(day && INVITED.until(day, { largestUnit: "months" }).months).toBe(6 + 1);
  });

  test("not before what may have been answered half a year later is counted, whether or not it was", () => {
    const said = INVITED.add({ days: 20 });
    const at = said
      .toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: "10:00" })
      .toInstant();
    const declined: Departure = { ...departure, voice: { choice: { as: "no-talk", at } } };
    const open = moveByWorkingDays(said, 20, CALENDAR);
    expect(String(deletionDay(declined, rules))).toBe(String(open.add({ days: 1 })));
  });

  test("once: what is erased has no such day", () => {
    const day = `${deletionDay(departure, rules)}T08:30`;
    const erased = forget(departure, context(day));
    expect(deletionDay(erased, rules)).toBeUndefined();
    expect(forget(erased, context(day))).toBe(erased);
  });
});

describe("what time does", () => {
  const day = String(deletionDay(departure, rules));
  const sent = sentUpTo(`${day}T08:00`, departure);

  test("it leaves no name, and says in the history that nobody asked for it", () => {
    const after = repair(sent, context(`${day}T08:30`));
    expect(JSON.stringify(after)).not.toMatch(/Sanne|Fatima|@/);
    expect(after.history.at(-1)).toMatchObject({ who: "totziens", what: "erased" });
    expect(after.mailings.filter(({ state }) => state.name === "sent")).toHaveLength(
      sent.mailings.filter(({ state }) => state.name === "sent").length,
    );
    expect(after.nextCheckAt).toBeUndefined();
  });

  test("it does nothing before that morning", () => {
    const before = context(`${day}T08:29`);
    expect(forget(sent, before)).toBe(sent);
    expect(repair(sent, before).erased).toBeUndefined();
  });

  test("it looks on that morning", () => {
    const looked = repair(sent, context(`${day}T08:29`));
    const zoned = looked.nextCheckAt?.toZonedDateTimeISO("Europe/Amsterdam");
    expect(zoned && local(zoned)).toBe(`${day}T08:30`);
  });

  test("what an outage of two months kept from leaving is caught up, not forgotten", () => {
    const late = repair({ ...departure, steps: departure.steps }, context(`${day}T10:00`));
    expect(late.erased).toBeUndefined();
    expect(late.history.map(({ what }) => what)).toContain("caught-up");
  });
});
