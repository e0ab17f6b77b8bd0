import { actionsOf, FUNCTIONS, statementsOf } from "./permissions.ts";
import { resource, resources, synthesise } from "./synthesise.ts";

const { template, stateTemplate } = synthesise();
const LOG = ["logs:CreateLogStream", "logs:PutLogEvents"];
const SCHEDULES = ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"];

describe("what a function may do", () => {
  test("HR's API records departures, makes their schedules, and reads the key", () => {
    expect(actionsOf(template, "HrApiFunction")).toEqual([
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
      "iam:PassRole",
      ...LOG,
      ...SCHEDULES,
      "secretsmanager:GetSecretValue",
      "sqs:SendMessage",
    ]);
  });

  test("the mailer claims, sends and works through its queue; of schedules it knows nothing", () => {
    expect(actionsOf(template, "MailerFunction")).toEqual([
      "dynamodb:GetItem",
      "dynamodb:UpdateItem",
      ...LOG,
      "ses:SendEmail",
      "sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage",
      "sqs:GetQueueAttributes",
      "sqs:GetQueueUrl",
      "sqs:ReceiveMessage",
      "sqs:SendMessage",
    ]);
  });

  test("the one that hears of SES settles claims, and keeps what it could not write down", () => {
    expect(actionsOf(template, "FeedbackFunction")).toEqual([
      "dynamodb:GetItem",
      "dynamodb:UpdateItem",
      ...LOG,
      "sqs:SendMessage",
    ]);
  });

  test("the sweep reads what is due and repairs it", () => {
    expect(actionsOf(template, "SweepFunction")).toEqual([
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
      "iam:PassRole",
      ...LOG,
      ...SCHEDULES,
      "sqs:SendMessage",
    ]);
  });

  test("each has a role of its own", () => {
    const roles = Object.values(resources(template, "AWS::Lambda::Function")).map(
      ({ Properties }) => Properties.Role["Fn::GetAtt"][0],
    );
    expect(new Set(roles).size).toBe(FUNCTIONS.length);
  });

  test("a star stands only after the mailings' own schedule group", () => {
    const stars = FUNCTIONS.flatMap((fn) => statementsOf(template, fn))
      .flatMap(({ actions, resources }) => [...actions, ...resources])
      .filter((each) => each.includes("*"));
    expect(new Set(stars)).toEqual(
      new Set([expect.stringMatching(/:schedule\/totziens-test-state-mailings\/\*$/)]),
    );
  });

  test("a role is handed to Scheduler only, and only the one for mailings", () => {
    for (const fn of ["HrApiFunction", "SweepFunction"]) {
      const pass = statementsOf(template, fn).find(({ actions }) =>
        actions.includes("iam:PassRole"),
      );
      expect(pass?.conditions).toEqual({
        StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" },
      });
      expect(pass?.resources).toEqual([expect.stringContaining("SchedulesRole")]);
    }
  });
});

describe("who may send mail", () => {
  const sending = (from: typeof template) =>
    statementsOf(from, "MailerFunction").find(({ actions }) => actions.includes("ses:SendEmail"));

  test("the mailer alone, from the sender's address alone", () => {
    const senders = FUNCTIONS.filter((fn) => actionsOf(template, fn).includes("ses:SendEmail"));
    expect(senders).toEqual(["MailerFunction"]);
    expect(sending(template)?.conditions).toEqual({
      StringEquals: { "ses:FromAddress": "hr@mail.example.org" },
    });
    expect(sending(template)?.resources).toEqual([
      expect.stringContaining(":configuration-set/"),
      expect.stringMatching(/:identity\/mail\.example\.org$/),
    ]);
  });

  test("in the sandbox also for the recipients that SES asks about", () => {
    const { template: sandbox } = synthesise({ sesSandbox: true });
    expect(sending(sandbox)?.resources).toContainEqual(expect.stringMatching(/:identity\/\*$/));
    expect(sending(sandbox)?.conditions).toEqual(sending(template)?.conditions);
  });
});

describe("what Scheduler may do", () => {
  const account = { "aws:SourceAccount": { Ref: "AWS::AccountId" } };
  const trust = (from: typeof template, prefix: string) =>
    resource(from, "AWS::IAM::Role", prefix).Properties.AssumeRolePolicyDocument.Statement;

  test("the role for mailings is for the mailings' group of this account", () => {
    expect(trust(stateTemplate, "SchedulesRole")).toEqual([
      {
        Action: "sts:AssumeRole",
        Effect: "Allow",
        Principal: { Service: "scheduler.amazonaws.com" },
        Condition: {
          StringEquals: {
            ...account,
            "aws:SourceArn": { "Fn::GetAtt": [expect.stringMatching(/^SchedulesGroup/), "Arn"] },
          },
        },
      },
    ]);
  });

  test("it puts mailings on the mail queue, or on the dead-letter queue, and nothing else", () => {
    const [policy] = resource(stateTemplate, "AWS::IAM::Role", "SchedulesRole").Properties.Policies;
    const [statement, ...more] = policy.PolicyDocument.Statement;
    expect(more).toEqual([]);
    expect(statement.Action).toBe("sqs:SendMessage");
    expect(JSON.stringify(statement.Resource)).toMatch(/MailsDeadLetters.*MailsQueue/);
  });

  test("the role that calls the sweep is for the sweep's group, and calls the sweep only", () => {
    const [statement] = trust(template, "SweepCaller");
    expect(statement.Condition.StringEquals).toEqual({
      ...account,
      "aws:SourceArn": { "Fn::GetAtt": [expect.stringMatching(/^SweepGroup/), "Arn"] },
    });
    const policy = resource(template, "AWS::IAM::Policy", "SweepCaller").Properties.PolicyDocument;
    expect(policy.Statement).toEqual([
      {
        Action: "lambda:InvokeFunction",
        Effect: "Allow",
        Resource: { "Fn::GetAtt": [expect.stringMatching(/^SweepFunction/), "Arn"] },
      },
    ]);
  });
});
