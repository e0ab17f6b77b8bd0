import { App } from "aws-cdk-lib";
import { addTotziens } from "../lib/add-totziens.ts";
import { readArguments } from "../lib/command-line.ts";
import { requireAskable } from "../lib/plan-settings.ts";
import { SetupError } from "../lib/setup-error.ts";
import { readStage } from "../lib/stage.ts";

readArguments({
  command: "npx cdk synth",
  does: `The AWS templates. CDK runs this app, and npm run deploy runs CDK; other stages than the example:
npx cdk synth -c stage=NAME.`,
});
try {
  await requireAskable();
  // `test:deploy` sets it, since only an emulator gets those templates.
  const app = new App({
    builtinCloudFormationValidation: !("SKIP_TEMPLATE_CHECK" in process.env),
  });
  addTotziens(app, readStage(app.node.tryGetContext("stage")));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
