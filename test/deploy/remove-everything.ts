import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Traveller } from "./traveller.ts";

/** Removes the stacks that this run made; what stood there before it stays. */
export async function removeEverything(
  { cdk, stacks, progress, assembly }: Pick<Traveller, "cdk" | "stacks" | "progress" | "assembly">,
  stoodBefore: readonly string[],
): Promise<void> {
  const made = (await stacks.standing()).filter((stack) => !stoodBefore.includes(stack));
  if (made.length === 0) return;
  await progress.always(`cdk destroy: ${made.join(" and ")}`, async () => {
    const synthesised = existsSync(assembly) ? assembly : undefined;
    await cdk.run(["destroy", ...made, "--exclusively", "--force"], synthesised);
    assert.deepEqual(await stacks.standing(), stoodBefore);
  });
}
