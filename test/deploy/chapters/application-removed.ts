import assert from "node:assert/strict";
import { Temporal } from "temporal-polyfill";
import { deployedApi } from "../deployed-api.ts";
import { eventually } from "../eventually.ts";
import { scheduleName } from "../held-schedules.ts";
import { submissionOf } from "../people.ts";
import { runContracts } from "../run-contracts.ts";
import type { Deployed } from "../traveller.ts";
import { adopted } from "./adopted.ts";
import { namesOfAll } from "./deployed-again.ts";
import { assertMailedOnce, leaves } from "./mails-leave.ts";
import { firstMailOf, type Recorded } from "./recorded.ts";

const UNDO = Temporal.Duration.from({ minutes: 11 });

/** The stacks go, a mail falls due meanwhile, they come back: it leaves, and all else is there. */
export async function applicationRemoved(deployed: Deployed, people: Recorded): Promise<Deployed> {
  const { place, progress, api, held, cdk, stacks, assembly, timeZone } = deployed;
  const waiting = await api.json("POST", "/departures", submissionOf(7, timeZone));
  const all = { ...people, waiting };
  const before = await namesOfAll(deployed, all);

  await progress.step(
    "cdk destroy of the application stack: every pending schedule is there",
    async () => {
      await cdk.run(["destroy", stacks.application, "--exclusively", "--force"], assembly);
      assert.ok(!(await stacks.standing()).includes(stacks.application));
      assert.deepEqual(await namesOfAll(deployed, all), before);
    },
  );
  await progress.step(
    "the contracts of table, Scheduler, queue, SES and keys hold there as they do on this computer",
    async () => assert.ok((await runContracts(deployed)) > 0),
  );
  await place.pass(UNDO);
  await progress.step("a mail falls due meanwhile: its schedule rings into the queue", () =>
    eventually(place, async () => {
      const names = await held.namesOf(waiting.id);
      assert.ok(!names.includes(scheduleName(waiting.id, firstMailOf(waiting))));
    }),
  );
  await adopted(deployed);
  const again = await progress.step(
    "the application is deployed anew: the departures are there, and all their schedules",
    async () => {
      await cdk.run(["deploy", "--all", "--require-approval", "never"], assembly);
      const anew = { ...deployed, api: await deployedApi(place, stacks) };
      for (const { id } of Object.values(people)) {
        const departure = await anew.api.json("GET", `/departures/${id}`);
        if (departure.status === "running") await held.holds(departure);
      }
      return anew;
    },
  );
  await progress.step("the mail that waited leaves", async () => {
    await leaves(again, waiting);
    await assertMailedOnce(again, [7]);
  });
  return again;
}
