import { live } from "./live.ts";
import { MUTANTS } from "./mutants.ts";
import { simulate } from "./simulate.ts";
import { violationsIn } from "./violations.ts";

const MINUTES = 60_000;

/** The same lives keep the rules when the program is whole: what they break is the mutant's. */
test.each(Object.entries(MUTANTS))(
  "the simulation sees a program that %s",
  async (_name, mutation) => {
    const { broken } = await simulate({ seed: "mutant", lives: 200, untilBroken: true, mutation });
    const [first] = broken;
    expect(first).toBeDefined();
    expect(violationsIn(await live({ seed: first?.seed ?? "" }))).toEqual([]);
  },
  3 * MINUTES,
);
