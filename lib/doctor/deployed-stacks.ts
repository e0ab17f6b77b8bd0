import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
  UpdateTerminationProtectionCommand,
} from "@aws-sdk/client-cloudformation";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Temporal } from "temporal-polyfill";
import { signInSentence } from "../aws-trouble.ts";
import { OUTPUTS } from "../outputs.ts";
import { SetupError } from "../setup-error.ts";

/** A stack as CloudFormation knows it. */
export interface DeployedStack {
  /** `CREATE_COMPLETE`, `UPDATE_ROLLBACK_FAILED`, … */
  readonly status: string;
  /** When it was last created or updated. */
  readonly changed?: Temporal.Instant;
  /** Its outputs with their descriptions. */
  readonly outputs: readonly { readonly words: string; readonly value: string }[];
}

/** The signed-in account. Throws a sentence if there is none. */
export async function signedInAccount(region: string): Promise<string> {
  try {
    const { Account = "" } = await new STSClient({ region }).send(new GetCallerIdentityCommand());
    return Account;
  } catch (error) {
    throw new SetupError(signInSentence(error));
  }
}

/** The stack of that name, or undefined when there is none. */
export async function findStack(region: string, name: string): Promise<DeployedStack | undefined> {
  const client = new CloudFormationClient({ region });
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    const [stack] = Stacks;
    if (!stack) return undefined;
    const outputs = stack.Outputs ?? [];
    const changed = stack.LastUpdatedTime ?? stack.CreationTime;
    return {
      status: stack.StackStatus ?? "",
      ...(changed && { changed: Temporal.Instant.fromEpochMilliseconds(+changed) }),
      outputs: outputs.map(({ Description = "", OutputValue = "" }) => ({
        words: Description,
        value: OutputValue,
      })),
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** CloudFormation's only sign is the message. */
function isMissing(error: unknown): boolean {
  return /does not exist/.test((error as Error).message);
}

/** A stack's resources, with the caller's credentials. Throws a sentence if it isn't there. */
export async function resourcesOf(region: string, stack: string): Promise<StackResourceSummary[]> {
  const client = new CloudFormationClient({ region });
  const found: StackResourceSummary[] = [];
  try {
    for await (const page of paginateListStackResources({ client }, { StackName: stack }))
      found.push(...(page.StackResourceSummaries ?? []));
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new SetupError(
      `There is no stack ${stack} in ${region}, in the account that you are signed in to.`,
    );
  }
  return found;
}

/** The physical id of the first resource of that type whose logical id begins so; CDK ends each with a hash. */
export function physicalIdIn(
  resources: readonly Pick<
    StackResourceSummary,
    "ResourceType" | "LogicalResourceId" | "PhysicalResourceId"
  >[],
  type: string,
  begins: string,
): string | undefined {
  return resources.find(
    ({ ResourceType, LogicalResourceId }) =>
      ResourceType === type && LogicalResourceId?.startsWith(begins),
  )?.PhysicalResourceId;
}

/** Takes a stack's protection from deletion away. */
export async function allowDeletion(region: string, StackName: string): Promise<void> {
  await new CloudFormationClient({ region }).send(
    new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }),
  );
}

/** The first output with this description. */
export function outputOf(
  stacks: readonly (DeployedStack | undefined)[],
  output: keyof typeof OUTPUTS,
): string | undefined {
  return outputsOf(stacks, output)[0];
}

export function outputsOf(
  stacks: readonly (DeployedStack | undefined)[],
  output: keyof typeof OUTPUTS,
): string[] {
  return stacks
    .flatMap((stack) => stack?.outputs ?? [])
    .filter(({ words }) => words === OUTPUTS[output])
    .map(({ value }) => value);
}
