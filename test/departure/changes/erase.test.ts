import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { context, lived, mailing, stepOf, withStates } from "../../support/lives.ts";
import { WHOLE_DEPARTURE } from "../../support/whole-departure.ts";

const NOW = "2027-01-26T10:00";
const NADIA = { name: "Nadia", address: "nadia@delinde.example", language: "nl" } as const;

describe("erasing a person", () => {
  test("leaves nothing that says who it was", () => {
    const departure: Departure = {
      ...lived(NOW),
      reason: "study",
      department: "Noord",
      location: "De Linde",
      standIns: [{ role: "manager", person: NADIA, from: date("2027-02-01") }],
      steps: lived(NOW).steps.map((step) =>
        step.id === "farewell" ? { ...step, colleague: NADIA } : step,
      ),
    };
    const left = JSON.stringify(erased(departure));
    for (const secret of [
      "Sanne",
      "@",
      "Fatima",
      "Nadia",
      "Noord",
      "De Linde",
      "study",
      "ggg",
      "bbb",
      "rrr",
    ])
      expect(left).not.toContain(secret);
  });

  test("leaves nothing of a departure of which nothing is absent but dates, counts, ids and codes", () => {
    const { erased: _, ...present } = WHOLE_DEPARTURE;
    const left = textsIn(erased(present)).filter((text) => !isDateOrMailing(text));
    expect(left).toEqual([
      "",
      WHOLE_DEPARTURE.id,
      "Europe/Amsterdam",
      "after-day-off",
      "asked",
      "claimed",
      "done",
      "erased",
      "farewell",
      "goodbye",
      "handover",
      "handover.1 sent",
      "hr",
      "interview",
      "interviewer",
      "manager",
      "nl",
      "not-asked-no-address",
      "on-request",
      "on-time",
      "private",
      "refused",
      "resignation",
      "sent",
      "shared",
      "skipped",
      "stale",
      "stays",
      "team",
      "unconfirmed",
      "yes",
    ]);
  });

  test("stops every mail and names the schedules that must go, and nobody is told", () => {
    const after = erased();
    expect(after.mailings.filter(({ state }) => state.name === "pending")).toEqual([]);
    expect(after.outbox?.remove).toHaveLength(
      lived(NOW).mailings.filter(({ state }) => state.name === "pending").length,
    );
    expect(after.mailings.filter(({ kind }) => kind === "notice")).toEqual([]);
  });

  test("keeps what can be counted, and the history", () => {
    const after = erased();
    expect(after.mailings.filter(({ state }) => state.name === "sent")).toHaveLength(5);
    expect(after.history.map(({ what }) => what)).toEqual(["submitted", "erased"]);
    expect(after.dates).toEqual(lived(NOW).dates);
  });

  test("leaves a mail that is just being sent to whoever sends it", () => {
    const sending = withStates(lived(NOW), { team: { name: "claimed", at: at(NOW) } });
    expect(mailing(erased(sending), "team").cancelled).toBe(true);
  });

  test("twice is once", () => {
    const once = erased();
    expect(erased(once)).toBe(once);
    expect(once.edition).toBe(2);
  });

  test("takes the schedules of a submission that nobody has synced yet with it", () => {
    const fresh = departureOf();
    expect(erased(fresh).outbox).toMatchObject({ create: [] });
    expect(erased(fresh).outbox?.remove).toHaveLength(fresh.mailings.length);
  });

  test("ends what can be done to it", () => {
    expect(() => withdraw(erased(), "mistake", context(NOW))).toThrow("is-erased");
    expect(stepOf(erased(), "farewell").skipped).toBe("withdrawn");
  });
});

function erased(departure = lived(NOW)): Departure {
  return erase(departure, context(NOW));
}

/** Every text in it, once. */
function textsIn(value: object): string[] {
  const texts = new Set<string>();
  JSON.stringify(value, (_, each) => {
    if (typeof each === "string") texts.add(each);
    return each;
  });
  return [...texts].sort();
}

function isDateOrMailing(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:T|$)|\bin-state-\d/.test(text);
}
