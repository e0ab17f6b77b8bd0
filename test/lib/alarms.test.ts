import { METRIC_NAMESPACE } from "../../lambdas/telemetry/log.ts";
import { resources, synthesise } from "./synthesise.ts";

const { template } = synthesise();
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
    ["mails wait for more than an hour", "ApproximateAgeOfOldestMessage", "MailsQueue"],
    ["Scheduler dropped a mailing", "InvocationDroppedCount", "ScheduleGroup"],
    ["the mailer fails", "Errors", "MailerFunction"],
    ["the sweep fails", "Errors", "SweepFunction"],
    ["the sweep is not called", "Invocations", "SweepFunction"],
    ["the job that closes questions fails", "Errors", "ClosingFunction"],
    ["the job that closes questions is not called", "Invocations", "ClosingFunction"],
    ["the job that publishes figures fails", "Errors", "PublishFunction"],
    ["the job that publishes figures is not called", "Invocations", "PublishFunction"],
    ["the nightly comparison fails", "Errors", "ReconcileFunction"],
    ["other work was given up", "ApproximateNumberOfMessagesVisible", "FailedWork"],
    ["HR's API fails", "5xx", "ApiId"],
  ])("goes off when %s", (_what, metric, where) => {
    const found = alarms.filter(
      ({ MetricName, Dimensions }) =>
        MetricName === metric && JSON.stringify(Dimensions).includes(where),
    );
    expect(found).toHaveLength(1);
  });

  test.each([
    ["SES refuses the account, as the mailer counts it", "MailsAccountClosed"],
    ["a mail cannot be written, as the mailer counts it", "MailsUnwritable"],
    ["HR's own address fails, as the mail events count it", "MorningMailMissing"],
    ["schedules and departures differ, as the nightly comparison counts it", "ScheduleDrift"],
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

  test("also goes off when a recurring job is so silent that nothing is measured", () => {
    const silent = alarms.filter(({ MetricName }) => MetricName === "Invocations");
    expect(silent).toHaveLength(3);
    for (const each of silent)
      expect(each).toMatchObject({
        TreatMissingData: "breaching",
        ComparisonOperator: "LessThanThreshold",
      });
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
