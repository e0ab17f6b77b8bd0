import { actionsOf, FUNCTIONS, secretOf, statementsOf } from "./permissions.ts";
import { resource, resources, synthesise } from "./synthesise.ts";

const webhookUrl = "https://hr.example.org/totziens";
const { template } = synthesise({ webhookUrl });
const without = synthesise();

/** All that write departures; the publishing job writes only what it publishes. */
const TELLING = FUNCTIONS.filter(
  (fn) => fn !== "PublishFunction" && actionsOf(without.template, fn).includes("dynamodb:PutItem"),
);

describe("where no webhook is set", () => {
  test("there is no function, no queue and no alarm of it", () => {
    const all = {
      ...without.template.toJSON().Resources,
      ...without.stateTemplate.toJSON().Resources,
    };
    expect(Object.keys(all).filter((id) => /webhook|follower/i.test(id))).toEqual([]);
    expect(JSON.stringify(all)).not.toContain("WEBHOOK");
  });
});

describe("where a webhook is set", () => {
  test("its function reads and notes a departure, reads the keys, and goes through its queue", () => {
    expect(actionsOf(template, "WebhookFunction")).toEqual([
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "secretsmanager:GetSecretValue",
      "sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage",
      "sqs:GetQueueAttributes",
      "sqs:GetQueueUrl",
      "sqs:ReceiveMessage",
      "sqs:SendMessage",
    ]);
    expect(secretOf(template, "WebhookFunction")).toContain("Keys");
  });

  test.each(TELLING)("%s may have it told, and does not know where", (fn) => {
    const { Variables } = resource(template, "AWS::Lambda::Function", fn).Properties.Environment;
    expect(Variables).toHaveProperty("WEBHOOK_QUEUE_URL");
    expect(Variables).not.toHaveProperty("WEBHOOK_URL");
    const queues = statementsOf(template, fn).filter(({ actions }) =>
      actions.includes("sqs:SendMessage"),
    );
    expect(queues.flatMap((each) => each.resources).join()).toContain("WebhookWorkQueue");
  });

  test("the address is the one in the settings, and what fails lies where all failed work lies", () => {
    const { Variables } = resource(template, "AWS::Lambda::Function", "WebhookFunction").Properties
      .Environment;
    expect(Variables.WEBHOOK_URL).toBe(webhookUrl);
    const { RedrivePolicy } = resource(template, "AWS::SQS::Queue", "WebhookWorkQueue").Properties;
    expect(JSON.stringify(RedrivePolicy.deadLetterTargetArn)).toContain("FailedWork");
  });

  test("somebody is rung when the system is behind", () => {
    const alarms = Object.values(resources(template, "AWS::CloudWatch::Alarm"))
      .map(({ Properties }) => Properties)
      .filter(({ AlarmDescription }) => AlarmDescription.startsWith("HR's own system"));
    expect(alarms.map(({ MetricName }) => MetricName)).toEqual(["FollowerBehind"]);
  });
});
