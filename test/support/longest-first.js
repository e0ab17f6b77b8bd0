import { statSync } from "node:fs";
import { relative } from "node:path";

/** What takes longest, longest first: whole lives, and the folders that start a browser or live through months. */
const LONG = ["test/simulation/", "test/browser/", "test/never/", "test/journeys/", "test/links/"];

/** The order of test files on a machine that has never run them, so that no long one begins when all others are done. */
export default class LongestFirst {
  /** Then as Jest has it: the largest files first. */
  sort(tests) {
    return tests
      .map((test) => ({ test, at: placeOf(test), size: statSync(test.path).size }))
      .toSorted((one, other) => one.at - other.at || other.size - one.size)
      .map(({ test }) => test);
  }

  allFailedTests(tests) {
    return tests;
  }

  /** Each time it is a new machine. */
  cacheResults() {}
}

function placeOf({ path, context }) {
  const file = relative(context.config.rootDir, path);
  const place = LONG.findIndex((folder) => file.startsWith(folder));
  return place < 0 ? LONG.length : place;
}
