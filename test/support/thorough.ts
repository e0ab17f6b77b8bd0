/** Whether this is `npm run test:thorough`, which `.ci/run` runs too. */
export const IS_THOROUGH = "THOROUGH" in process.env;

/**
 * How many of its examples, or of its whole lives, a property has in `npm test`: others every time. `npm run test:thorough` gives each all that it asks for.
 */
const SHARE = 0.15;

export function runsOf(all: number): number {
  return IS_THOROUGH ? all : Math.ceil(all * SHARE);
}
