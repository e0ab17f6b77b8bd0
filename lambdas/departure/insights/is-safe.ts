/** How many people are in a cell, and how many are beside it. */
export interface Split {
  readonly count: number;
  readonly rest: number;
}

/**
 * Everything that is ever shown of one cell in one year, as groups of people: of the organisation pieces that don't overlap
 * (quarters, and what the year adds to them), kinds and departments.
 */
export interface Shown {
  readonly organisation: readonly Split[];
  readonly kinds: readonly Split[];
  readonly departments: readonly Split[];
}

/** No group is smaller, neither those in a cell nor those beside it. */
export const AT_LEAST = 5;

/**
 * True if no sum or difference of what is shown is about a group with fewer than five people in the cell, or fewer than five
 * beside it, whoever these people are. Counters don't say who of a quarter, of a kind and of a department are the same people,
 * so the rule holds for the worst case: in every difference between quarters and kinds, five are left even if it has everybody
 * of the departments that are shown. Decision record 48 has the proof.
 */
export function isSafe(shown: Shown): boolean {
  return isSafeFor(shown, ({ count }) => count) && isSafeFor(shown, ({ rest }) => rest);
}

function isSafeFor(shown: Shown, size: (split: Split) => number): boolean {
  const departments = shown.departments.map(size);
  const least = AT_LEAST + departments.reduce((sum, each) => sum + each, 0);
  const [none, ...pieces] = sumsOf(shown.organisation.map(size));
  const [, ...kinds] = sumsOf(shown.kinds.map(size));
  return (
    departments.every((each) => each >= AT_LEAST) &&
    pieces.every((sum) => sum >= least) &&
    kinds.every((kind) => [none ?? 0, ...pieces].every((sum) => Math.abs(sum - kind) >= least))
  );
}

/** The sums of all selections, that of nothing first. */
function sumsOf(sizes: readonly number[]): number[] {
  let sums = [0];
  for (const size of sizes) sums = sums.concat(sums.map((sum) => sum + size));
  return sums;
}
