import { livesOf } from "../support/thorough.ts";
import { expectNothingBroken } from "./expect-nothing-broken.ts";
import { startCores } from "./simulate-on-cores.ts";
import { seldomReached } from "./states.ts";
import { NO_LIVES, together } from "./summary.ts";

const MINUTES = 60_000;

const cores = startCores(1);
afterAll(() => cores.close());

let all = NO_LIVES;

test.each([
  ["goodbye", livesOf(150)],
  ["1", livesOf(110)],
])(
  "whole lives keep every rule against faults: seed %s",
  async (seed, lives) => {
    const summary = await cores.simulate({ seed, lives });
    all = together(all, summary);
    await expectNothingBroken(summary);
    expect(summary.counts.lives).toBe(lives);
    expect(summary.counts.mails).toBeGreaterThan(lives);
    expect(summary.faults.size).toBeGreaterThan(25);
    expect(summary.acts.size).toBeGreaterThan(12);
  },
  6 * MINUTES,
);

test("the known lives come often enough to every state that matters", () => {
  expect(all.counts.lives).toBeGreaterThan(0);
  expect(seldomReached(all, 1)).toEqual([]);
});
