import type { Template } from "aws-cdk-lib/assertions";
import { resource, resources } from "./synthesise.ts";

/** The functions, by what their logical ids begin with. */
export const FUNCTIONS = [
  "HrApiFunction",
  "HrApiListFunction",
  "HrApiChangesFunction",
  "HrApiInsightsFunction",
  "PeopleFunction",
  "DeskFunction",
  "MailerFunction",
  "FeedbackFunction",
  "SweepFunction",
  "ClosingFunction",
  "PublishFunction",
  "ReconcileFunction",
  "ApiDocumentFunction",
  "ImportFunction",
];

export interface Statement {
  readonly actions: readonly string[];
  /** Each as text; a reference as its JSON. */
  readonly resources: readonly string[];
  readonly conditions: unknown;
}

/** All that the role of a function may do, gathered from every policy of that role. */
export function statementsOf(template: Template, fn: string): Statement[] {
  return documentOf(template, fn)
    .filter(({ Effect }) => Effect === "Allow")
    .map(statementOf);
}

/** All that it may not, whatever else allows it. */
export function denialsOf(template: Template, fn: string): Statement[] {
  return documentOf(template, fn)
    .filter(({ Effect }) => Effect === "Deny")
    .map(statementOf);
}

function documentOf(template: Template, fn: string): Record<string, unknown>[] {
  const { Role } = resource(template, "AWS::Lambda::Function", fn).Properties;
  const roleId: string = Role["Fn::GetAtt"][0];
  const role = resources(template, "AWS::IAM::Role")[roleId];
  if (!role) throw new Error(`There is no role ${roleId}.`);
  const attached = Object.values(resources(template, "AWS::IAM::Policy"))
    .map(({ Properties }) => Properties)
    .filter(({ Roles }) => Roles.some(({ Ref }: { Ref?: string }) => Ref === roleId));
  const own = [...attached, ...(role.Properties.Policies ?? [])];
  if (role.Properties.ManagedPolicyArns) throw new Error(`${roleId} has policies of AWS's making.`);
  return own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** Just the actions, in order. */
export function actionsOf(template: Template, fn: string): string[] {
  return statementsOf(template, fn)
    .flatMap(({ actions }) => actions)
    .sort();
}

/** One statement of a policy document. */
export function statementOf({ Action, Resource, Condition }: Record<string, unknown>): Statement {
  return {
    actions: [Action].flat() as string[],
    resources: [Resource].flat().map((each) => text(each)),
    conditions: Condition,
  };
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  const { "Fn::Join": join } = value as { "Fn::Join"?: [string, unknown[]] };
  return join ? join[1].map(text).join(join[0]) : JSON.stringify(value);
}

/** The indexes that a function may ask. */
export function indexesOf(template: Template, fn: string): string[] {
  return statementsOf(template, fn)
    .flatMap(({ resources: asked }) => asked)
    .flatMap((each) => /\/index\/([a-z-]+)$/.exec(each)?.[1] ?? [])
    .sort();
}

/** The one secret that a function may read. */
export function secretOf(template: Template, fn: string): string {
  const statements = statementsOf(template, fn).filter(({ actions }) =>
    actions.includes("secretsmanager:GetSecretValue"),
  );
  return statements.flatMap(({ resources: secrets }) => secrets).join();
}
