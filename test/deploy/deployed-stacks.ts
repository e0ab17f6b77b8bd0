import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from "@aws-sdk/client-cloudformation";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { stateStackName } from "../../lib/queue-names.ts";

export interface Resource {
  readonly type: string;
  /** What AWS knows it by; another one after it was replaced. */
  readonly physicalId: string;
}

/** What stands in the account, as CloudFormation says. */
export interface DeployedStacks {
  readonly state: string;
  readonly application: string;
  /** Those of the two that are there. */
  standing(): Promise<string[]>;
  /** The value of an output, by the first letters of its name. */
  output(stack: string, name: string): Promise<string>;
  resources(stack: string): Promise<ReadonlyMap<string, Resource>>;
  isProtected(stack: string): Promise<boolean>;
  /** The environment of all functions, taken together. */
  environment(): Promise<Record<string, string>>;
}

export function deployedStacks(stage: string): DeployedStacks {
  const client = new CloudFormationClient();
  const state = stateStackName(stage);
  const application = `totziens-${stage}`;
  return { state, application, standing, output, resources, isProtected, environment };

  async function describe(stack: string) {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    return Stacks[0];
  }

  async function standing(): Promise<string[]> {
    const found: string[] = [];
    for (const stack of [application, state]) if (await exists(stack)) found.push(stack);
    return found;
  }

  async function exists(stack: string): Promise<boolean> {
    try {
      const found = await describe(stack);
      return found !== undefined && found.StackStatus !== "DELETE_COMPLETE";
    } catch (error) {
      if ((error as Error).name === "ValidationError") return false;
      throw error;
    }
  }

  async function output(stack: string, name: string): Promise<string> {
    const { Outputs = [] } = (await describe(stack)) ?? {};
    const found = Outputs.find(({ OutputKey }) => OutputKey?.startsWith(name));
    if (!found?.OutputValue) throw new Error(`Stack ${stack} has no output ${name}.`);
    return found.OutputValue;
  }

  async function resources(stack: string): Promise<Map<string, Resource>> {
    const found = new Map<string, Resource>();
    const pages = paginateListStackResources({ client }, { StackName: stack });
    for await (const { StackResourceSummaries = [] } of pages)
      for (const {
        LogicalResourceId = "",
        ResourceType = "",
        PhysicalResourceId = "",
      } of StackResourceSummaries)
        found.set(LogicalResourceId, { type: ResourceType, physicalId: PhysicalResourceId });
    return found;
  }

  async function isProtected(stack: string): Promise<boolean> {
    return (await describe(stack))?.EnableTerminationProtection ?? false;
  }

  async function environment(): Promise<Record<string, string>> {
    const lambda = new LambdaClient();
    const functions = [...(await resources(application)).values()].filter(
      ({ type }) => type === "AWS::Lambda::Function",
    );
    const found = await Promise.all(
      functions.map(({ physicalId: FunctionName }) =>
        lambda.send(new GetFunctionConfigurationCommand({ FunctionName })),
      ),
    );
    return Object.assign({}, ...found.map(({ Environment }) => Environment?.Variables));
  }
}
