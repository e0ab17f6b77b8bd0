import assert from "node:assert/strict";
import { ADOPTABLE_TYPES } from "../../../lib/adopt/left-resource.ts";
import { allowDeletion } from "../../../lib/doctor/deployed-stacks.ts";
import { npmRunDeploy } from "../npm-run.ts";
import { CommandFailed } from "../run-command.ts";
import type { Traveller } from "../traveller.ts";

/** The state stack is deleted, as nobody should, and what it left is taken back: by the same names, with all that is in it. */
export async function adopted(traveller: Traveller): Promise<void> {
  const { place, progress, cdk, stacks, assembly } = traveller;
  if (!place.changeSettings) return;
  const before = await whatIsKept();
  await progress.step(
    "somebody deletes the state stack, too: npm run deploy refuses and says how to go on",
    async () => {
      await allowDeletion(place.region, stacks.state);
      await cdk.run(["destroy", stacks.state, "--exclusively", "--force"], assembly);
      assert.deepEqual(await stacks.standing(), []);
      await assert.rejects(npmRunDeploy(traveller), (error) => {
        assert.ok(error instanceof CommandFailed);
        assert.match(error.message, /left what holds data/);
        assert.match(error.message, /--adopt/);
        return true;
      });
    },
  );
  await progress.step(
    "npm run deploy -- --adopt takes back tables, queues, schedules, keys and people, each the same as before",
    async () => {
      await npmRunDeploy(traveller, "--adopt");
      assert.deepEqual(await whatIsKept(), before);
      assert.ok(await stacks.isProtected(stacks.state));
    },
  );

  async function whatIsKept() {
    const all = [...(await stacks.resources(stacks.state))];
    return all.filter(([, { type }]) => ADOPTABLE_TYPES.includes(type)).toSorted();
  }
}
