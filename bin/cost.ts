import { readArguments } from "../lib/command-line.ts";
import { costOfStage } from "../lib/cost/cost-of-stage.ts";
import { costText } from "../lib/cost/cost-text.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { readStage } from "../lib/stage.ts";

const { values } = readArguments({
  command: "npm run cost",
  does: "What a stage costs, line by line, from its templates and the prices in lib/cost/prices.yaml. It asks AWS nothing; exit code 1 when a price is missing.",
  options: { stage: { value: "NAME", means: "the stage, stages/NAME.yaml" } },
});
try {
  const stage = readStage(values.stage);
  const cost = costOfStage(stage);
  console.log(costText({ ...cost, stage: stage.name, region: stage.settings.region }));
  if (cost.idle.missing.length + cost.dashboard.missing.length > 0) process.exitCode = 1;
} catch (error) {
  sayTrouble(error);
}
