/** A prime whose square a number holds exactly; determinants of tables of zeros and ones this small stay below it. */
const PRIME = 67_108_859;

/** What is published of one cell, as sums over groups: people who stand in the same sums are one group. */
export interface Equations {
  /** For each published number: 1 for the groups in it, 0 for the others. */
  readonly rows: readonly (readonly number[])[];
  /** How many people of each group matter: those in the cell, or those beside it. */
  readonly weights: readonly number[];
}

/**
 * The smallest number of people, at most `limit`, about whom alone some sum or difference of published numbers is, whatever they
 * are multiplied by; undefined if there are none. Exact: it exists if, and only if, the equations lose rank without these people.
 * A group is tried only where it belongs to a basis, since each such selection has something of every basis.
 */
export function smallestDetermined(
  { rows, weights }: Equations,
  limit: number,
): number | undefined {
  const groups = weights.map((_, index) => index);
  const rank = basisOf(rows, groups).length;
  const weightOf = (group: number) => weights[group] ?? 0;

  /** The least that is removed when the rank is lost, if it is less than `bound`. */
  const search = (left: readonly number[], removed: number, bound: number): number => {
    const basis = basisOf(rows, left);
    if (basis.length < rank) return removed;
    return basis.reduce((best, group) => {
      const next = removed + weightOf(group);
      const others = () => left.filter((each) => each !== group);
      return next < best ? search(others(), next, best) : best;
    }, bound);
  };

  const least = search(
    groups.filter((group) => weightOf(group) > 0),
    0,
    limit + 1,
  );
  return least > limit ? undefined : least;
}

/** Groups whose columns are independent, as many as there can be. */
function basisOf(rows: Equations["rows"], groups: readonly number[]): number[] {
  const matrix = rows.map((row) => groups.map((group) => row[group] ?? 0));
  const basis: number[] = [];
  for (const [column, group] of groups.entries()) {
    const done = basis.length;
    const pivot = matrix.findIndex((row, index) => index >= done && row[column] !== 0);
    if (pivot < 0) continue;
    swap(matrix, pivot, done);
    clear(matrix, done, column);
    basis.push(group);
    if (basis.length === rows.length) break;
  }
  return basis;
}

function swap(matrix: number[][], one: number, other: number): void {
  const row = matrix[one] as number[];
  matrix[one] = matrix[other] as number[];
  matrix[other] = row;
}

/** Below the pivot's row. */
function clear(matrix: number[][], pivot: number, column: number): void {
  const from = matrix[pivot] as number[];
  const inverse = power(from[column] as number, PRIME - 2);
  for (const row of matrix.slice(pivot + 1)) {
    const factor = ((row[column] as number) * inverse) % PRIME;
    if (factor === 0) continue;
    for (let at = column; at < row.length; at += 1)
      row[at] = ((row[at] as number) + (PRIME - factor) * (from[at] as number)) % PRIME;
  }
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % PRIME];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
