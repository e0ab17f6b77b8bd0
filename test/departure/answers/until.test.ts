import {
  changeUntil,
  closesAt,
  exitUntil,
  firstAnswerUntil,
  invitedOn,
  nameUntil,
  openUntil,
} from "../../../lambdas/departure/answers/until.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing, MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { deletionDay } from "../../../lambdas/departure/timeline/deletion-day.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { mailing, withStates } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const RULES = { plan: PLAN, calendar: CALENDAR };

describe("the questions at the end are open up to and including the tenth working day after the end", () => {
  test.each([
    ["the worked case", "2027-02-19", "2027-03-05"],
    ["over Easter: Good Friday is a working day, Monday is not", "2027-03-15", "2027-03-30"],
    ["over King's Day and a Liberation Day that is none off", "2027-04-20", "2027-05-05"],
    ["over Christmas and New Year", "2028-12-15", "2029-01-03"],
    ["from a Sunday", "2027-02-28", "2027-03-12"],
  ])("%s", (_what, endOfEmployment, until) => {
    const departure = departureOf({ lastDay: "2027-02-19", endOfEmployment });
    expect(`${exitUntil(departure, RULES)}`).toBe(until);
    expect(`${firstAnswerUntil(departure, "exit", RULES)}`).toBe(until);
    expect(
      `${changeUntil(departure, { occasion: "exit", first: date("2027-02-12") }, RULES)}`,
    ).toBe(until);
  });
});

test.each([
  ["in winter", "2027-03-05", "2027-03-05T23:00:00Z"],
  ["in summer", "2027-07-05", "2027-07-05T22:00:00Z"],
  ["on the day the clocks go forward", "2027-03-28", "2027-03-28T22:00:00Z"],
  ["on the day they go back", "2027-10-31", "2027-10-31T23:00:00Z"],
])("a day ends at midnight where people live, %s", (_what, day, moment) => {
  const departure = departureOf();
  const closes = closesAt(date(day), departure);
  expect(`${closes}`).toBe(moment);
  expect(`${openUntil({ closes }, departure)}`).toBe(day);
});

describe("half a year later", () => {
  const SENT: MailingState = { name: "sent", at: at("2027-08-19T09:00") };

  test("nothing is taken before the invitation has left", () => {
    expect(firstAnswerUntil(departureOf(), "half-year", RULES)).toBeUndefined();
    const claimed: MailingState = { name: "claimed", at: at("2027-08-19T09:00") };
    expect(invitedOn(invited(claimed), RULES)).toBeUndefined();
  });

  test("a first answer is taken until twenty working days after it left", () => {
    expect(`${firstAnswerUntil(invited(SENT), "half-year", RULES)}`).toBe("2027-09-16");
  });

  test.each<["talk" | "no-talk", string]>([
    ["no-talk", "2027-09-06"],
    ["talk", "2027-09-16"],
  ])("after %s it is taken until %s, so that nobody answers twice", (as, until) => {
    const departure = { ...invited(SENT), voice: { choice: { as, at: at("2027-08-23T10:00") } } };
    expect(`${firstAnswerUntil(departure, "half-year", RULES)}`).toBe(until);
  });

  test("a reminder gives no more days, an invitation that HR sends again does", () => {
    const departure = invited(SENT);
    const again = (kind: Mailing["kind"]): Departure => ({
      ...departure,
      mailings: [
        ...departure.mailings,
        {
          ...mailing(departure, "post-exit-invite"),
          id: "again",
          kind,
          state: { name: "sent", at: at("2027-09-02T09:00") },
        },
      ],
    });
    expect(`${invitedOn(again("nudge"), RULES)}`).toBe("2027-08-19");
    expect(`${invitedOn(again("resend"), RULES)}`).toBe("2027-09-02");
  });

  test.each([
    ["the worked case", "2027-08-23", "2027-09-06"],
    ["from a Saturday", "2027-08-21", "2027-09-03"],
    ["over Christmas", "2027-12-20", "2028-01-03"],
  ])("it can be changed for ten working days from the first press: %s", (_what, first, until) => {
    const departure = invited(SENT);
    expect(`${changeUntil(departure, { occasion: "half-year", first: date(first) }, RULES)}`).toBe(
      until,
    );
  });

  function invited(state: MailingState): Departure {
    return withStates(departureOf(), { "post-exit-invite": state });
  }
});

describe("answers with a name go", () => {
  test("three months after the questions at the end close", () => {
    const lastDay = date("2027-03-05");
    expect(`${nameUntil(departureOf(), { occasion: "exit", lastDay }, RULES)}`).toBe("2027-06-05");
  });

  test("thirty days after those of half a year later close, for which everything else that is private waits", () => {
    const lastDay = date("2027-08-31");
    const until = nameUntil(departureOf(), { occasion: "half-year", lastDay }, RULES);
    expect(`${until}`).toBe("2027-09-30");
    const named = { "half-year": { since: at("2027-08-20T10:00"), until } };
    expect(`${deletionDay({ ...departureOf(), voice: { named } }, RULES)}`).toBe("2027-10-01");
  });

  test("never later than everything else that is private", () => {
    const dismissed = departureOf({ kind: "employer", extraSteps: ["exit-questions"] });
    const exit = { occasion: "exit", lastDay: date("2027-03-05") } as const;
    expect(nameUntil(dismissed, exit, RULES)).toEqual(deletionDay(dismissed, RULES));
    const late = { occasion: "half-year", lastDay: date("2029-02-10") } as const;
    expect(`${nameUntil(departureOf(), late, RULES)}`).toBe("2029-02-19");
  });
});
