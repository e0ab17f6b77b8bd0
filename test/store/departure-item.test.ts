import { Temporal } from "temporal-polyfill";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { repair } from "../../lambdas/departure/upkeep/repair.ts";
import { departureFromItem, departureToItem } from "../../lambdas/store/departure-item.ts";
import { packItem } from "../../lambdas/store/packed-item.ts";
import { at, departureOf } from "../support/departures.ts";
import { known } from "../support/interviews.ts";
import { itemSize } from "../support/item-size.ts";
import { changed, withStates } from "../support/lives.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { WHOLE_DEPARTURE } from "../support/whole-departure.ts";

const context = { plan: PLAN, calendar: CALENDAR, who: "hr-system" };

test.each<[string, Departure]>([
  ["just submitted", departureOf()],
  [
    "with everything shared in one mail",
    departureOf({ announced: "2027-06-07", lastDay: "2027-06-14" }),
  ],
  [
    "told late, on a Saturday",
    departureOf({
      announced: "2026-06-29",
      lastDay: "2026-08-31",
      submitted: "2026-07-04T14:00:20",
    }),
  ],
  [
    "of which two have not heard yet",
    changed("2027-01-26T10:00", {
      kind: "employer",
      lastDay: "2027-03-05",
      endOfEmployment: "2027-03-05",
    }),
  ],
  ["whose end of employment follows the last day", { ...departureOf(), endFollowsLastDay: true }],
  [
    "with no address at all",
    departureOf({
      without: ["workAddress", "privateAddress"],
      kind: "employer",
      extraSteps: ["farewell"],
    }),
  ],
  ["caught up after an outage", repair(departureOf(), { ...context, now: at("2027-01-30T12:00") })],
  [
    "withdrawn",
    withdraw(allSent(departureOf()), "stays", { ...context, now: at("2027-02-10T12:00") }),
  ],
  [
    "with a claim given back",
    repair(claimed(departureOf()), { ...context, now: at("2027-01-14T16:45") }),
  ],
  [
    "that was told of a talk at home",
    toldOfInterview({ name: "sent", again: true, delivered: true }),
  ],
  ["whose talk did not reach home", toldOfInterview({ name: "refused", why: "not-delivered" })],
  ["of which nothing is absent", notErased(WHOLE_DEPARTURE)],
  // What it is found by is an index key, and an erased one has none.
  ["of which nothing is absent, erased", { ...WHOLE_DEPARTURE, person: "" }],
])("a departure %s comes back from the table as it was", (_what, departure) => {
  const back = departureFromItem(packItem(JSON.parse(JSON.stringify(departureToItem(departure)))));
  expect(back).toEqual({ ...departure, mailings: expect.any(Array) });
  expect(byId(back)).toEqual(byId(departure));
});

test("a whole departure with seventeen mailings, all sent, with its history, is at most two kilobytes", () => {
  const departure = allSent(
    departureOf({ announced: "2027-02-01", lastDay: "2027-02-28", submitted: "2027-02-01T10:00" }),
  );
  expect(departure.mailings).toHaveLength(17);
  const size = itemSize(packItem(departureToItem(departure)));
  // What a write costs: two write units.
  expect(size).toBeLessThanOrEqual(2048);
  expect(size).toBeGreaterThan(1024);
});

function notErased({ erased: _, ...departure }: Departure): Departure {
  return departure;
}

/** Its leaver's mail about a talk went to the private mailbox. */
function toldOfInterview(
  state:
    | { readonly name: "sent"; readonly again: true; readonly delivered: true }
    | { readonly name: "refused"; readonly why: "not-delivered" },
): Departure {
  const moment = at("2027-08-31T10:00");
  return withStates(known(), {
    "interview-leaver": { ...state, at: moment, mailbox: "private" },
  });
}

function allSent(departure: Departure): Departure {
  const { outbox: _, ...synced } = departure;
  const mailings = departure.mailings.map((mailing) => ({
    ...mailing,
    state: { name: "sent", at: mailing.at.toInstant() } as const,
  }));
  return { ...synced, mailings, version: 48 };
}

function claimed(departure: Departure): Departure {
  const [first, ...rest] = departure.mailings;
  if (!first) throw new Error("There is no mailing.");
  return {
    ...departure,
    mailings: [{ ...first, state: { name: "claimed", at: first.at.toInstant() } }, ...rest],
  };
}

function byId({ mailings }: Departure) {
  return mailings
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((each) => ({ ...each, at: Temporal.ZonedDateTime.from(each.at).toString() }));
}
