/** Whether this is `npm run test:thorough`, which `.ci/run` runs too, but for the lives. */
export const IS_THOROUGH = "THOROUGH" in process.env;

/**
 * The share of a property's examples or whole lives that `npm test` runs, different ones each time. `npm run test:thorough` runs all.
 */
const SHARE = 0.15;

export function runsOf(all: number): number {
  return IS_THOROUGH ? all : Math.ceil(all * SHARE);
}
