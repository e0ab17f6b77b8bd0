import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { forgottenMailings, repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { context, lived, mailing, withStates } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const sent: MailingState = { name: "sent", at: at("2027-01-14T15:40") };

describe("an outage", () => {
  test("of two hours changes nothing", () => {
    const departure = withStates(departureOf(), {
      react: sent,
      communicate: sent,
      "next-steps": sent,
    });
    expect(repairAt(departure, "2027-01-19T11:00")).toBe(departure);
  });

  test("of a day turns one mail into the same mail, at once, as a new revision", () => {
    const after = repairAt(
      withStates(departureOf(), { react: sent, communicate: sent, "next-steps": sent }),
      "2027-01-20T10:00",
    );
    expect(mailing(after, "handover")).toMatchObject({ revision: 2, state: { name: "pending" } });
    expect(local(mailing(after, "handover").at)).toBe("2027-01-20T10:00");
    expect(after.outbox).toMatchObject({
      create: expect.arrayContaining(["handover"]),
      remove: [expect.stringMatching(/\.handover\.1$/)],
    });
  });

  test("of two weeks turns many mails into one a person, in order, and skips what helps nobody any more", () => {
    const after = repairAt(departureOf(), "2027-01-30T12:00");
    const catchUp = mailing(after, "catch-up-manager");
    expect(catchUp.steps).toEqual(["communicate", "handover", "team", "reference"]);
    expect(local(catchUp.at)).toBe("2027-02-01T09:00");
    expect(after.steps.find(({ id }) => id === "react")?.skipped).toBe("no-longer-useful");
    expect(mailing(after, "react").state).toEqual({ name: "skipped" });
    expect(mailing(after, "handover").state).toEqual({ name: "stale" });
    expect(local(mailing(after, "next-steps").at)).toBe("2027-02-01T09:00");
  });

  test("that goes on is caught up once more, still as one mail", () => {
    const once = repairAt(departureOf(), "2027-01-22T10:00");
    const twice = repairAt(once, "2027-01-25T12:00");
    const pending = twice.mailings.filter(
      ({ to, state, at: moment }) =>
        to === "manager" && state.name === "pending" && local(moment) < "2027-01-26",
    );
    expect(pending.map(({ steps }) => steps)).toEqual([["communicate", "handover", "team"]]);
  });

  test("brings mails together that become late one after the other", () => {
    const departure = departureOf({
      announced: "2027-06-07",
      lastDay: "2027-06-14",
      submitted: "2027-06-07T10:00",
    });
    const first = repairAt(
      withStates(departure, { react: sent, communicate: sent, "exit-questions": sent }),
      "2027-06-09T11:02",
    );
    expect(local(mailing(first, "several-manager").at)).toBe("2027-06-09T11:02");
    const second = repairAt(first, "2027-06-09T11:07");
    const pending = second.mailings.filter(
      ({ to, state, at: moment }) =>
        to === "manager" && state.name === "pending" && local(moment) < "2027-06-10",
    );
    expect(pending.map(({ steps }) => steps)).toEqual([
      ["handover", "team", "reference", "farewell", "warm", "post-exit-plan", "property"],
    ]);
  });

  test("does not make two mails meet: the late one goes first", () => {
    const after = repairAt(departureOf(), "2027-01-24T12:00");
    expect(local(mailing(after, "catch-up-manager").at)).toBe("2027-01-25T09:00");
    expect(local(mailing(after, "team").at)).toBe("2027-01-25T09:05");
    expect(mailing(after, "team").revision).toBe(2);
  });
});

test("a mailing counts as forgotten when a burst is over and it has not left", () => {
  const { outbox: _, ...departure } = withStates(departureOf(), {
    react: sent,
    communicate: sent,
    "next-steps": sent,
  });
  const forgotten = (now: string) => forgottenMailings(departure, at(now)).map(({ id }) => id);
  expect([
    forgotten("2027-01-19T09:29"),
    forgotten("2027-01-19T09:30"),
    forgotten("2027-01-19T11:01"),
  ]).toEqual([[], ["handover"], []]);
});

test("a mailing counts as forgotten as soon as the queue was empty a minute after its moment", () => {
  const { outbox: _, ...departure } = withStates(departureOf(), {
    react: sent,
    communicate: sent,
    "next-steps": sent,
  });
  const forgotten = (emptyAt: string, now = emptyAt) =>
    forgottenMailings(departure, at(now), at(emptyAt)).map(({ id }) => id);
  expect([
    forgotten("2027-01-19T09:00:59"),
    forgotten("2027-01-19T09:00:59", "2027-01-19T09:04"),
    forgotten("2027-01-19T09:01"),
    forgotten("2027-01-19T11:01"),
  ]).toEqual([[], [], ["handover"], []]);
});

function repairAt(departure: Departure, now: string): Departure {
  return repair(departure, { plan: PLAN, calendar: CALENDAR, now: at(now) });
}

test("a mail that could not be written is said once, although its mailer died before it had said so", () => {
  const at9 = at("2027-01-19T09:12");
  const silent = withStates(lived("2027-01-19T08:00"), {
    handover: { name: "refused", at: at9, why: "unwritable" },
  });
  const now = context("2027-01-19T09:30");
  const after = repair(silent, now);
  expect(after.history.at(-1)).toMatchObject({ at: at9, what: "unwritable", detail: "handover" });
  expect(repair(after, now)).toBe(after);
});
