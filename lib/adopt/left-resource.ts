/** What a deleted stack retained. */
export interface LeftResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
}

/** What CloudFormation asks for to import a resource of this type: at last its physical id, and before that its user pool. */
const IDENTIFIERS: Readonly<Record<string, readonly string[]>> = {
  "AWS::DynamoDB::Table": ["TableName"],
  "AWS::SQS::Queue": ["QueueUrl"],
  "AWS::Scheduler::ScheduleGroup": ["Name"],
  "AWS::IAM::Role": ["RoleName"],
  "AWS::SecretsManager::Secret": ["Id"],
  "AWS::SES::EmailIdentity": ["EmailIdentity"],
  "AWS::Cognito::UserPool": ["UserPoolId"],
  "AWS::Cognito::UserPoolGroup": ["UserPoolId", "GroupName"],
  "AWS::Cognito::UserPoolClient": ["UserPoolId", "ClientId"],
  "AWS::Cognito::UserPoolResourceServer": ["UserPoolId", "Identifier"],
};
const POOL = "AWS::Cognito::UserPool";

export const ADOPTABLE_TYPES: readonly string[] = Object.keys(IDENTIFIERS);

/** They hold data, or a name that a new stack needs. */
const IN_THE_WAY = [
  "AWS::DynamoDB::Table",
  "AWS::SQS::Queue",
  "AWS::Scheduler::ScheduleGroup",
  "AWS::SecretsManager::Secret",
  POOL,
];

/** What must be adopted or deleted before the stage can be deployed. */
export function inTheWay(left: readonly LeftResource[]): LeftResource[] {
  return left.filter(({ type }) => IN_THE_WAY.includes(type));
}

/** `cdk import`'s resource mapping. What belongs to a user pool that is gone is left out. */
export function importMapping(
  left: readonly LeftResource[],
): Record<string, Record<string, string>> {
  const pool = left.find(({ type }) => type === POOL)?.physicalId;
  return Object.fromEntries(
    left.flatMap((each) => {
      const identifier = identifierOf(each, pool);
      return identifier ? [[each.logicalId, identifier]] : [];
    }),
  );
}

function identifierOf(
  { type, physicalId }: LeftResource,
  pool: string | undefined,
): Record<string, string> | undefined {
  const [first, second] = IDENTIFIERS[type] ?? [];
  if (first === undefined) return undefined;
  if (second === undefined) return { [first]: physicalId };
  return pool === undefined ? undefined : { [first]: pool, [second]: physicalId };
}
