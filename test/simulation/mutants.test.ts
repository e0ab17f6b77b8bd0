import { MUTANTS } from "./mutants.ts";
import { startCores } from "./simulate-on-cores.ts";

const MINUTES = 60_000;

const cores = startCores(1);
afterAll(() => cores.close());

/** `npm run test:thorough` tries every sixth, `npm run test:mutants` all. */
const tried = Object.keys(MUTANTS).filter(
  (_, index) => "ALL_MUTANTS" in process.env || index % 6 === 2,
);

test.each(tried)(
  "the simulation sees a program that %s",
  async (mutant) => {
    const lives = { seed: "without", lives: 200 };
    const { broken } = await cores.simulate({ ...lives, untilBroken: true, mutant });
    const [first] = broken;
    expect(first).toBeDefined();
    // The same life keeps the rules when the program is whole: what it breaks is the mutant's.
    const from = Number(first?.seed.split(".").at(-1));
    const whole = await cores.simulate({ ...lives, from, lives: 1 });
    expect(whole).toMatchObject({ counts: { lives: 1 }, broken: [] });
  },
  3 * MINUTES,
);
