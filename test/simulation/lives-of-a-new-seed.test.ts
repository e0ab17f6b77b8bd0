import { randomInt } from "node:crypto";
import { expectNothingBroken } from "./expect-nothing-broken.ts";
import { startCores } from "./simulate-on-cores.ts";

const MINUTES = 60_000;
/** In the test's name, so that a failure can be had again. */
const SEED = String(randomInt(1e9));

const cores = startCores(1);
afterAll(() => cores.close());

test(
  `whole lives that nobody has seen keep every rule: npm run simulate -- --seed ${SEED}`,
  async () => {
    const summary = await cores.simulate({ seed: SEED, lives: 60 });
    await expectNothingBroken(summary);
    expect(summary.counts.lives).toBe(60);
  },
  6 * MINUTES,
);
