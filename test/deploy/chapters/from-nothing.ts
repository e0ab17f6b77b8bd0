import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { ENVIRONMENT } from "../../../lambdas/aws/environment.ts";
import { SetupError } from "../../../lib/setup-error.ts";
import { readStage } from "../../../lib/stage.ts";
import { deployedApi } from "../deployed-api.ts";
import { heldSchedules } from "../held-schedules.ts";
import { npmRunDeploy } from "../npm-run.ts";
import type { Deployed, Traveller } from "../traveller.ts";
import { brokenFirst } from "./broken-first.ts";

const SYNTHESISED = join(import.meta.dirname, "..", "..", "..", "cdk.out");

/** Bootstrap and deploy, also after a failure, and again; then the API answers who has a token, and nobody else. */
export async function fromNothing(traveller: Traveller): Promise<Deployed> {
  const { place, progress, cdk, stacks, assembly } = traveller;
  await progress.step("cdk bootstrap", () => cdk.bootstrap());
  await brokenFirst(traveller);
  await progress.step("npm run deploy, from nothing: what holds data is protected", async () => {
    await npmRunDeploy(traveller);
    const { disposable } = readStage(place.stage).settings;
    assert.equal(await stacks.isProtected(stacks.state), !disposable);
  });
  await progress.step(
    "npm run deploy again, synthesised anew: nothing is replaced or changed",
    async () => {
      const before = await resources();
      const said = await npmRunDeploy(traveller);
      assert.equal(said.match(/\(no changes\)/g)?.length, 2, "One of the two stacks was changed.");
      assert.deepEqual(await resources(), before);
      // What is deployed, changed or removed after this need not be synthesised for it.
      cpSync(SYNTHESISED, assembly, { recursive: true });
    },
  );
  await progress.step("cdk diff finds no difference", () =>
    cdk.run(["diff", "--all", "--fail"], assembly),
  );
  await progress.step("SES may send for the sender", () => senderMaySend(place.stage));

  const api = await progress.step("the issuer gives HR's system a token", () =>
    deployedApi(place, stacks),
  );
  await progress.step("without a token, or with another, the API answers 401", async () => {
    assert.equal((await api.asStranger("/departures")).status, 401);
    assert.equal((await api.asStranger("/departures", "Bearer a.b.c")).status, 401);
  });
  const environment = await stacks.environment();
  const held = heldSchedules({
    group: environment[ENVIRONMENT.scheduleGroup] ?? "",
    queueArn: environment[ENVIRONMENT.mailQueueArn] ?? "",
    deadLetterArn: environment[ENVIRONMENT.deadLetterQueueArn] ?? "",
  });
  return { ...traveller, api, held, environment };

  async function resources() {
    return [await stacks.resources(stacks.state), await stacks.resources(stacks.application)];
  }
}

/** On AWS a new identity is verified by its DNS, or by a click, which takes longer than this may wait. */
async function senderMaySend(stage: string): Promise<void> {
  const { sender } = readStage(stage).settings;
  const identity = sender.domain ?? sender.address;
  const { VerifiedForSendingStatus } = await new SESv2Client().send(
    new GetEmailIdentityCommand({ EmailIdentity: identity }),
  );
  if (VerifiedForSendingStatus) return;
  throw new SetupError(
    `SES has not verified ${identity} yet. Deploy the state stack of this stage first and verify it; what stands before this command stays afterwards.`,
  );
}
