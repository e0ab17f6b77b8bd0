import assert from "node:assert/strict";
import {
  CreateEmailIdentityCommand,
  DeleteEmailIdentityCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import { Temporal } from "temporal-polyfill";
import { readStage } from "../../../lib/stage.ts";
import { npmRunDeploy } from "../npm-run.ts";
import { CommandFailed } from "../run-command.ts";
import type { Traveller } from "../traveller.ts";
import { whatIsThere } from "../what-is-there.ts";

const QUEUE_NAME_IS_KEPT = Temporal.Duration.from({ seconds: 66 });

/** The first deploy of all fails, where nothing outlives this run; the same command is given again after this. */
export async function brokenFirst(traveller: Traveller): Promise<void> {
  const { place, progress, stacks } = traveller;
  if (!place.changeSettings) return;
  await progress.step(
    "npm run deploy fails, as SES has the sender's domain already: nothing that holds data is left, nothing is protected",
    async () => {
      const { domain: EmailIdentity } = readStage(place.stage).settings.sender;
      const ses = new SESv2Client();
      await ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
      await assert.rejects(npmRunDeploy(traveller), (error) => {
        assert.ok(error instanceof CommandFailed);
        assert.match(error.message, /already exists/);
        return true;
      });
      const { identities, ...others } = await whatIsThere();
      assert.deepEqual(identities, [EmailIdentity]);
      assert.deepEqual(Object.values(others).flat(), []);
      assert.equal(await stacks.isProtected(stacks.state), false);
      await ses.send(new DeleteEmailIdentityCommand({ EmailIdentity }));
    },
  );
  await place.pass(QUEUE_NAME_IS_KEPT);
}
