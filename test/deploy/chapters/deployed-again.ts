import assert from "node:assert/strict";
import { join } from "node:path";
import { changedAssembly } from "../changed-assembly.ts";
import { CommandFailed } from "../run-command.ts";
import type { Deployed } from "../traveller.ts";
import { importedDuring } from "./imported.ts";
import type { Recorded } from "./recorded.ts";

/** The next version of the program, while departures run: first it breaks half-way, then it is deployed again. */
export async function deployedAgain(deployed: Deployed, people: Recorded): Promise<void> {
  const { progress, cdk, stacks, folder, assembly, api } = deployed;
  const deploy = ["deploy", "--all", "--require-approval", "never"];
  const before = await namesOfAll(deployed, people);
  const keeps = await stacks.resources(stacks.state);

  await progress.step(
    "the next version breaks half-way: the one before answers, every schedule is there, once",
    async () => {
      const broken = changedAssembly(assembly, join(folder, "broken"), stacks.application, true);
      await assert.rejects(cdk.run(deploy, broken), CommandFailed);
      await unharmed();
    },
  );
  await progress.step(
    "it is mended and deployed again, in the midst of a file of four rows: each is recorded once, nothing that holds data was replaced",
    async () => {
      const mended = changedAssembly(assembly, join(folder, "mended"), stacks.application, false);
      const said = await importedDuring(deployed, () => cdk.run(deploy, mended));
      assert.equal(said.match(/\(no changes\)/g)?.length, 1, "The state stack was changed.");
      await unharmed();
      assert.deepEqual(await stacks.resources(stacks.state), keeps);
    },
  );

  async function unharmed(): Promise<void> {
    assert.deepEqual(await namesOfAll(deployed, people), before);
    const { id } = people.plain;
    assert.equal((await api.json("GET", `/departures/${id}`)).status, "running");
  }
}

/** Of all of them, in one order. */
export async function namesOfAll(
  { held }: Deployed,
  people: Partial<Recorded>,
): Promise<string[][]> {
  const names: string[][] = [];
  for (const { id } of Object.values(people)) names.push(await held.namesOf(id));
  return names;
}
