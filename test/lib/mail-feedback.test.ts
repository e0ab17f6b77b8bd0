import { PLAN } from "../support/plan.ts";
import { resource, resources, synthesise } from "./synthesise.ts";

const { template } = synthesise({
  sender: { name: "Zorggroep Ändern", address: "hr@example.org" },
});

describe("how mails leave", () => {
  test("only over an encrypted connection, and not to who bounced or complained", () => {
    expect(resource(template, "AWS::SES::ConfigurationSet").Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
  });

  test("without watching who opens them", () => {
    expect(resource(template, "AWS::SES::ConfigurationSet").Properties.TrackingOptions).toBe(
      undefined,
    );
    const { EventDestination } = resource(
      template,
      "AWS::SES::ConfigurationSetEventDestination",
    ).Properties;
    expect(EventDestination.MatchingEventTypes).toEqual([
      "send",
      "delivery",
      "reject",
      "bounce",
      "complaint",
    ]);
    expect(JSON.stringify(EventDestination.EventBridgeDestination)).toContain("event-bus/default");
  });

  test("from a sender whose name is written as mail headers want it", () => {
    const { Variables } = resource(template, "AWS::Lambda::Function", "Mailer").Properties
      .Environment;
    expect(Variables.SENDER).toBe("=?UTF-8?Q?Zorggroep_=C3=84ndern?= <hr@example.org>");
  });

  test("under the organisation's name where the stage gives the sender none", () => {
    const { template: nameless } = synthesise({ sender: { address: "hr@example.org" } });
    const { Variables } = resource(nameless, "AWS::Lambda::Function", "Mailer").Properties
      .Environment;
    expect(Variables.SENDER).toBe(`"${PLAN.settings.organisation}" <hr@example.org>`);
  });
});

describe("what we hear of them", () => {
  const rules = Object.values(resources(template, "AWS::Events::Rule")).map(
    ({ Properties }) => Properties,
  );

  test("is about our own mails only", () => {
    const types = rules.flatMap(({ EventPattern }) => EventPattern["detail-type"]).sort();
    expect(types).toEqual([
      "Email Bounced",
      "Email Complaint Received",
      "Email Delivered",
      "Email Rejected",
      "Email Sent",
    ]);
    for (const { EventPattern } of rules) {
      expect(EventPattern.source).toEqual(["aws.ses"]);
      expect(EventPattern.detail.mail.tags["ses:configuration-set"]).toHaveLength(1);
    }
  });

  test("leaves out complaints in which nobody complained", () => {
    const [complaints] = rules.filter(({ EventPattern }) =>
      EventPattern["detail-type"].includes("Email Complaint Received"),
    );
    expect(complaints?.EventPattern.detail.complaint.complaintFeedbackType).toEqual([
      { exists: false },
      { "anything-but": ["not-spam", "auth-failure"] },
    ]);
  });

  test("holds no address and no subject, so that no queue ever does", () => {
    const paths = rules.flatMap(({ Targets }) =>
      Targets.flatMap(({ InputTransformer }: { InputTransformer: { InputPathsMap: object } }) =>
        Object.values(InputTransformer.InputPathsMap),
      ),
    );
    expect([...new Set(paths)].sort()).toEqual([
      "$.detail-type",
      "$.detail.bounce.bounceSubType",
      "$.detail.bounce.bounceType",
      "$.detail.eventType",
      "$.detail.mail.messageId",
      "$.detail.mail.tags",
      "$.detail.mail.timestamp",
      "$.source",
      "$.time",
    ]);
    for (const { Targets } of rules) {
      for (const target of Targets) expect(target.DeadLetterConfig).toBeUndefined();
    }
  });

  test("is tried again for a day, and kept when it could not be written down", () => {
    for (const { Targets } of rules) {
      expect(Targets).toMatchObject([{ RetryPolicy: { MaximumEventAgeInSeconds: 86400 } }]);
    }
    const { DeadLetterConfig } = resource(template, "AWS::Lambda::Function", "Feedback").Properties;
    const [queueId] = DeadLetterConfig.TargetArn["Fn::GetAtt"];
    expect(resources(template, "AWS::SQS::Queue")[queueId]?.Properties).toMatchObject({
      MessageRetentionPeriod: 14 * 24 * 3600,
      SqsManagedSseEnabled: true,
    });
  });
});
