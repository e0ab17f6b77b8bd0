import { randomInt } from "node:crypto";
import { expectNothingBroken } from "./expect-nothing-broken.ts";
import { simulate } from "./simulate.ts";

const MINUTES = 60_000;
/** In the test's name, so that a failure can be had again. */
const SEED = String(randomInt(1e9));

test(
  `whole lives that nobody has seen keep every rule: npm run simulate -- --seed ${SEED}`,
  async () => {
    await expectNothingBroken(await simulate({ seed: SEED, lives: 250 }));
  },
  6 * MINUTES,
);
