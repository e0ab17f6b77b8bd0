import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectNothingBroken } from "./expect-nothing-broken.ts";
import { startCores } from "./simulate-on-cores.ts";

const MINUTES = 60_000;

/**
 * Another one with every change of the program, the plan or the simulation, so that each change meets lives that nobody has
 * seen; and the same one for the same contents, so that a run that passed passes again elsewhere.
 */
const SEED = seedOf(join(import.meta.dirname, "..", ".."));

const cores = startCores(1);
afterAll(() => cores.close());

test(
  `whole lives that nobody has seen keep every rule: npm run simulate -- --seed ${SEED}`,
  async () => {
    const summary = await cores.simulate({ seed: SEED, lives: 30 });
    await expectNothingBroken(summary);
    expect(summary.counts.lives).toBe(30);
  },
  6 * MINUTES,
);

function seedOf(root: string): string {
  const hash = createHash("sha256");
  const files = globSync("{lambdas,plan,test/simulation}/**/*.{ts,yaml,md,json}", { cwd: root });
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(root, file)));
  return String(hash.digest().readUInt32BE());
}
