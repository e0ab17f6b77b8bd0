import { runsOf } from "../support/runs.ts";
import { expectNothingBroken } from "./expect-nothing-broken.ts";
import { startCores } from "./simulate-on-cores.ts";

const MINUTES = 60_000;

const cores = startCores(1);
afterAll(() => cores.close());

test.each([
  ["goodbye", runsOf(240)],
  ["1", runsOf(200)],
])(
  "whole lives keep every rule against faults: seed %s",
  async (seed, lives) => {
    const summary = await cores.simulate({ seed, lives });
    await expectNothingBroken(summary);
    expect(summary.counts.lives).toBe(lives);
    expect(summary.counts.mails).toBeGreaterThan(lives);
    expect(summary.faults.size).toBeGreaterThan(25);
    expect(summary.acts.size).toBeGreaterThan(12);
  },
  6 * MINUTES,
);
