import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { readArguments } from "../lib/command-line.ts";
import { type DeployStep, deployPlan } from "../lib/deploy-plan.ts";
import { deployWords } from "../lib/deploy-words.ts";
import { allowDeletion, findStack, signedInAccount } from "../lib/doctor/deployed-stacks.ts";
import { requireAskable } from "../lib/plan-settings.ts";
import { applicationStackName, stateStackName } from "../lib/queue-names.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { SetupError } from "../lib/setup-error.ts";
import { readStage, type Stage } from "../lib/stage.ts";
import { stageStanding } from "../lib/stage-standing.ts";

const USAGE = {
  command: "npm run deploy",
  does: "Builds and deploys both stacks of a stage, and prints what to do next.",
  options: {
    stage: { value: "NAME", means: "which stage: stages/NAME.yaml has its settings" },
    yes: { means: "CDK does not ask before it widens permissions" },
    adopt: {
      means: "takes back what a deleted state stack left: tables, queues, schedules, keys, people",
    },
  },
} as const;
const ROOT = join(import.meta.dirname, "..");

try {
  const { values } = readArguments(USAGE);
  const stage = readStage(values.stage);
  await requireAskable();
  await requireAccount(stage);
  process.exitCode = await deploy(stage, values);
  if (process.exitCode === 0) console.log(`\n${deployWords(stage, await stacksOf(stage))}`);
} catch (error) {
  sayTrouble(error);
}

/** Checked first: without credentials, synthesising takes a minute and ends in a worse message. */
async function requireAccount({ settings: { region, account } }: Stage): Promise<void> {
  const given = await signedInAccount(region);
  if (!account || account === given) return;
  throw new SetupError(
    `You are signed in to account ${given}; allowed for this stage: ${account}. Nothing was deployed.`,
  );
}

/** The exit code: 0 when all of it is deployed. */
async function deploy(stage: Stage, { yes, adopt }: Asked): Promise<number> {
  const { region, disposable } = stage.settings;
  const standing = await stageStanding(stage);
  const plan = deployPlan(standing, { stageName: stage.name, disposable, adopt });
  for (const name of plan.unprotect) await allowDeletion(region, name);
  if (plan.waitUntil) await waitFor(plan.waitUntil);
  for (const { says, words } of plan.steps) {
    if (says) console.log(`\n${says}`);
    const code = await runCdk(words, stage, yes);
    if (code !== 0) return code;
  }
  return 0;
}

async function waitFor(moment: Temporal.Instant): Promise<void> {
  const left = Temporal.Now.instant().until(moment).total("milliseconds");
  if (left <= 0) return;
  console.log(
    `SQS keeps the name of a deleted queue for a minute: this goes on in ${Math.ceil(left / 1000)} seconds.`,
  );
  await sleep(left);
}

async function runCdk(
  words: DeployStep["words"],
  { name }: Stage,
  withoutAsking: boolean,
): Promise<number> {
  const cdk = join(ROOT, "node_modules", "aws-cdk", "bin", "cdk");
  const isDeploy = words[0] === "deploy";
  const approval = withoutAsking && isDeploy ? ["--require-approval", "never"] : [];
  const args = [cdk, ...words, "--context", `stage=${name}`, ...approval];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

async function stacksOf({ name, settings: { region } }: Stage) {
  const names = [stateStackName(name), applicationStackName(name)];
  const found = await Promise.all(names.map((stack) => findStack(region, stack)));
  return found.flatMap((stack) => stack ?? []);
}

interface Asked {
  readonly yes: boolean;
  readonly adopt: boolean;
}
