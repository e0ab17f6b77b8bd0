import { expectNothingBroken } from "./expect-nothing-broken.ts";
import { simulate } from "./simulate.ts";

const MINUTES = 60_000;

test.each([
  ["goodbye", 150],
  ["1", 100],
])(
  "whole lives keep every rule against faults: seed %s",
  async (seed, lives) => {
    const summary = await simulate({ seed, lives });
    await expectNothingBroken(summary);
    expect(summary.counts.lives).toBe(lives);
    expect(summary.counts.mails).toBeGreaterThan(lives);
    expect(summary.faults.size).toBeGreaterThan(25);
    expect(summary.acts.size).toBeGreaterThan(12);
  },
  6 * MINUTES,
);
