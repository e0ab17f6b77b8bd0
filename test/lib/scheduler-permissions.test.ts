import { resource, synthesise } from "./synthesise.ts";

const { template, stateTemplate } = synthesise();

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

  test.each([
    ["sweep", "SweepEvery", "SweepFunction"],
    ["nightly comparison", "ReconcileDaily", "ReconcileFunction"],
    ["job that publishes figures", "PublishDaily", "PublishFunction"],
  ])("the role that calls the %s is for its own group, and calls nothing else", (_, timer, fn) => {
    const [statement] = trust(template, `${timer}Caller`);
    expect(statement.Condition.StringEquals).toEqual({
      ...account,
      "aws:SourceArn": { "Fn::GetAtt": [expect.stringMatching(`^${timer}Group`), "Arn"] },
    });
    const policy = resource(template, "AWS::IAM::Policy", `${timer}Caller`).Properties;
    expect(policy.PolicyDocument.Statement).toEqual([
      {
        Action: "lambda:InvokeFunction",
        Effect: "Allow",
        Resource: { "Fn::GetAtt": [expect.stringMatching(`^${fn}`), "Arn"] },
      },
    ]);
  });
});
