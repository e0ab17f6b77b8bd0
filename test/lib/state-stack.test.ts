import { Template } from "aws-cdk-lib/assertions";
import { ADOPTABLE_TYPES } from "../../lib/adopt/left-resource.ts";
import { type Resource, resource, resources, synthesise } from "./synthesise.ts";

const { state, stateTemplate } = synthesise();
const KEPT = [
  "AWS::DynamoDB::Table",
  "AWS::SQS::Queue",
  "AWS::Scheduler::ScheduleGroup",
  "AWS::IAM::Role",
  "AWS::SecretsManager::Secret",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolGroup",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolResourceServer",
  "AWS::SES::EmailIdentity",
];

describe("what must outlive a redeploy", () => {
  test.each(KEPT)("%s stays when its stack goes", (type) => {
    const found = Object.values(resources(stateTemplate, type));
    expect(found.length).toBeGreaterThan(0);
    for (const { DeletionPolicy, UpdateReplacePolicy } of found) {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(["RetainExceptOnCreate", "Retain"]);
    }
  });

  test("but nothing is in the way of creating the stack again when that failed", () => {
    const { state: first, stateTemplate: made } = synthesise({}, { isFirstDeploy: true });
    expect(first.terminationProtection).toBe(false);
    for (const { Properties } of Object.values(resources(made, "AWS::DynamoDB::Table")))
      expect(Properties.DeletionProtectionEnabled).toBe(false);
    expect(resource(made, "AWS::Cognito::UserPool").Properties.DeletionProtection).toBe("INACTIVE");
  });

  test("the stack cannot be deleted by mistake, nor can the table or the user pool", () => {
    expect(state.terminationProtection).toBe(true);
    expect([table(), ledger()].map((each) => each.DeletionProtectionEnabled)).toEqual([true, true]);
    expect(resource(stateTemplate, "AWS::Cognito::UserPool").Properties.DeletionProtection).toBe(
      "ACTIVE",
    );
  });

  test("what stays can be taken back into a new stack: CloudFormation imports it, and it needs nothing that goes", () => {
    const all = stateTemplate.toJSON().Resources as Record<string, Resource>;
    const kept = Object.entries(all).filter(([, { DeletionPolicy }]) => DeletionPolicy);
    const names = kept.map(([id]) => id);
    for (const [id, { Type, Properties }] of kept) {
      expect(ADOPTABLE_TYPES).toContain(Type);
      const needs = Object.keys(all).filter((other) =>
        JSON.stringify(Properties ?? {}).match(
          new RegExp(`"Ref":"${other}"|"Fn::GetAtt":\\["${other}"`),
        ),
      );
      expect([id, needs.filter((each) => !names.includes(each))]).toEqual([id, []]);
    }
  });

  test("it knows nothing of the application, which can go at any time", () => {
    expect(state.dependencies).toEqual([]);
    expect(JSON.stringify(stateTemplate.toJSON())).not.toContain("Fn::ImportValue");
    expect(Object.keys(resources(stateTemplate, "AWS::Lambda::Function"))).toEqual([]);
  });

  test("a stage made to be thrown away leaves nothing behind", () => {
    const { state: disposable } = synthesise({ disposable: true });
    expect(disposable.terminationProtection).toBe(false);
    const template = Template.fromStack(disposable);
    for (const type of KEPT) {
      for (const { DeletionPolicy } of Object.values(resources(template, type))) {
        expect(DeletionPolicy ?? "Delete").toBe("Delete");
      }
    }
    for (const { Properties } of Object.values(resources(template, "AWS::DynamoDB::Table")))
      expect(Properties.DeletionProtectionEnabled).toBe(false);
  });
});

describe("the table", () => {
  test("can be brought back to any second, and forgets what has expired", () => {
    expect(table()).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      BillingMode: "PAY_PER_REQUEST",
    });
  });

  test("finds what is due by its day, departures by state, name and person, and copies nothing but keys into those indexes", () => {
    const index = (name: string, partition: string, ...sort: object[]) => ({
      IndexName: name,
      KeySchema: [{ AttributeName: partition, KeyType: "HASH" }, ...sort],
      Projection: { ProjectionType: "KEYS_ONLY" },
    });
    expect(table().KeySchema).toEqual([{ AttributeName: "pk", KeyType: "HASH" }]);
    expect(table().GlobalSecondaryIndexes).toEqual([
      index("due", "dd", { AttributeName: "da", KeyType: "RANGE" }),
      index("list", "ls", { AttributeName: "ln", KeyType: "RANGE" }),
      index("asks", "ap", { AttributeName: "an", KeyType: "RANGE" }),
      index("names", "np", { AttributeName: "nw", KeyType: "RANGE" }),
      index("manager", "mg"),
      index("hr-contact", "hc"),
      index("person", "pe"),
    ]);
  });
});

test("what was deleted of answers is known in a table of its own, which a restore of the departures leaves as it is", () => {
  expect(ledger()).toMatchObject({
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
  });
  expect(ledger().GlobalSecondaryIndexes).toBeUndefined();
});

describe("the queues", () => {
  const queue = resource(stateTemplate, "AWS::SQS::Queue", "MailsQueue").Properties;
  const deadLetters = resource(stateTemplate, "AWS::SQS::Queue", "MailsDeadLetters").Properties;

  test("are encrypted and refuse connections that are not", () => {
    for (const each of [queue, deadLetters]) expect(each.SqsManagedSseEnabled).toBe(true);
    const policies = Object.values(resources(stateTemplate, "AWS::SQS::QueuePolicy"));
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: "Deny",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      );
    }
  });

  test("both are called so that an operator's command finds them", () => {
    expect([queue.QueueName, deadLetters.QueueName]).toEqual([
      "totziens-test-state-mails",
      "totziens-test-state-dead-letters",
    ]);
  });

  test("a mailing gets five chances, then fourteen days in which somebody can look", () => {
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(deadLetters.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    expect(queue.MessageRetentionPeriod).toBeLessThan(deadLetters.MessageRetentionPeriod);
  });

  test("a batch comes back only when its mailer is surely gone", () => {
    const { template } = synthesise({ sesRate: 200 });
    const mailer = resource(template, "AWS::Lambda::Function", "Mailer").Properties;
    const batches = resource(template, "AWS::Lambda::EventSourceMapping", "Mailer").Properties;
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(
      6 * mailer.Timeout + batches.MaximumBatchingWindowInSeconds,
    );
  });
});

test("there is one secret, from which all keys come; it is made by AWS and stands in no template", () => {
  const { Properties } = resource(stateTemplate, "AWS::SecretsManager::Secret");
  expect(Properties.SecretString).toBeUndefined();
  expect(Properties.GenerateSecretString).toMatchObject({
    GenerateStringKey: "key",
    SecretStringTemplate: "{}",
    PasswordLength: 64,
  });
});

test("the domain signs its mails and bounces have a place of their own", () => {
  expect(resource(stateTemplate, "AWS::SES::EmailIdentity").Properties).toMatchObject({
    EmailIdentity: "mail.example.org",
    MailFromAttributes: { MailFromDomain: "bounce.mail.example.org" },
  });
});

function table() {
  return resource(stateTemplate, "AWS::DynamoDB::Table", "Departures").Properties;
}

function ledger() {
  return resource(stateTemplate, "AWS::DynamoDB::Table", "AnswersLedger").Properties;
}
