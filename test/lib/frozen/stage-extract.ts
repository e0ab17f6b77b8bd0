import type { Template } from "aws-cdk-lib/assertions";
import type { Resource } from "../synthesise.ts";

/** What of a stage's templates the next version's deploy depends on. */
export interface StageExtract {
  readonly state: {
    readonly exports: readonly string[];
    readonly outputs: readonly string[];
    /** By their logical ids. */
    readonly resources: Readonly<Record<string, Held>>;
  };
  readonly application: {
    /** Exports that CloudFormation holds as long as this is deployed. */
    readonly imports: readonly string[];
    /** Outputs of the state stack that it reads when it is deployed. */
    readonly reads: readonly string[];
  };
  /** Logical ids by the names that the templates give, which are unique in an account and region. */
  readonly names: Readonly<Record<string, string>>;
}

/** A resource of the state stack. */
export interface Held {
  readonly type: string;
  /** It stays when it leaves the template or its stack goes. */
  readonly isRetained: boolean;
  /** What can't change without another resource, or another key, in its place. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Of a table: each index with its keys. */
  readonly indexes?: Readonly<Record<string, unknown>>;
}

/**
 * The properties whose change makes another resource ("Update requires: Replacement" in CloudFormation's reference), and of a
 * secret what makes AWS draw another key.
 */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  "AWS::DynamoDB::Table": ["TableName", "KeySchema", "ImportSourceSpecification"],
  "AWS::SQS::Queue": ["QueueName", "FifoQueue"],
  "AWS::SQS::QueuePolicy": ["Queues"],
  "AWS::Scheduler::ScheduleGroup": ["Name"],
  "AWS::IAM::Role": ["RoleName", "Path"],
  "AWS::SecretsManager::Secret": ["Name", "SecretString", "GenerateSecretString"],
  // Another sender is another identity, and the one before stays.
  "AWS::SES::EmailIdentity": [],
  "AWS::Cognito::UserPool": [
    "UsernameAttributes",
    "AliasAttributes",
    "UsernameConfiguration",
    "Schema",
  ],
  "AWS::Cognito::UserPoolDomain": ["UserPoolId", "Domain"],
  "AWS::Cognito::UserPoolClient": ["UserPoolId", "GenerateSecret"],
  "AWS::Cognito::UserPoolGroup": ["UserPoolId", "GroupName"],
  "AWS::Cognito::UserPoolResourceServer": ["UserPoolId", "Identifier"],
};

/** Unique in an account and region. What is named inside something else, such as a group in its pool, is not here. */
const NAMED: Readonly<Record<string, string>> = {
  "AWS::DynamoDB::Table": "TableName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::SNS::Topic": "TopicName",
  "AWS::Scheduler::ScheduleGroup": "Name",
  "AWS::IAM::Role": "RoleName",
  "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::Logs::LogGroup": "LogGroupName",
  "AWS::Events::Rule": "Name",
  "AWS::Scheduler::Schedule": "Name",
  "AWS::CloudWatch::Alarm": "AlarmName",
  "AWS::CloudWatch::Dashboard": "DashboardName",
  "AWS::SecretsManager::Secret": "Name",
  "AWS::KMS::Alias": "AliasName",
  "AWS::SES::EmailIdentity": "EmailIdentity",
  "AWS::SES::ConfigurationSet": "Name",
  "AWS::Cognito::UserPoolDomain": "Domain",
  "AWS::ApiGatewayV2::DomainName": "DomainName",
  "AWS::Route53::RecordSet": "Name",
};

interface Synthesised {
  readonly stateTemplate: Template;
  readonly template: Template;
}

export function extractOf({ stateTemplate, template }: Synthesised): StageExtract {
  const outputs = stateTemplate.findOutputs("*") as Record<string, { Export?: { Name: string } }>;
  const state = resourcesOf(stateTemplate);
  const application = JSON.stringify(template.toJSON());
  return {
    state: {
      exports: Object.values(outputs)
        .flatMap(({ Export }) => Export?.Name ?? [])
        .sort(),
      outputs: Object.keys(outputs).sort(),
      resources: Object.fromEntries(state.map(([id, each]) => [id, heldOf(id, each)])),
    },
    application: {
      imports: all(application, /"Fn::ImportValue":"([^"]+)"/g),
      reads: all(application, /"OutputName":"(\w+)"/g),
    },
    names: Object.fromEntries([...state, ...resourcesOf(template)].flatMap(namedOf)),
  };
}

function resourcesOf(template: Template): [string, Resource][] {
  return Object.entries((template.toJSON().Resources ?? {}) as Record<string, Resource>);
}

function heldOf(id: string, { Type, Properties = {}, DeletionPolicy }: Resource): Held {
  const fixed = FIXED[Type];
  if (!fixed) throw new Error(`Say in FIXED which properties of ${Type} (${id}) can't change.`);
  return {
    type: Type,
    isRetained: DeletionPolicy?.startsWith("Retain") ?? false,
    fixed: Object.fromEntries(
      fixed.filter((key) => Properties[key] !== undefined).map((key) => [key, Properties[key]]),
    ),
    ...(Type === "AWS::DynamoDB::Table" ? { indexes: indexesOf(Properties) } : {}),
  };
}

interface TableProperties {
  readonly GlobalSecondaryIndexes?: readonly {
    readonly IndexName: string;
    readonly KeySchema: unknown;
  }[];
}

function indexesOf({ GlobalSecondaryIndexes = [] }: TableProperties) {
  return Object.fromEntries(
    GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => [IndexName, KeySchema]),
  );
}

function namedOf([id, { Type, Properties }]: [string, Resource]): [string, string][] {
  const name = Properties?.[NAMED[Type] ?? ""];
  return name === undefined ? [] : [[`${Type} ${JSON.stringify(name)}`, id]];
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))].sort();
}
