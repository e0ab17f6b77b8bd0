import { changeDates } from "../../lambdas/departure/changes/change-dates.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { changeOf, context, lived } from "../support/lives.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { leastOf, STATES, seldomReached, statesIn } from "./states.ts";

const NOW = "2027-01-20T12:00";

/** A life of which nothing was seen but these versions of a departure. */
function lifeOf(...versions: readonly Departure[]): SimulatedLife {
  const writes = versions.map((after, index) => ({
    at: after.history.at(-1)?.at.epochMilliseconds ?? 0,
    by: "hr-changes",
    before: versions[index - 1],
    after,
  }));
  return {
    writes,
    mails: [],
    digests: [],
    answers: [],
    acts: [],
    shown: [],
    heard: new Map(),
    faults: [],
    voice: {
      ...{ items: [], lines: [], orders: [], looks: [], tallied: [] },
      ...{ counters: new Map(), tokens: new Map() },
    },
    departures: versions.slice(-1),
  } as Partial<SimulatedLife> as SimulatedLife;
}

describe("the states that a life came to", () => {
  const before = lived(NOW);
  const moved = changeDates(before, changeOf(before, { lastDay: "2027-03-12" }), context(NOW));

  test("are none where nothing was changed", () => {
    expect(statesIn(lifeOf(before))).toEqual([]);
  });

  test("are seen in what was written", () => {
    const again = "2027-01-20T12:05";
    const back = changeDates(moved, changeOf(before, {}), context(again));
    expect(statesIn(lifeOf(before, moved))).toEqual([]);
    expect(statesIn(lifeOf(before, moved, back))).toEqual([
      "changed again inside the undo window",
      "back to what was inside the undo window",
    ]);
  });

  test("are seen in what was told of a mail, by the order in which it was told", () => {
    const heard = (...told: string[]): string[] =>
      statesIn({ ...lifeOf(before), heard: new Map([["a mail", new Set(told)]]) });
    const [bounced, delivered] = ["Email Bounced Transient", "Email Delivered"];
    expect(heard(bounced)).toEqual(["a soft bounce without a delivery"]);
    expect(heard(bounced, delivered)).toEqual(["a soft bounce before the delivery"]);
    expect(heard(delivered, bounced)).toEqual(["a soft bounce after the delivery"]);
  });
});

describe("a state that too few lives came to", () => {
  const name = "a claim given back";
  const { atLeast } = STATES[name] as (typeof STATES)[string];
  const all = (lives: number, count: number) => ({
    counts: { lives },
    states: new Map(Object.keys(STATES).map((each) => [each, each === name ? count : lives])),
  });

  test("is told with how many there should have been", () => {
    expect(seldomReached(all(1000, atLeast - 1))).toEqual([
      `${name}: ${atLeast - 1} of 1000 lives, not ${atLeast}`,
    ]);
    expect(seldomReached(all(1000, atLeast))).toEqual([]);
  });

  test("is not told of so few lives that chance may have missed it, unless they are known", () => {
    expect(seldomReached(all(199, 0))).toEqual([]);
    expect(seldomReached(all(100, 0), 1)).toEqual([
      `${name}: 0 of 100 lives, not ${Math.floor(atLeast / 10)}`,
    ]);
  });

  test("is told by how many lives there were", () => {
    const state = { atLeast: 15, isReached: () => false };
    expect([1000, 400, 60].map((lives) => leastOf(state, lives))).toEqual([15, 6, 0]);
  });
});
