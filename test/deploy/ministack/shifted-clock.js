import { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

// Loaded before everything else by each process that talks to the emulator: all of them have the test's clock. The clocks
// of a program are Date and, through it, Temporal; and what it waits for.
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }

  static now = now;
};

function now() {
  const [ahead = 0] = readFileSync(process.env.CLOCK_FILE, "utf8").split(" ").map(Number);
  return RealDate.now() + ahead * 1000;
}

const sleep = timers.setTimeout;
const LONG_MILLISECONDS = 10_000;

/** A long wait ends as soon as this clock was moved past its end. */
timers.setTimeout = async (milliseconds, value, options) => {
  if (!(milliseconds >= LONG_MILLISECONDS)) return sleep(milliseconds, value, options);
  const until = now() + milliseconds;
  while (now() < until) await sleep(200, undefined, options);
  return value;
};
syncBuiltinESMExports();
