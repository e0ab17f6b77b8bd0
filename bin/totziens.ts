import { App } from "aws-cdk-lib";
import { addTotziens } from "../lib/add-totziens.ts";
import { SetupError } from "../lib/setup-error.ts";
import { readStage } from "../lib/stage.ts";

/** The CDK app: `npx cdk synth`, `npx cdk deploy --all`, each with `-c stage=NAME` for another stage. */
try {
  const app = new App();
  addTotziens(app, readStage(app.node.tryGetContext("stage")));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
