import assert from "node:assert/strict";
import { LINK_ENVIRONMENT, WEBHOOK_ENVIRONMENT } from "../../../lambdas/aws/environment.ts";
import { npmRunDeploy } from "../npm-run.ts";
import type { Deployed } from "../traveller.ts";
import { whatIsThere } from "../what-is-there.ts";
import { namesOfAll } from "./deployed-again.ts";
import type { Recorded } from "./recorded.ts";

const SENDER = { address: "totziens@mail.example.org", domain: "mail.example.org" };
export const FIRST = {
  account: "000000000000",
  sender: { ...SENDER, name: "De Linde", existingIdentity: true },
  sesRate: 5,
  sesSandbox: true,
  linksUrl: "https://links.example.org",
  webhookUrl: "https://hr.example.org/totziens",
  signIn: {
    issuer: "https://login.example.org/",
    audience: "totziens",
    hrClaim: "roles=Hr",
    desk: {
      clientId: "desk",
      officerClaim: "roles=Officer",
      readerClaim: "roles=Reader",
      answerReaderClaim: "roles=AnswerReader",
    },
  },
  logRetentionDays: 30,
  dashboard: false,
  alarmAddress: undefined,
  monthlyBudget: undefined,
};
export const THEN = {
  sender: { address: "hr@other.example.org", domain: "other.example.org" },
  domain: {
    name: "totziens.example.org",
    certificate: "arn:aws:acm:eu-west-1:000000000000:certificate/0a1b",
  },
  disposable: true,
};

/** Departures run on while the settings change; then the stage is made one to throw away, and is thrown away. */
export async function settingsChanged(deployed: Deployed, people: Partial<Recorded>) {
  const { place, progress, cdk, stacks } = deployed;
  if (!place.changeSettings) return;
  const schedules = await namesOfAll(deployed, people);
  const before = await whatIsThere();

  await progress.step(
    "webhook and issuer of one's own are switched on, alarm mail off, other settings changed: nothing is lost",
    async () => {
      place.changeSettings?.(FIRST);
      await npmRunDeploy(deployed);
      const environment = await stacks.environment();
      assert.equal(environment[LINK_ENVIRONMENT.linksUrl], FIRST.linksUrl);
      assert.equal(environment[WEBHOOK_ENVIRONMENT.webhookUrl], FIRST.webhookUrl);
      await unharmed();
    },
  );
  await progress.step(
    "webhook and issuer are switched off, another sender and an address of one's own on: nothing is lost",
    async () => {
      place.changeSettings?.(THEN);
      await npmRunDeploy(deployed);
      const environment = await stacks.environment();
      assert.equal(environment[LINK_ENVIRONMENT.linksUrl], `https://${THEN.domain.name}`);
      assert.equal(environment[WEBHOOK_ENVIRONMENT.webhookUrl], undefined);
      await unharmed();
    },
  );
  await progress.step(
    "cdk destroy of a stage to throw away: only what settings took out of it before is left",
    async () => {
      await cdk.run(["destroy", "--all", "--force"]);
      assert.deepEqual(await stacks.standing(), []);
      const { pools, identities, ...others } = await whatIsThere();
      assert.deepEqual(Object.values(others).flat(), []);
      assert.deepEqual([pools, identities], [before.pools, before.identities]);
    },
  );

  /** What was there is there, and perhaps more. */
  async function unharmed(): Promise<void> {
    assert.deepEqual(await namesOfAll(deployed, people), schedules);
    const now = Object.values(await whatIsThere()).flat();
    assert.deepEqual(
      Object.values(before)
        .flat()
        .filter((each) => !now.includes(each)),
      [],
    );
  }
}
