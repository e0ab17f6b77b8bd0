import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { personIn } from "../../../lambdas/departure/people/addressee.ts";
import { at, date, local } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";
import { FATIMA, JORIS, NADIA, NOW, type Period, replaced, taken, takenBy } from "./successions.ts";

/** Nadia stands in for two weeks, or has the role from a day on. */
const AWAY = replaced(NADIA, { from: "2027-02-01", until: "2027-02-12" });
const LATER = replaced(NADIA, { from: "2027-03-01" });

describe("whoever takes over from somebody", () => {
  test.each<[string, Departure, string, Period, Record<string, string>]>([
    [
      "who stands in, has those days and no others",
      AWAY,
      NADIA.address,
      {},
      {
        "2027-01-27": "Fatima",
        "2027-02-01": "Omar",
        "2027-02-12": "Omar",
        "2027-02-13": "Fatima",
      },
    ],
    [
      "who stands in, from the day on that is given",
      AWAY,
      NADIA.address,
      { from: "2027-02-08" },
      { "2027-02-07": "Nadia", "2027-02-08": "Omar", "2027-02-12": "Omar", "2027-02-13": "Fatima" },
    ],
    [
      "who is away for a while, leaves those days to who stands in",
      AWAY,
      FATIMA,
      {},
      { "2027-01-26": "Omar", "2027-02-01": "Nadia", "2027-02-12": "Nadia", "2027-02-13": "Omar" },
    ],
    [
      "who is away for a while, from a later day on",
      AWAY,
      FATIMA,
      { from: "2027-01-28" },
      { "2027-01-27": "Fatima", "2027-01-28": "Omar", "2027-02-01": "Nadia", "2027-03-01": "Omar" },
    ],
    [
      "who has a successor already, has the days before that one",
      LATER,
      FATIMA,
      {},
      { "2027-01-26": "Omar", "2027-02-28": "Omar", "2027-03-01": "Nadia", "2027-08-01": "Nadia" },
    ],
    [
      "who has not begun yet, begins instead",
      LATER,
      NADIA.address.toUpperCase(),
      {},
      { "2027-02-28": "Fatima", "2027-03-01": "Omar", "2027-08-01": "Omar" },
    ],
    [
      "for some days, has of those the other's",
      AWAY,
      FATIMA,
      { from: "2027-01-28", until: "2027-02-16" },
      {
        "2027-01-27": "Fatima",
        "2027-01-28": "Omar",
        "2027-02-01": "Nadia",
        "2027-02-16": "Omar",
        "2027-02-17": "Fatima",
      },
    ],
  ])("%s", (_what, departure, address, period, expected) => {
    const after = taken(departure, address, period);
    const days = Object.keys(expected);
    const names = days.map((day) => personIn(after, "manager", date(day)).name.split(" ")[0]);
    expect(Object.fromEntries(days.map((day, index) => [day, names[index]]))).toEqual(expected);
    expect([after.edition, after.history.length]).toEqual([
      departure.edition + 1,
      departure.history.length + 1,
    ]);
  });

  test("gets one mail, on the first of those working days, and the history has those days", () => {
    const noticesTo = (departure: Departure) =>
      departure.mailings
        .filter(({ id, state }) => id.startsWith("replaced-manager") && state.name === "pending")
        .map(({ at: moment }) => {
          const day = moment.toPlainDate();
          return `${local(moment)} ${personIn(departure, "manager", day).name}`;
        })
        .toSorted();
    const fromFatima = taken(AWAY, FATIMA);
    expect(noticesTo(fromFatima)).toEqual(["2027-01-26T10:10 Omar", "2027-02-01T09:00 Nadia"]);
    expect(fromFatima.history.at(-1)?.detail).toBe("manager 2027-01-26");
    const fromNadia = taken(AWAY, NADIA.address, { from: "2027-02-06" });
    expect(noticesTo(fromNadia)).toEqual(["2027-02-01T09:00 Nadia", "2027-02-08T09:00 Omar"]);
    expect(fromNadia.history.at(-1)?.detail).toBe("manager 2027-02-06 2027-02-12");
    // Who is there again after somebody else, and is new then, is told on that day, whatever else changes.
    const since = taken(AWAY, FATIMA, {}, "2027-02-02T10:00");
    const thenAway = replaced(JORIS, { from: "2027-04-01", until: "2027-04-02" }, since);
    expect(noticesTo(thenAway)).toEqual(["2027-02-15T09:00 Omar", "2027-04-01T09:00 Joris"]);
  });

  test("twice, or from somebody who is not there, changes nothing", () => {
    const once = taken(AWAY, FATIMA);
    expect(taken(once, FATIMA)).toBe(once);
    expect(taken(AWAY, "nobody@delinde.example")).toBe(AWAY);
    expect(taken(AWAY, NADIA.address, { until: "2027-01-31" })).toBe(AWAY);
    expect(taken(AWAY, NADIA.address, {}, "2027-02-15T10:00")).toBe(AWAY);
    expect(takenBy(NADIA, AWAY, NADIA.address)).toBe(AWAY);
  });

  test("is not the leaver, and takes over nothing that was withdrawn", () => {
    const himself = { ...NADIA, address: "S.Bakker@delinde.example" };
    expect(() => takenBy(himself, AWAY, FATIMA)).toThrow("same-as-leaver");
    const withdrawn = withdraw(AWAY, "stays", context(NOW));
    expect(() => taken(withdrawn, FATIMA)).toThrow("is-withdrawn");
    expect(() => taken({ ...AWAY, erased: at(NOW) }, FATIMA)).toThrow("is-erased");
  });
});
