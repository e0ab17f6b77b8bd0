import type { Template } from "aws-cdk-lib/assertions";
import type { Resource } from "./synthesise.ts";

/** A stack as it is deployed: where, and under which name. */
export interface DeployedStack {
  readonly name: string;
  readonly template: Template;
}

type Json = Readonly<Record<string, unknown>>;
type Attributes = (name: (longest: number) => string, properties: Json) => Json;

const REGION = "ap-southeast-1";
const ACCOUNT = "123456789012";
const PSEUDO: Json = {
  "AWS::Partition": "aws",
  "AWS::Region": REGION,
  "AWS::AccountId": ACCOUNT,
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackId": `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/stack/${"0".repeat(36)}`,
};

const arn = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

/** What CloudFormation says a resource is called, no shorter than it can be; `longest` is how long AWS lets a name be. */
const ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  "AWS::Lambda::Function": (name) => ({
    Ref: name(64),
    Arn: arn("lambda", `function:${name(64)}`),
  }),
  "AWS::DynamoDB::Table": (name) => ({
    Ref: name(255),
    Arn: arn("dynamodb", `table/${name(255)}`),
  }),
  "AWS::SQS::Queue": (name, { QueueName = name(80) }) => ({
    Ref: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${QueueName}`,
    Arn: arn("sqs", `${QueueName}`),
    QueueName,
  }),
  "AWS::SNS::Topic": (name) => ({ Ref: arn("sns", name(256)) }),
  "AWS::IAM::Role": (name) => ({ Ref: name(64), Arn: `arn:aws:iam::${ACCOUNT}:role/${name(64)}` }),
  "AWS::Logs::LogGroup": (name) => ({
    Ref: name(512),
    Arn: arn("logs", `log-group:${name(512)}:*`),
  }),
  "AWS::SecretsManager::Secret": (name) => ({ Ref: arn("secretsmanager", `secret:${name(256)}`) }),
  "AWS::Scheduler::ScheduleGroup": (name, { Name = name(64) }) => ({
    Ref: Name,
    Arn: arn("scheduler", `schedule-group/${Name}`),
  }),
  "AWS::SES::ConfigurationSet": (name, { Name = name(64) }) => ({ Ref: Name }),
  "AWS::Events::Rule": (name) => ({ Arn: arn("events", `rule/${name(64)}`) }),
  "AWS::Cognito::UserPool": () => ({
    Ref: `${REGION}_123456789`,
    ProviderURL: `https://cognito-idp.${REGION}.amazonaws.com/${REGION}_123456789`,
  }),
  "AWS::Cognito::UserPoolClient": () => ({ Ref: "0".repeat(26) }),
  "AWS::ApiGatewayV2::Api": () => ({
    Ref: "0123456789",
    ApiEndpoint: `https://0123456789.execute-api.${REGION}.amazonaws.com`,
  }),
};

/** Part of a template as AWS sees it once it is deployed, every reference at its longest. */
export function asDeployed(part: unknown, stack: DeployedStack, others: readonly DeployedStack[]) {
  const functions: Readonly<Record<string, (said: never) => unknown>> = {
    Ref: (id: string) => PSEUDO[id] ?? attributeOf(stack, id, "Ref"),
    "Fn::GetAtt": ([id, attribute]: [string, string]) => attributeOf(stack, id, attribute),
    "Fn::Join": ([by, parts]: [string, unknown[]]) => parts.map(resolve).join(by),
    "Fn::GetStackOutput": (asked: AskedOutput) => outputOf(asked, others),
  };
  return resolve(part);

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    return typeof value === "object" && value !== null ? resolveGroup(value) : value;
  }

  function resolveGroup(value: object): unknown {
    const entries = Object.entries(value);
    const [key = "", said] = entries[0] ?? [];
    const isReference = entries.length === 1 && /^(Ref|Fn::.*)$/.test(key);
    if (isReference) return call(key, said);
    return Object.fromEntries(entries.map(([name, each]) => [name, resolve(each)]));
  }

  function call(name: string, said: unknown): unknown {
    const known = functions[name];
    if (!known) throw new Error(`How long ${name} gets is not known here.`);
    return known(said as never);
  }
}

function attributeOf({ name, template }: DeployedStack, id: string, attribute: string): unknown {
  const { Type, Properties = {} } = (template.toJSON().Resources[id] ?? {}) as Partial<Resource>;
  /** CloudFormation's own names: stack, logical id and twelve characters of chance, cut to what AWS takes. */
  const generated = (longest: number) => `${name}-${id}-${"X".repeat(12)}`.slice(0, longest);
  const value = ATTRIBUTES[`${Type}`]?.(generated, Properties)[attribute];
  if (value === undefined)
    throw new Error(`How long ${attribute} of ${Type} gets is not known here.`);
  return value;
}

interface AskedOutput {
  readonly StackName: string;
  readonly OutputName: string;
}

function outputOf({ StackName, OutputName }: AskedOutput, stacks: readonly DeployedStack[]) {
  const stack = stacks.find(({ name }) => name === StackName);
  const output = stack?.template.toJSON().Outputs?.[OutputName] as Json | undefined;
  if (!stack || !output) throw new Error(`${StackName} has no output ${OutputName}.`);
  return asDeployed(output.Value, stack, []);
}
