import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { openingOf } from "../../../lambdas/departure/mailings/opening.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing, MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { at, departureOf, type Told } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const WITHOUT_REACT = { submitted: "2027-01-20T15:30" };
const A_WEEK = { announced: "2027-06-07", lastDay: "2027-06-14", submitted: "2027-06-07T10:00" };
const NOON = at("2027-01-15T12:00");

describe("the first mail to a manager about a departure announces the others", () => {
  test.each<[string, Told, string]>([
    ["a step", {}, "react"],
    ["steps that were missed", WITHOUT_REACT, "catch-up-manager"],
    [
      "what belongs to a dismissal",
      { kind: "employer", submitted: "2027-01-14T15:30" },
      "property",
    ],
    ["what HR ticked in a dismissal", { kind: "employer", extraSteps: ["farewell"] }, "farewell"],
  ])("%s", (_, told, first) => {
    expect(openings(departureOf(told))).toEqual([first]);
  });

  test("nothing announces anything where the manager gets no mail at all", () => {
    expect(openings(departureOf({ kind: "quiet" }))).toEqual([]);
  });

  test("with their number and the month of the last, as the timeline has them", () => {
    const departure = departureOf();
    const toManager = departure.mailings.filter(({ to }) => to === "manager");
    const opening = openingOf(departure, named(departure, "react"));
    expect(opening).toMatchObject({ mails: toManager.length, oneStepEach: true });
    expect(opening?.last.toString()).toBe("2027-08-05");
  });

  test("a dismissal announces one mail", () => {
    const departure = departureOf({ kind: "employer" });
    expect(openingOf(departure, named(departure, "property"))?.mails).toBe(1);
  });

  test("steps that share a mail count as one mail, of which not each is one step", () => {
    const departure = departureOf(A_WEEK);
    const toManager = departure.mailings.filter(({ to }) => to === "manager");
    expect(openings(departure)).toEqual(["react"]);
    expect(openingOf(departure, named(departure, "react"))).toMatchObject({
      mails: toManager.length,
      oneStepEach: false,
    });
  });

  test("what another manager gets later isn't counted", () => {
    const person = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" } as const;
    const context = { plan: PLAN, calendar: CALENDAR, now: at("2027-01-14T15:31"), who: "hr" };
    const from = at("2027-02-01T00:00").toZonedDateTimeISO("Europe/Amsterdam").toPlainDate();
    const departure = reassign(departureOf(), { role: "manager", person, from }, context);
    expect(openingOf(departure, named(departure, "react"))?.last.toString()).toBe("2027-01-29");
  });

  test("what reaches nobody announces nothing, and isn't counted", () => {
    const departure = departureOf();
    const bounced = withState(departure, "react", { name: "refused", at: NOON, why: "bounced" });
    expect(openings(bounced)).toEqual(["communicate"]);
    const mails = (of: Departure, id: string) => openingOf(of, named(of, id))?.mails ?? 0;
    expect(mails(bounced, "communicate")).toBe(mails(departure, "react") - 1);
  });

  test("a mail that was delayed announces nothing once another one has left", () => {
    const overtaken = withState(departureOf(), "communicate", { name: "sent", at: NOON });
    expect(openings(overtaken)).toEqual(["communicate"]);
  });

  test("a mail that may have left already says the same when it goes again", () => {
    const again = withState(departureOf(), "react", { name: "pending", again: true });
    const later = withState(again, "communicate", { name: "sent", at: NOON });
    expect(openings(later)).toEqual(["react"]);
  });

  test("the mail that told a colleague is no manager's mail", () => {
    const departure = departureOf();
    const colleague: Mailing = {
      ...named(departure, "react"),
      id: "react-2",
      kind: "handed-over",
      colleague: true,
      state: { name: "sent", at: at("2027-01-14T15:41") },
    };
    const mailings = [colleague, ...departure.mailings];
    expect(openings({ ...departure, mailings })).toEqual(["react"]);
  });
});

test("a new manager's first mail has words of its own, and nothing announces the rest again", () => {
  const person = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" } as const;
  const now = at("2027-01-19T10:00");
  const context = { plan: PLAN, calendar: CALENDAR, now, who: "hr" };
  const mailed = withState(departureOf(), "react", { name: "sent", at: NOON });
  const departure = reassign(mailed, { role: "manager", person }, context);
  expect(openings(departure)).toEqual(["react"]);
});

test("a manager who takes over before anything left gets the announcement", () => {
  const person = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" } as const;
  const context = { plan: PLAN, calendar: CALENDAR, now: at("2027-01-14T15:31"), who: "hr" };
  const departure = reassign(departureOf(), { role: "manager", person }, context);
  expect(openings(departure)).toEqual(["react"]);
});

function openings(departure: Departure): string[] {
  return departure.mailings
    .filter((mailing) => openingOf(departure, mailing) !== undefined)
    .map(({ id }) => id);
}

function named({ mailings }: Departure, id: string): Mailing {
  const found = mailings.find((mailing) => mailing.id === id);
  if (!found) throw new Error(`No mailing ${id}: ${mailings.map((each) => each.id).join(", ")}.`);
  return found;
}

function withState(departure: Departure, id: string, state: MailingState): Departure {
  const mailings = departure.mailings.map((mailing) =>
    mailing.id === id ? { ...mailing, state } : mailing,
  );
  return { ...departure, mailings };
}
