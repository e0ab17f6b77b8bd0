import { resource, resources, synthesise } from "./synthesise.ts";

const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b";

describe("an address of one's own", () => {
  const name = "totziens.example.org";
  const { template } = synthesise({ domain: { name, hostedZone: "Z0123" } });

  test("has a certificate that its zone vouches for, and a record in that zone", () => {
    expect(resource(template, "AWS::CertificateManager::Certificate").Properties).toMatchObject({
      DomainName: name,
      DomainValidationOptions: [{ DomainName: name, HostedZoneId: "Z0123" }],
      ValidationMethod: "DNS",
    });
    expect(resource(template, "AWS::Route53::RecordSet").Properties).toMatchObject({
      HostedZoneId: "Z0123",
      Name: `${name}.`,
      Type: "A",
    });
  });

  test("leads to the API, over TLS of today", () => {
    expect(resource(template, "AWS::ApiGatewayV2::DomainName").Properties).toMatchObject({
      DomainName: name,
      DomainNameConfigurations: [{ EndpointType: "REGIONAL", SecurityPolicy: "TLS_1_2" }],
    });
    const mapping = resource(template, "AWS::ApiGatewayV2::ApiMapping");
    expect(mapping.Properties.Stage).toBe("$default");
    expect(mapping.DependsOn).toContainEqual(expect.stringMatching(/^GatewayStage/));
  });

  test("is where the links in mails lead", () => {
    const { Variables } = resource(template, "AWS::Lambda::Function", "Mailer").Properties
      .Environment;
    expect(Variables.LINKS_URL).toBe(`https://${name}`);
    expect(outputs(template)).toContain(`https://${name}`);
  });

  test("with DNS elsewhere has a certificate of one's own, and says which record to add", () => {
    const { template: own } = synthesise({ domain: { name, certificate: CERTIFICATE } });
    expect(resources(own, "AWS::CertificateManager::Certificate")).toEqual({});
    expect(resources(own, "AWS::Route53::RecordSet")).toEqual({});
    expect(JSON.stringify(resource(own, "AWS::ApiGatewayV2::DomainName"))).toContain(CERTIFICATE);
    expect(outputs(own)).toContain(`${name} CNAME `);
  });

  test("is nowhere where the settings name none", () => {
    const { template: plain } = synthesise();
    expect(resources(plain, "AWS::ApiGatewayV2::DomainName")).toEqual({});
  });
});

describe("the alarm address", () => {
  const { template } = synthesise({ alarmAddress: "operations@example.org", monthlyBudget: 25 });
  const cloudWatch = {
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
  };

  test("hears of alarms through a topic that is encrypted on the way, holds nothing personal, and that alarms may write to", () => {
    expect(resource(template, "AWS::SNS::Topic").Properties?.KmsMasterKeyId).toBeUndefined();
    expect(resources(template, "AWS::KMS::Key")).toEqual({});
    const { Statement } = resource(template, "AWS::SNS::TopicPolicy").Properties.PolicyDocument;
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
    expect(Statement).toContainEqual(
      expect.objectContaining({ ...cloudWatch, Action: "sns:Publish" }),
    );
  });

  test("hears of costs at four fifths of the budget, and when more than all of it is to be expected", () => {
    const { Budget, NotificationsWithSubscribers } = resource(
      template,
      "AWS::Budgets::Budget",
    ).Properties;
    expect(Budget).toEqual({
      BudgetType: "COST",
      TimeUnit: "MONTHLY",
      BudgetLimit: { Amount: 25, Unit: "USD" },
    });
    const told = NotificationsWithSubscribers.map(
      ({ Notification: { NotificationType, Threshold } }: Told) => [NotificationType, Threshold],
    );
    expect(told).toEqual([
      ["ACTUAL", 80],
      ["FORECASTED", 100],
    ]);
    for (const { Subscribers } of NotificationsWithSubscribers) {
      expect(Subscribers).toEqual([
        { SubscriptionType: "EMAIL", Address: "operations@example.org" },
      ]);
    }
  });

  test("hears of no budget where none is set", () => {
    const { template: plain } = synthesise({ alarmAddress: "operations@example.org" });
    expect(resources(plain, "AWS::Budgets::Budget")).toEqual({});
  });
});

describe("the account", () => {
  test("that a stage names is the only one it can be deployed to", () => {
    const { state, application } = synthesise({ account: "123456789012" });
    expect([state.account, application.account]).toEqual(["123456789012", "123456789012"]);
  });

  test("need not be known to see what would be deployed", () => {
    const { state, template } = synthesise();
    expect(state.environment).toBe("aws://unknown-account/eu-west-1");
    expect(JSON.stringify(template.toJSON())).not.toMatch(/\b\d{12}\b/);
  });
});

interface Told {
  readonly Notification: { readonly NotificationType: string; readonly Threshold: number };
}

function outputs(template: ReturnType<typeof synthesise>["template"]): string {
  return JSON.stringify(template.findOutputs("*"));
}

describe("the user pool, where the settings name no issuer", () => {
  const { template, stateTemplate } = synthesise();

  test("lets people in at its own page only, with a code, and HR's system with its secret only", () => {
    const desk = resource(template, "AWS::Cognito::UserPoolClient").Properties;
    expect(desk.AllowedOAuthFlows).toEqual(["code"]);
    const system = resource(stateTemplate, "AWS::Cognito::UserPoolClient").Properties;
    expect(system.AllowedOAuthFlows).toEqual(["client_credentials"]);
    expect(system.GenerateSecret).toBe(true);
  });

  test("gives HR's system a token for a day, since Cognito charges for each", () => {
    const system = resource(stateTemplate, "AWS::Cognito::UserPoolClient").Properties;
    const { AccessTokenValidity, TokenValidityUnits } = system;
    expect([AccessTokenValidity, TokenValidityUnits.AccessToken]).toEqual([24 * 60, "minutes"]);
  });

  test.each([
    ["the desk", template],
    ["HR's system", stateTemplate],
  ])("takes no password from anywhere else, in the name of %s", (_who, from) => {
    const client = resource(from, "AWS::Cognito::UserPoolClient").Properties;
    // Cognito takes no empty list: without one it allows more than this.
    expect(client.ExplicitAuthFlows).toEqual(["ALLOW_REFRESH_TOKEN_AUTH"]);
    expect(client.AllowedOAuthFlowsUserPoolClient).toBe(true);
    expect(client.PreventUserExistenceErrors).toBe("ENABLED");
  });
});
