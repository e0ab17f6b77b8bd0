import fc from "fast-check";
import type { Release } from "../../../lambdas/departure/insights/figures.ts";
import type { Split } from "../../../lambdas/departure/insights/is-safe.ts";
import { publish, publishBy } from "../../../lambdas/departure/insights/publish.ts";
import { groupsDetermined, wrongFigures } from "./attack.ts";
import { countersBefore, managersOf, randomFrom, randomLeavers } from "./leavers.ts";

const MONTHS = [
  ...["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2027-${month}`),
  ...["01", "02", "03", "04", "05", "06"].map((month) => `2028-${month}`),
];

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** A year and its releases; of some months the job did not run. */
function published(seed: number, by: typeof publish = publish) {
  const random = randomFrom(seed);
  const leavers = randomLeavers(random);
  const missed = random() < 0.3 ? random() * 0.7 : 0;
  const releases: Release[] = [];
  for (const month of MONTHS.filter(() => random() >= missed)) {
    const facts = { month, managers: managersOf(leavers) };
    releases.push(by(countersBefore(month, leavers), releases.at(-1), facts));
  }
  return { leavers, releases };
}

function caught(seed: number, by?: typeof publish) {
  const { leavers, releases } = published(seed, by);
  return groupsDetermined(releases, leavers, 4);
}

describe("whatever is added and subtracted of all that was ever published", () => {
  test("nothing follows about fewer than five people, in a cell or beside it, or about fewer than five managers", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(caught(seed)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

test("every figure says what the people in it answered", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { leavers, releases } = published(seed);
      expect(wrongFigures(releases, leavers)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

describe("the search itself", () => {
  const seedsTried = Array.from({ length: 25 }, (_, seed) => seed);
  const isLarge = ({ count, rest }: Split) => count >= 5 && rest >= 5;

  test("catches figures that are large enough each by itself", () => {
    const careless = publishBy(({ organisation, kinds, departments }) =>
      [...organisation, ...kinds, ...departments].every(isLarge),
    );
    expect(seedsTried.filter((seed) => caught(seed, careless).length > 0).length).toBeGreaterThan(
      2,
    );
  });

  test("catches figures that follow each answer that comes late", () => {
    const forgetful: typeof publish = (counters, last, facts) => ({
      ...publish(counters, undefined, facts),
      number: (last?.number ?? 0) + 1,
    });
    expect(seedsTried.filter((seed) => caught(seed, forgetful).length > 0).length).toBeGreaterThan(
      2,
    );
  });
});
