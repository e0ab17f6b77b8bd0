import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { type FoldedPlan, unfold } from "../../lambdas/departure/model/folded-plan.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { SetupError } from "../../lib/setup-error.ts";
import { accountPlace } from "./account-place.ts";
import { cdkIn } from "./cdk.ts";
import { deployedStacks } from "./deployed-stacks.ts";
import { journey } from "./journey.ts";
import { emulatedPlace } from "./ministack/emulated-place.ts";
import type { Place } from "./place.ts";
import { makeProgress, type Progress, Stopped } from "./progress.ts";
import { removeEverything } from "./remove-everything.ts";
import { CommandFailed } from "./run-command.ts";
import type { Traveller } from "./traveller.ts";

const PROJECT = join(import.meta.dirname, "..", "..");
const FOLDER = join(PROJECT, "build", "deploy");
const LOG = join(FOLDER, "log.txt");

/** Goes the whole way and removes what it made, whatever happens. The exit code: 0 when all of it held. */
export async function tryDeploy(stage: string | undefined): Promise<number> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const built = readFileSync(join(PROJECT, "build", "plan.json"), "utf8");
  const plan = unfold(JSON.parse(built) as FoldedPlan);
  const stopped = stopOnInterrupt();
  const progress = makeProgress(console.log, stopped);
  try {
    const place = stage
      ? await accountPlace(stage, plan, stopped)
      : await emulatedPlace({ plan, stopped, ...FILES }, progress);
    progress.say(`on ${place.name}; all that is said is kept in ${relative(PROJECT, LOG)}`);
    await tryIn(place, plan, progress);
  } catch (error) {
    tell(error);
  }
  const { passed, failed, seconds } = progress.summary();
  if (passed + failed > 0)
    console.log(`${passed} passed, ${failed} failed, in ${seconds} seconds.`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

const FILES = { installation: join(PROJECT, ".ministack"), folder: FOLDER, log: LOG };

async function tryIn(place: Place, plan: Plan, progress: Progress): Promise<void> {
  try {
    Object.assign(process.env, place.environment);
    await place.enter?.();
    const stacks = deployedStacks(place.stage);
    const stoodBefore = await stacks.standing();
    const traveller: Traveller = {
      place,
      progress,
      stacks,
      cdk: cdkIn(place, FOLDER, LOG),
      timeZone: plan.settings.timeZone,
      folder: FOLDER,
      assembly: join(FOLDER, "assembly"),
    };
    // What is made in an emulator ends with it.
    const isToStay = place.changeSettings === undefined;
    await journey(traveller).finally(() => isToStay && removeEverything(traveller, stoodBefore));
  } finally {
    await place.close();
  }
}

/** The first Ctrl-C ends the step that runs, then removes what was made. The second ends at once. */
function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.log("Stopping: this step is ended first, then what was made is removed.");
      stop.abort();
    });
  }
  return stop.signal;
}

function tell(error: unknown): void {
  const isPlain = [SetupError, CommandFailed, Stopped].some((kind) => error instanceof kind);
  console.error(isPlain && error instanceof Error ? error.message : error);
}
