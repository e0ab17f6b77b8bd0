import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
  UpdateTerminationProtectionCommand,
} from "@aws-sdk/client-cloudformation";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { OUTPUTS } from "../outputs.ts";
import { SetupError } from "../setup-error.ts";

/** A stack as CloudFormation knows it. */
export interface DeployedStack {
  /** `CREATE_COMPLETE`, `UPDATE_ROLLBACK_FAILED`, … */
  readonly status: string;
  /** Its outputs with their descriptions. */
  readonly outputs: readonly { readonly words: string; readonly value: string }[];
}

/** The signed-in account. Throws a sentence if there is none. */
export async function signedInAccount(region: string): Promise<string> {
  try {
    const { Account = "" } = await new STSClient({ region }).send(new GetCallerIdentityCommand());
    return Account;
  } catch (error) {
    throw new SetupError(
      `To look at AWS, sign in first (for example: aws sso login, then AWS_PROFILE=NAME): ${reasonOf(error)}.`,
    );
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
    return {
      status: stack.StackStatus ?? "",
      outputs: outputs.map(({ Description = "", OutputValue = "" }) => ({
        words: Description,
        value: OutputValue,
      })),
    };
  } catch (error) {
    if (/does not exist/.test((error as Error).message)) return undefined;
    throw error;
  }
}

/** A stack's resources, with the caller's credentials. Throws a sentence if they can't be read. */
export async function resourcesOf(region: string, stack: string): Promise<StackResourceSummary[]> {
  const client = new CloudFormationClient({ region });
  const found: StackResourceSummary[] = [];
  try {
    for await (const page of paginateListStackResources({ client }, { StackName: stack }))
      found.push(...(page.StackResourceSummaries ?? []));
  } catch (error) {
    throw new SetupError(`Stack ${stack} in ${region} cannot be read: ${(error as Error).message}`);
  }
  return found;
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

/** The error on one line, without its final full stop. */
export function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  const said = message.replace(/\s+/g, " ").replace(/[.\s]+$/, "");
  return said || name;
}
