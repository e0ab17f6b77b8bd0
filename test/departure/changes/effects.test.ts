import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { type Effects, effectsOf } from "../../../lambdas/departure/changes/effects.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { foreseenMails } from "../../../lambdas/departure/mailings/foresee.ts";
import { mailsThatLeft } from "../../../lambdas/departure/mailings/mails-that-left.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { at, date, departureOf, type Told } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const JORIS = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" } as const;
const NOON = "2027-01-20T12:00";
const asked = (now = NOON) => ({ plan: PLAN, calendar: CALENDAR, now: at(now), who: "hr" });

/** The departure with every mail that was due by then sent. */
function sentUntil(now = NOON, told: Told = {}): Departure {
  const departure = departureOf(told);
  const mailings = departure.mailings.map(
    (mailing): Mailing =>
      mailing.at.epochMilliseconds <= at(now).epochMilliseconds
        ? { ...mailing, state: { name: "sent", at: mailing.at.toInstant() } }
        : mailing,
  );
  return { ...departure, mailings };
}

const toldIn = ({ told }: Effects) =>
  told.map(({ mailing, addressee }) => `${mailing.id} ${addressee.name}`);

describe("what is foreseen", () => {
  test("is each pending mail in its order, but not what the mailer would drop", () => {
    const departure = departureOf();
    const ids = foreseenMails(departure, asked("2027-01-14T15:30")).map(
      ({ mailing }) => mailing.id,
    );
    expect(ids).toEqual(departure.mailings.map(({ id }) => id));
    const done = departure.steps.map((step) =>
      step.id === "handover"
        ? { ...step, mark: { as: "done" as const, at: at("2027-01-14T16:00") } }
        : step,
    );
    const left = foreseenMails({ ...departure, steps: done }, asked("2027-01-14T15:30"));
    expect(left.map(({ mailing }) => mailing.id)).not.toContain("handover");
  });

  test("of a leaver without an address is nothing: it waits", () => {
    const departure = departureOf({ without: ["privateAddress"] });
    const ids = foreseenMails(departure, asked()).map(({ mailing }) => mailing.id);
    expect(ids).toContain("next-steps");
    expect(ids).not.toContain("post-exit-invite");
  });
});

describe("a manager who is replaced", () => {
  test("before any mail left is told nothing, and the successor neither", () => {
    const before = departureOf();
    const context = asked("2027-01-14T15:31");
    const after = reassign(before, { role: "manager", person: JORIS }, context);
    const effects = effectsOf(before, after, context);
    expect(toldIn(effects)).toEqual([]);
    expect(effects.links).toEqual([]);
    expect(effects.passedOn.every(({ addressee }) => addressee.name === "Joris Bos")).toBe(true);
    expect(effects.passedOn.length).toBeGreaterThan(5);
  });

  test("from a later day is told on that day, as is the successor; the links end on it", () => {
    const before = sentUntil();
    const from = date("2027-02-01");
    const after = reassign(before, { role: "manager", person: JORIS, from }, asked());
    const effects = effectsOf(before, after, asked());
    expect(toldIn(effects)).toEqual([
      "replaced-former Fatima El Idrissi",
      "replaced-manager Joris Bos",
    ]);
    expect(effects.told.every(({ mailing }) => mailing.at.toPlainDate().equals(from))).toBe(true);
    expect(effects.links).toEqual([
      { to: "manager", name: "Fatima El Idrissi", from, as: "passed-on" },
    ]);
    expect(effects.replaced).toMatchObject([{ role: "manager", from, person: JORIS }]);
    expect(effects.replaced[0]?.until).toBeUndefined();
  });

  test("whom nobody mailed yet, but who is mailed before that day, is foreseen as mailed", () => {
    const before = departureOf();
    const context = asked("2027-01-14T15:31");
    const from = date("2027-02-01");
    const after = reassign(before, { role: "manager", person: JORIS, from }, context);
    expect(toldIn(effectsOf(before, after, context))).toEqual(["replaced-manager Joris Bos"]);
  });

  test("for some days keeps what was before and after them", () => {
    const before = sentUntil();
    const days = { from: date("2027-02-01"), until: date("2027-02-05") };
    const after = reassign(before, { role: "manager", person: JORIS, ...days }, asked());
    const { replaced, links } = effectsOf(before, after, asked());
    expect(replaced).toEqual([
      { role: "manager", ...days, old: before.people.manager, person: JORIS },
    ]);
    expect(links).toMatchObject([{ from: days.from, as: "closed" }]);
  });
});

describe("a withdrawal", () => {
  test("ends the links of everybody who had mail, and counts what stops", () => {
    const before = sentUntil();
    const effects = effectsOf(before, withdraw(before, "mistake", asked()), asked());
    expect(toldIn(effects)).toEqual([]);
    expect(effects.untold.map(({ name, count }) => `${name} ${count}`)).toEqual([
      "Fatima El Idrissi 3",
      "Sanne Bakker 1",
    ]);
    expect(effects.links.map(({ name, as }) => `${name} ${as}`)).toEqual([
      "Fatima El Idrissi closed",
      "Sanne Bakker closed",
    ]);
    expect(effects.stopped).toHaveLength(foreseenMails(before, asked()).length);
  });

  test("tells whom it tells, and those are not among who hears nothing", () => {
    const before = sentUntil();
    const effects = effectsOf(before, withdraw(before, "stays", asked()), asked());
    expect(effects.told).toHaveLength(2);
    expect(effects.untold).toEqual([]);
  });
});

test("dates that make steps late announce the mail that brings them", () => {
  const before = sentUntil();
  const { kind, extraSteps, dates } = before;
  const lastDay = date("2027-01-29");
  const change = { kind, extraSteps, dates: { ...dates, lastDay, endOfEmployment: lastDay } };
  const effects = effectsOf(before, changeDates(before, change, asked()), asked());
  const [first] = effects.told;
  expect(toldIn(effects)).toContain("changed-manager Fatima El Idrissi");
  expect(first?.mailing.steps.length).toBeGreaterThan(0);
});

test("mail to an earlier manager counts for nobody by name", () => {
  const before = reassign(sentUntil(), { role: "manager", person: JORIS }, asked());
  const left = mailsThatLeft(before, { settings: PLAN.settings, now: at("2027-01-21T12:00") });
  expect(left.map(({ to, name, count }) => `${to} ${name} ${count}`)).toEqual([
    "manager undefined 3",
    "leaver Sanne Bakker 1",
  ]);
});
