import { readFileSync } from "node:fs";

// Loaded before everything else by each process that talks to the emulator: all of them have the test's clock. The clocks
// of a program are Date and, through it, Temporal.
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
