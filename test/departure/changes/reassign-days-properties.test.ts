import fc from "fast-check";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { personIn } from "../../../lambdas/departure/people/addressee.ts";
import { daysInRole } from "../../../lambdas/departure/people/days-in-role.ts";
import { date } from "../../support/departures.ts";
import { lived } from "../../support/lives.ts";
import { runsOf } from "../../support/thorough.ts";
import { JORIS, NADIA, NOW, OMAR, person, replaced, takenBy } from "./successions.ts";

const TODAY = date("2027-01-26");

describe("whoever takes over from somebody", () => {
  const anyPeriod = fc.record({
    from: fc.integer({ min: -10, max: 60 }),
    days: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  });

  test("has each day of the other's within the period, and no day of anybody else's", () => {
    const anybody = fc.constantFrom(NADIA, OMAR, JORIS);
    const anyTurns = fc.array(fc.record({ who: anybody, period: anyPeriod }), { maxLength: 4 });
    fc.assert(
      fc.property(anyTurns, anybody, anyPeriod, (turns, gone, period) => {
        const before = turns.reduce(
          (each, { who, period: days }) => replaced(who, inDates(days), each),
          lived(NOW),
        );
        const { from, until = "9999-12-31" } = inDates(period);
        const by = person("Successor");
        const after = takenBy(by, before, gone.address, inDates(period));
        const expected = addressesIn(before).map(([day, address]) => {
          const isTheirs = address === gone.address && day >= from && day <= until;
          return [day, isTheirs ? by.address : address];
        });
        expect(addressesIn(after)).toEqual(expected);
      }),
      { numRuns: runsOf(100) },
    );
  });
});

test("days that follow one another are told as one, whoever recorded them how", () => {
  const twice = replaced(
    NADIA,
    { from: "2027-02-13", until: "2027-02-20" },
    replaced(NADIA, { from: "2027-02-01", until: "2027-02-12" }),
  );
  const days = daysInRole(twice, {
    role: "manager",
    address: NADIA.address,
    from: date("2027-02-03"),
  });
  expect(days.map(({ from, until }) => `${from} ${until}`)).toEqual(["2027-02-03 2027-02-20"]);
});

function inDates({ from, days }: { readonly from: number; readonly days: number | undefined }) {
  return {
    from: `${TODAY.add({ days: from })}`,
    ...(days === undefined ? {} : { until: `${TODAY.add({ days: from + days })}` }),
  };
}

/** Of the manager, on each of the days to come. */
function addressesIn(departure: Departure): [day: string, address: string][] {
  return Array.from({ length: 120 }, (_, index) => {
    const day = TODAY.add({ days: index });
    return [`${day}`, personIn(departure, "manager", day).address];
  });
}
