const { THOROUGH } = process.env;

/** Whether this is `npm run test:thorough` or `.ci/run`. */
export const IS_THOROUGH = THOROUGH !== undefined;

/** Whether this is `npm run test:thorough`: `.ci/run` lives few lives and takes no pictures. */
const HAS_ALL = THOROUGH === "all";

/** Of every page; nothing depends on them. */
export const TAKES_PICTURES = HAS_ALL;

/** The share of a property's examples or whole lives that `npm test` runs, different ones each time. */
const SHARE = 0.15;

export function runsOf(all: number): number {
  return IS_THOROUGH ? all : shareOf(all);
}

/** Whole lives, of which only `npm run test:thorough` lives all. */
export function livesOf(all: number): number {
  return HAS_ALL ? all : shareOf(all);
}

function shareOf(all: number): number {
  return Math.ceil(all * SHARE);
}
