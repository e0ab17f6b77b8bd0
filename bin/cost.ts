import { readArguments } from "../lib/command-line.ts";
import { costOfStage } from "../lib/cost/cost-of-stage.ts";
import { costText, missingIn } from "../lib/cost/cost-text.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { SetupError } from "../lib/setup-error.ts";
import { readStage } from "../lib/stage.ts";

const { values } = readArguments({
  command: "npm run cost",
  does: "What a stage costs, line by line, from its templates and the prices in lib/cost/prices.yaml. It asks AWS nothing; exit code 1 when a price is missing.",
  options: {
    stage: { value: "NAME", means: "the stage, stages/NAME.yaml" },
    departures: { value: "NUMBER", means: "also a month in which so many departures begin" },
  },
});
try {
  const stage = readStage(values.stage);
  const cost = costOfStage(stage, departuresIn(values.departures));
  console.log(costText({ ...cost, stage: stage.name, region: stage.settings.region }));
  if (missingIn([cost.idle, cost.dashboard, cost.departure]).length > 0) process.exitCode = 1;
} catch (error) {
  sayTrouble(error);
}

function departuresIn(given: string | undefined): { readonly departures?: number } {
  if (given === undefined) return {};
  const departures = Number(given);
  if (/^\d+$/.test(given) && departures > 0) return { departures };
  throw new SetupError(`--departures is "${given}"; allowed: a whole number from 1 on.`);
}
