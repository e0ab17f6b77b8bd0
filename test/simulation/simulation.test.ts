import { live } from "./live.ts";
import { MUTANTS } from "./mutants.ts";
import { describeBroken } from "./report.ts";
import { simulate } from "./simulate.ts";
import { violationsIn } from "./violations.ts";

const A_MINUTE = 60_000;

test.each([
  ["goodbye", 150],
  ["1", 100],
])(
  "whole lives keep every rule against faults: seed %s",
  async (seed, lives) => {
    const summary = await simulate({ seed, lives });
    const [first] = summary.broken;
    expect(first ? await describeBroken(first) : "nothing broken").toBe("nothing broken");
    expect(summary).toMatchObject({ lives });
    expect(summary.mails).toBeGreaterThan(lives);
    expect(summary.faults.size).toBeGreaterThan(15);
  },
  A_MINUTE,
);

test("where nothing goes wrong, nothing is late, sent again, or left to a dead-letter queue", async () => {
  const summary = await simulate({ seed: "calm", lives: 60, hasNoFaults: true });
  expect(summary).toMatchObject({ broken: [], resends: 0, deadLetters: 0, faults: new Map() });
});

test("the same seed gives the same life", async () => {
  const [one, other] = [await live({ seed: "same.2" }), await live({ seed: "same.2" })];
  expect(one.mails.length).toBeGreaterThan(0);
  expect(other.faults).toEqual(one.faults);
  expect(other.mails.map(({ at }) => at)).toEqual(one.mails.map(({ at }) => at));
});

/** The same lives keep the rules when the program is whole: what they break is the mutant's. */
test.each(Object.entries(MUTANTS))(
  "the simulation sees a program that %s",
  async (_name, mutation) => {
    const { broken } = await simulate({ seed: "mutant", lives: 200, untilBroken: true, mutation });
    const [first] = broken;
    expect(first).toBeDefined();
    expect(violationsIn(await live({ seed: first?.seed ?? "" }))).toEqual([]);
  },
  A_MINUTE,
);
