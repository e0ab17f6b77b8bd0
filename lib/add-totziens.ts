import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { ApplicationStack } from "./application-stack.ts";
import { applicationStackName, stateStackName } from "./queue-names.ts";
import type { Stage } from "./stage.ts";
import { StateStack } from "./state-stack.ts";

/** The two stacks of one stage, checked against AWS's rules before anything is deployed. */
export function addTotziens(app: App, stage: Stage) {
  const { account, region } = stage.settings;
  const env = { region, ...(account ? { account } : {}) };
  const state = new StateStack(app, stateStackName(stage.name), {
    description: `Totziens (${stage.name}): what must outlive a redeploy.`,
    env,
    stage,
  });
  const application = new ApplicationStack(app, applicationStackName(stage.name), {
    description: `Totziens (${stage.name}): the program.`,
    env,
    stage,
    state,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Validations.of(app).acknowledge({
    id: "Annotation::@aws-cdk/core:crossStackReferencesBothTransitional",
    reason: "The version before imports the exports; the next one may set weak (decision 63).",
  });
  return { state, application };
}
