import { live } from "./live.ts";
import { describeBroken } from "./report.ts";
import { simulate } from "./simulate.ts";

const MINUTES = 60_000;

test.each([
  ["goodbye", 100],
  ["1", 60],
])(
  "whole lives keep every rule against faults: seed %s",
  async (seed, lives) => {
    const summary = await simulate({ seed, lives });
    const [first] = summary.broken;
    expect(first ? await describeBroken(first) : "nothing broken").toBe("nothing broken");
    expect(summary.counts).toMatchObject({ lives });
    expect(summary.counts.mails).toBeGreaterThan(lives);
    expect(summary.faults.size).toBeGreaterThan(25);
    expect(summary.acts.size).toBeGreaterThan(12);
  },
  6 * MINUTES,
);

test(
  "where nothing goes wrong, nothing is sent again, or left to a dead-letter queue",
  async () => {
    const summary = await simulate({ seed: "calm", lives: 30, hasNoFaults: true });
    expect(summary).toMatchObject({
      broken: [],
      faults: new Map(),
      counts: { resends: 0, deadLetters: 0 },
    });
  },
  MINUTES,
);

test("the same seed gives the same life", async () => {
  const [one, other] = [await live({ seed: "same.2" }), await live({ seed: "same.2" })];
  expect(one.mails.length).toBeGreaterThan(0);
  expect(other.faults).toEqual(one.faults);
  expect(other.mails.map(({ at }) => at)).toEqual(one.mails.map(({ at }) => at));
});
