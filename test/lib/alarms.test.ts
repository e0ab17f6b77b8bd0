import { METRIC_NAMESPACE } from "../../lambdas/telemetry/log.ts";
import { resource, resources, synthesise } from "./synthesise.ts";

const { template } = synthesise({ webhookUrl: "https://hr.example.org/totziens" });
const alarms = Object.values(resources(template, "AWS::CloudWatch::Alarm")).map(
  ({ Properties }) => Properties,
);

describe("an alarm", () => {
  test("says what is wrong for people", () => {
    for (const { AlarmDescription } of alarms) {
      expect(AlarmDescription).toMatch(/\b(manager|leaver|HR|nobody|mails?)\b/i);
    }
  });

  test.each([
    ["a mail was given up", "ApproximateNumberOfMessagesVisible", "MailsDeadLetters"],
    ["Scheduler dropped a mailing", "InvocationDroppedCount", "ScheduleGroup"],
    ["the sweep is not called", "Invocations", "SweepFunction"],
    ["other work was given up", "ApproximateNumberOfMessagesVisible", "FailedWork"],
    ["HR's API fails", "5xx", "ApiId"],
    ["too many of our mails bounce", "Reputation.BounceRate", "ConfigurationSet"],
    ["too many readers report our mails", "Reputation.ComplaintRate", "ConfigurationSet"],
  ])("goes off when %s", (_what, metric, where) => {
    const found = alarms.filter(
      ({ MetricName, Dimensions }) =>
        MetricName === metric && JSON.stringify(Dimensions).includes(where),
    );
    expect(found).toHaveLength(1);
  });

  test.each([
    ["mails are an hour late, as the sweep finds them", "MailsLate"],
    ["mails fail, as the mailer counts them", "MailsFailed"],
    ["SES refuses the account, as the mailer counts it", "MailsAccountClosed"],
    ["a mail cannot be written, as the mailer counts it", "MailsUnwritable"],
    ["nobody knows whether a mail left, as the sweep counts it", "MailsUnconfirmed"],
    ["HR has no morning mail, as sweep and mail events count it", "MorningMailMissing"],
    ["a job has not succeeded in its time, as each job counts it", "JobsOverdue"],
    ["schedules and departures differ, as the nightly comparison counts it", "ScheduleDrift"],
    ["HR's system takes no events, as the webhook counts it", "FollowerBehind"],
  ])("goes off when %s", (_what, metric) => {
    const found = alarms.find(({ MetricName }) => MetricName === metric);
    expect(found).toMatchObject({ Namespace: METRIC_NAMESPACE, Threshold: 1, Statistic: "Sum" });
  });

  test("is about the mails of its own stage only", () => {
    const own = alarms.filter(({ Namespace }) => Namespace === METRIC_NAMESPACE);
    for (const { Dimensions } of own)
      expect(Dimensions).toEqual([{ Name: "Stage", Value: "test" }]);
    const functions = Object.values(resources(template, "AWS::Lambda::Function"));
    for (const { Properties } of functions)
      expect(Properties.Environment.Variables.STAGE_NAME).toBe("test");
  });

  test("goes off when the account has no functions to spare, whichever wanted one", () => {
    const [throttled, ...others] = alarms.filter(({ MetricName }) => MetricName === "Throttles");
    expect(others).toEqual([]);
    expect(throttled).toMatchObject({ Namespace: "AWS/Lambda", DatapointsToAlarm: 2 });
    expect(throttled?.Dimensions).toBeUndefined();
  });

  test("also goes off when the sweep is so silent that nothing is measured", () => {
    const silent = alarms.filter(({ MetricName }) => MetricName === "Invocations");
    expect(silent).toMatchObject([
      { TreatMissingData: "breaching", ComparisonOperator: "LessThanThreshold" },
    ]);
  });

  test("reads one metric, each of which costs money: seventeen in all", () => {
    expect(alarms).toHaveLength(17);
    for (const { Metrics } of alarms) expect(Metrics).toBeUndefined();
  });

  test("is mailed to who the settings name, and to nobody else", () => {
    expect(resources(template, "AWS::SNS::Subscription")).toEqual({});
    const { template: watched } = synthesise({ alarmAddress: "operations@example.org" });
    const [subscription] = Object.values(resources(watched, "AWS::SNS::Subscription"));
    expect(subscription?.Properties).toMatchObject({
      Protocol: "email",
      Endpoint: "operations@example.org",
    });
    for (const { Properties } of Object.values(resources(watched, "AWS::CloudWatch::Alarm"))) {
      expect(Properties.AlarmActions).toHaveLength(1);
    }
  });
});

describe("the dashboard", () => {
  const { Properties } = resource(template, "AWS::CloudWatch::Dashboard");
  const body = JSON.stringify(Properties.DashboardBody);

  test("is one page, with every alarm and what the sentences speak of", () => {
    expect(Properties.DashboardName).toBe("totziens-test");
    const shown = Object.keys(resources(template, "AWS::CloudWatch::Alarm"));
    for (const id of shown) expect(body).toContain(`"${id}"`);
    for (const name of ["MailsSent", "MailsLate", "MailsFailed", "MailsBounced"])
      expect(body).toContain(name);
  });

  test("shows no more metrics than AWS gives away on one, and no more logs than one query reads", () => {
    expect(body.match(/\\"(?:Totziens|AWS\/[A-Za-z]+)\\",/g)?.length).toBeLessThanOrEqual(50);
    expect(Object.keys(resources(template, "AWS::Lambda::Function")).length).toBeLessThan(50);
  });

  test("is left out where the settings say so", () => {
    const { template: bare } = synthesise({ dashboard: false });
    expect(resources(bare, "AWS::CloudWatch::Dashboard")).toEqual({});
  });
});
