import type { ClosingAnswers } from "../../lambdas/departure/model/closing-ports.ts";
import type { Counters } from "../../lambdas/departure/model/insight-ports.ts";
import type { Tally, TallyPlace } from "../../lambdas/departure/model/tally.ts";
import type {
  ClosingTallies,
  FoundTally,
  TallyOrders,
} from "../../lambdas/departure/model/tally-ports.ts";
import { at, date } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

interface TallySide {
  readonly orders: TallyOrders;
  readonly tallies: ClosingTallies;
  readonly closing: Pick<ClosingAnswers, "due">;
  readonly counters: Counters;
  /** Waits until what was written can be listed. */
  readonly listed?: () => Promise<void>;
}

const ORDERED = "2027-03-06T08:30";
const AN_HOUR_LATER = "2027-03-06T09:30";

const TALLY: Tally = {
  kind: "resignation",
  department: "Zorg & Welzijn, Noord",
  day: date("2027-03-05"),
  response: "asked",
  inTime: { handover: "on-time", "check-in": "not-said" },
  helped: { farewell: "no" },
};

/** What the closing job relies on when it counts departures. Each test has a departure of its own. */
export function talliesContract(connect: () => TallySide): void {
  let side: TallySide;
  beforeAll(() => {
    side = connect();
  });
  async function ordered(tally: Tally = TALLY): Promise<TallyPlace> {
    const place = { departureId: unusedId(), occasion: "exit" } as const;
    await side.orders.order(place, tally, at(ORDERED));
    return place;
  }
  async function isDue({ departureId, occasion }: TallyPlace, now: string): Promise<boolean> {
    await side.listed?.();
    const due = await side.closing.due(at(now));
    return due.some(
      (each) =>
        each.kind === "tally" &&
        each.place.departureId === departureId &&
        each.place.occasion === occasion,
    );
  }
  const find = async (place: TallyPlace) => (await side.tallies.find(place)) as FoundTally;
  const counting = () => ({ seed: unusedId(), fields: { [`exit.${unusedId()}`]: ["asked"] } });

  test("an order to count a departure is due at once, and comes back as it was given", async () => {
    const place = await ordered();
    expect(await isDue(place, "2027-03-06T08:29")).toBe(false);
    expect(await isDue(place, ORDERED)).toBe(true);
    expect(await find(place)).toEqual({ place, tally: TALLY });
    const { department: _, ...without } = TALLY;
    const bare: Tally = { ...without, response: "not-asked-employer", inTime: {}, helped: {} };
    expect((await find(await ordered(bare))).tally).toEqual(bare);
  });

  test("the first order stays, also once it is counted; the two occasions have one each", async () => {
    const place = await ordered();
    const other: Tally = { ...TALLY, response: "not-asked-other" };
    await side.orders.order(place, other, at(AN_HOUR_LATER));
    expect((await find(place)).tally).toEqual(TALLY);
    await side.orders.order({ ...place, occasion: "half-year" }, other, at(ORDERED));
    expect((await find({ ...place, occasion: "half-year" })).tally).toEqual(other);
    await side.tallies.begin(place, counting());
    await side.tallies.counted(await find(place), at(ORDERED), at(AN_HOUR_LATER));
    await side.orders.order(place, other, at(AN_HOUR_LATER));
    expect((await find(place)).tally).toBeUndefined();
  });

  test("it is begun once, and looked at again when it was postponed", async () => {
    const place = await ordered();
    const mine = counting();
    expect(await side.tallies.begin(place, mine)).toBe(true);
    expect(await side.tallies.begin(place, counting())).toBe(false);
    expect(await find(place)).toEqual({ place, tally: TALLY, counting: mine });
    await side.tallies.postpone(place, at(AN_HOUR_LATER));
    expect(await isDue(place, "2027-03-06T09:29")).toBe(false);
    expect(await isDue(place, AN_HOUR_LATER)).toBe(true);
  });

  test("it loses its content when it is counted, and its traces an hour later", async () => {
    const place = await ordered();
    const mine = counting();
    await side.tallies.begin(place, mine);
    const begun = await find(place);
    await side.tallies.counted(begun, at(ORDERED), at(AN_HOUR_LATER));
    await side.tallies.counted(begun, at(AN_HOUR_LATER), at("2027-03-06T10:30"));
    expect(await find(place)).toEqual({
      place,
      counting: { seed: mine.seed, fields: { [Object.keys(mine.fields)[0] as string]: [] } },
      counted: at(ORDERED),
    });
    expect(await isDue(place, "2027-03-06T09:29")).toBe(false);
    expect(await isDue(place, AN_HOUR_LATER)).toBe(true);
    await side.tallies.end(place);
    await side.tallies.end(place);
    expect(await side.tallies.find(place)).toBeUndefined();
  });

  test("nothing is begun, postponed or counted without an order", async () => {
    const place = { departureId: unusedId(), occasion: "exit" } as const;
    expect(await side.tallies.begin(place, counting())).toBe(false);
    await side.tallies.postpone(place, at(ORDERED));
    await side.tallies.counted({ place, counting: counting() }, at(ORDERED), at(AN_HOUR_LATER));
    expect(await side.tallies.find(place)).toBeUndefined();
  });

  test("a manager is in a department and year once, also when several are added at the same moment", async () => {
    const department = `Noord.${unusedId()}`;
    const hashes = [unusedId(), unusedId()];
    await Promise.all(
      [...hashes, ...hashes].map((hash) =>
        side.tallies.addManager({ year: 2027, department }, hash),
      ),
    );
    await side.tallies.addManager({ year: 2028, department }, unusedId());
    await side.listed?.();
    const all = await side.counters.managers();
    const found = all.filter((each) => each.department === department && each.year === 2027);
    expect(found.map(({ managers }) => managers.toSorted())).toEqual([hashes.toSorted()]);
  });
}
