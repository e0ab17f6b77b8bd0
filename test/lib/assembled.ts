import type { CfnResource } from "aws-cdk-lib";
import { Stack } from "aws-cdk-lib";
import { ProgramFunction } from "../../lib/constructs/program-function.ts";
import { mailQueueName } from "../../lib/queue-names.ts";
import { resources, synthesise } from "./synthesise.ts";

/** One of the two places where the program runs, as far as both must be the same. */
export interface Assembled {
  /** The folders of `lambdas/` that run there. */
  readonly functions: readonly string[];
  /** Each `METHOD /path` with the function that answers it. */
  readonly routes: Readonly<Record<string, string>>;
  /** The names of all variables that a function can find. */
  readonly environmentNames: readonly string[];
  /** The queues of mailings, without what a stage adds to their names. */
  readonly queues: readonly string[];
  /** What is called by the clock. */
  readonly scheduleTargets: readonly string[];
  /** What is called when something is on a queue, and when SES tells something. */
  readonly onQueue: readonly string[];
  readonly onMailEvent: readonly string[];
}

/** What CDK makes, as it stands in the templates. */
export function assembledOnAws() {
  const { application, state, template, stateTemplate } = synthesise({
    webhookUrl: "https://hr.example.org/totziens",
  });
  const functions = application.node.findAll().filter((each) => each instanceof ProgramFunction);
  const folders = new Map(
    functions.map((each) => [
      Stack.of(each).getLogicalId(each.node.defaultChild as CfnResource),
      each.folder,
    ]),
  );
  /** The function that some part of a template refers to. */
  const folderIn = (part: unknown) => {
    const text = JSON.stringify(part);
    return [...folders].find(([id]) => text.includes(`"${id}"`))?.[1] ?? text;
  };
  const all = (type: string) =>
    Object.values(resources(template, type)).map((each) => each.Properties);
  const made = resources(template, "AWS::Lambda::Function");
  const environments = new Map(
    [...folders].map(([id, folder]) => [
      folder,
      Object.keys(made[id]?.Properties.Environment?.Variables ?? {}),
    ]),
  );
  const integrations = resources(template, "AWS::ApiGatewayV2::Integration");
  const stateQueues = Object.values(resources(stateTemplate, "AWS::SQS::Queue"));
  const prefix = mailQueueName(state.stackName).slice(0, -"mails".length);

  const assembled: Assembled = {
    functions: Object.keys(made).map((id) => folders.get(id) ?? id),
    routes: Object.fromEntries(
      all("AWS::ApiGatewayV2::Route").map(({ RouteKey, Target }) => {
        const id = Object.keys(integrations).find((each) => JSON.stringify(Target).includes(each));
        return [RouteKey, folderIn(integrations[`${id}`]?.Properties.IntegrationUri)];
      }),
    ),
    environmentNames: [...environments.values()].flat(),
    queues: stateQueues.map(({ Properties }) => Properties.QueueName.replace(prefix, "")),
    scheduleTargets: all("AWS::Scheduler::Schedule").map(({ Target }) => folderIn(Target.Arn)),
    onQueue: all("AWS::Lambda::EventSourceMapping").map((each) => folderIn(each.FunctionName)),
    onMailEvent: all("AWS::Events::Rule").flatMap(({ Targets }) => Targets.map(folderIn)),
  };
  return { assembled, environments };
}
