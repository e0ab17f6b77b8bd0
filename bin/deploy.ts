import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readArguments } from "../lib/command-line.ts";
import { type DeployStep, deployPlan } from "../lib/deploy-plan.ts";
import { deployWords } from "../lib/deploy-words.ts";
import { allowDeletion, findStack, signedInAccount } from "../lib/doctor/deployed-stacks.ts";
import { requireAskable } from "../lib/plan-settings.ts";
import { applicationStackName, stateStackName } from "../lib/queue-names.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { SetupError } from "../lib/setup-error.ts";
import { readStage, type Stage } from "../lib/stage.ts";

const USAGE = {
  command: "npm run deploy",
  does: "Builds and deploys both stacks of a stage, and prints what to do next.",
  options: {
    stage: { value: "NAME", means: "which stage: stages/NAME.yaml has its settings" },
    yes: { means: "CDK does not ask before it widens permissions" },
  },
} as const;
const ROOT = join(import.meta.dirname, "..");

try {
  const { values } = readArguments(USAGE);
  const stage = readStage(values.stage);
  await requireAskable();
  await requireAccount(stage);
  process.exitCode = await deploy(stage, values.yes);
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
async function deploy(stage: Stage, withoutAsking: boolean): Promise<number> {
  const { region, disposable } = stage.settings;
  const [state, application] = await standing(stage);
  const { unprotect, steps } = deployPlan(state, application, { disposable });
  for (const name of unprotect) await allowDeletion(region, name);
  for (const { says, words } of steps) {
    if (says) console.log(`\n${says}`);
    const code = await runCdk(words, stage, withoutAsking);
    if (code !== 0) return code;
  }
  return 0;
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

async function standing({ name, settings: { region } }: Stage) {
  const look = async (stack: string) => ({ name: stack, stack: await findStack(region, stack) });
  return Promise.all([look(stateStackName(name)), look(applicationStackName(name))] as const);
}

async function stacksOf(stage: Stage) {
  return (await standing(stage)).flatMap(({ stack }) => stack ?? []);
}
