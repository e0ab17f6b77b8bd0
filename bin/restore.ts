import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { Temporal } from "temporal-polyfill";
import { logTo } from "../lambdas/telemetry/log.ts";
import { readArguments } from "../lib/command-line.ts";
import { FolderInUse } from "../lib/local/folder-lock.ts";
import { planTimeZone } from "../lib/plan-time-zone.ts";
import { momentWords, readMoment } from "../lib/restore/read-moment.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { SetupError } from "../lib/setup-error.ts";
import { readStage } from "../lib/stage.ts";

const USAGE = {
  command: "npm run restore",
  does: "Brings the departures of a stage back to a moment, so that nobody is mailed twice without HR's word. Or those of a folder of npm start, from a copy of it.",
  options: {
    stage: { value: "NAME", means: "the stage on AWS, stages/NAME.yaml" },
    to: {
      value: "MOMENT",
      means:
        "such as 2027-01-18T20:00, on the plan's clock, or with an offset; of a copy: when it was made",
    },
    yes: { means: "does not ask first" },
    folder: { value: "COPY", means: "instead of a stage: a copy of npm start's folder" },
    into: { value: "PATH", default: ".totziens", means: "the folder that it is put into" },
    drill: {
      means: "tries it on this computer, with four departures and a mistake; takes a minute",
    },
  },
} as const;

const { values } = readArguments(USAGE);
logTo(() => undefined);
try {
  await (values.drill ? runDrill() : run());
} catch (error) {
  sayTrouble(error instanceof FolderInUse ? new SetupError(error.message) : error);
}

async function run(): Promise<void> {
  const to = readMoment(values.to, planTimeZone());
  // Only now: these import what the build makes.
  const { restore } = await import("../lib/restore/restore.ts");
  if (values.folder === undefined) {
    const stage = readStage(values.stage);
    const { stagePlace } = await import("../lib/restore/stage-place.ts");
    const { deployWords } = await import("../lib/restore/restore-words.ts");
    const place = await stagePlace(stage);
    const warning = deployWords(to, place.lastDeployed);
    if (warning) say(warning);
    await agreed(`stage ${stage.name}, which takes one to two hours,`, to);
    return restore(to, place, say);
  }
  const { folderPlace } = await import("../lib/restore/folder-place.ts");
  const [copy, folder] = [resolve(values.folder), resolve(values.into)];
  const place = await folderPlace({ folder, copy });
  try {
    await agreed(folder, to);
    await restore(to, place, say);
  } finally {
    await place.close();
  }
}

async function runDrill(): Promise<void> {
  const { drill } = await import("../lib/restore/drill.ts");
  const { drillWords, isDrillGood } = await import("../lib/restore/drill-words.ts");
  say("A drill, on this computer only. Its own clock is the one with a date.");
  const seen = await drill(say);
  console.log(drillWords(seen));
  if (!isDrillGood(seen)) process.exitCode = 1;
}

async function agreed(where: string, to: Temporal.Instant): Promise<void> {
  if (values.yes) return;
  if (!process.stdin.isTTY)
    throw new SetupError("Nobody is here to be asked. With --yes, it does not ask.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Restores ${where} to ${momentWords(to)}. What was recorded and changed since is lost, and nothing runs meanwhile. Type "restore" to go on: `,
  );
  terminal.close();
  if (answer.trim() !== "restore") throw new SetupError("Nothing was done.");
}

function say(sentence: string): void {
  console.log(
    `${Temporal.Now.plainTimeISO(planTimeZone()).toString({ smallestUnit: "second" })}  ${sentence}`,
  );
}
