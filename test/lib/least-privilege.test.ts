import {
  ANSWERS_ENVIRONMENT,
  DESK_ENVIRONMENT,
  ENVIRONMENT,
  IMPORT_ENVIRONMENT,
  LINK_ENVIRONMENT,
  MAILER_ENVIRONMENT,
} from "../../lambdas/aws/environment.ts";
import { ROUTE_FUNCTIONS } from "../../lambdas/http/routes.ts";
import { STAGE_VARIABLE } from "../../lambdas/telemetry/log.ts";
import { FUNCTIONS } from "./permissions.ts";
import { allStatements, isRefusing, refusesPlain } from "./policies.ts";
import { type Resource, resource, resources, synthesise } from "./synthesise.ts";

const ALARMED = { alarmAddress: "operations@example.org" };
const { template, stateTemplate } = synthesise(ALARMED);
const both = [stateTemplate, template];
const said = both.flatMap(allStatements);
const allowed = said.filter(({ effect }) => effect === "Allow");

/** The functions that save departures and then make their schedules true, one by one. */
const CONVERGING = [
  "ClosingFunctionRole",
  "DeskFunctionRole",
  "HrApiChangesFunctionRole",
  "HrApiFunctionRole",
  "ImportFunctionRole",
  "PeopleFunctionRole",
  "ReconcileFunctionRole",
  "SweepFunctionRole",
];
const OWN_SCHEDULES =
  'arn:{"Ref":"AWS::Partition"}:scheduler:eu-west-1:{"Ref":"AWS::AccountId"}:schedule/totziens-test-state-mailings/*';

describe("a star is only where AWS knows nothing narrower", () => {
  const stars = (statements: typeof said) =>
    statements
      .filter(({ effect }) => effect === "Allow")
      .flatMap(({ who, actions, resources: on }) =>
        [...on, ...actions]
          .filter((each) => each.includes("*"))
          .map((star) => `${who}: ${actions.join(" ")} on ${star}`),
      )
      .sort();

  test("each is named here", () => {
    const makesSchedules = "scheduler:CreateSchedule scheduler:DeleteSchedule";
    expect(stars(said)).toEqual(
      [
        // The names of schedules are made at run time; their group is ours alone.
        ...CONVERGING.map((who) => `${who}: ${makesSchedules} on ${OWN_SCHEDULES}`),
        // Listing knows no group (aws/aws-cdk#38201).
        "ReconcileFunctionRole: scheduler:ListSchedules on *",
      ].sort(),
    );
  });

  test("the sandbox adds one: SES asks for the recipient's identity, which nobody knows beforehand", () => {
    const { template: sandbox } = synthesise({ sesSandbox: true, ...ALARMED });
    const more = stars([stateTemplate, sandbox].flatMap(allStatements));
    expect(more.filter((each) => !stars(said).includes(each))).toEqual([
      expect.stringMatching(
        /^MailerFunctionRole: ses:SendEmail ses:SendRawEmail on arn:.*:identity\/\*$/,
      ),
    ]);
  });
});

describe("who may do what nobody else may", () => {
  const whoMay = (action: RegExp) => [
    ...new Set(
      allowed
        .filter(({ actions }) => actions.some((each) => action.test(each)))
        .map(({ who }) => who),
    ),
  ];

  test("touch Scheduler, and hand over its role: only what runs converge", () => {
    expect(whoMay(/^scheduler:/).sort()).toEqual(CONVERGING);
    expect(whoMay(/^iam:/).sort()).toEqual(CONVERGING);
    expect(allowed.flatMap(({ actions }) => actions).filter((each) => /^iam:/.test(each))).toEqual(
      CONVERGING.map(() => "iam:PassRole"),
    );
  });

  test("send mail: only the mailer, from the configured identity and as the configured sender", () => {
    expect(whoMay(/^ses:/)).toEqual(["MailerFunctionRole"]);
    const sending = allowed.filter(({ actions }) => /^ses:/.test(actions.join()));
    expect(sending).toMatchObject([
      {
        resources: [
          expect.stringMatching(/:configuration-set\//),
          expect.stringMatching(/:identity\/mail\.example\.org$/),
        ],
        conditions: { StringEquals: { "ses:FromAddress": "hr@mail.example.org" } },
      },
    ]);
  });

  test("no role has a policy of AWS's making, or may do whatever it likes", () => {
    const roles = both.flatMap((each) => Object.values(resources(each, "AWS::IAM::Role")));
    expect(roles.length).toBeGreaterThan(FUNCTIONS.length);
    for (const { Properties } of roles) expect(Properties.ManagedPolicyArns).toBeUndefined();
    for (const { who, actions } of allowed.filter(({ who }) => who.endsWith("Role"))) {
      expect([who, actions.filter((each) => each.includes("*"))]).toEqual([who, []]);
    }
  });
});

describe("what lies, and what travels, is encrypted", () => {
  const all = (type: string) => both.flatMap((each) => Object.entries(resources(each, type)));
  const overTls = both.flatMap(refusesPlain);

  test.each(all("AWS::SQS::Queue"))("the queue %s", (id, { Properties }) => {
    expect(Properties.SqsManagedSseEnabled).toBe(true);
    expect(overTls).toContain(id);
  });

  test.each(all("AWS::SNS::Topic"))("the topic %s, on the way: it holds nothing personal", (id) => {
    expect(overTls).toContain(id);
  });

  test.each(all("AWS::DynamoDB::Table"))("the table %s", (_id, { Properties }) => {
    // AWS encrypts every table: without a key of this account with one of its own, which costs nothing.
    expect(Properties.SSESpecification).toEqual({ SSEEnabled: false });
    expect(isRefusing(Properties.ResourcePolicy.PolicyDocument)).toBe(true);
  });
});

describe("no secret stands where somebody could read it", () => {
  const environments = Object.entries(resources(template, "AWS::Lambda::Function")).map(
    ([id, { Properties }]): [string, Record<string, unknown>] => [
      id,
      Properties.Environment?.Variables ?? {},
    ],
  );

  test("no template holds one, or has CloudFormation put one in", () => {
    for (const each of both) {
      const text = JSON.stringify(each.toJSON());
      expect(text).not.toMatch(/\{\{resolve:|"ClientSecret"|"SecretString"/);
    }
  });

  test.each(environments)("%s is told where a key is, and never the key", (_id, variables) => {
    const known: readonly string[] = Object.values({
      STAGE_VARIABLE,
      ...ENVIRONMENT,
      ...LINK_ENVIRONMENT,
      ...MAILER_ENVIRONMENT,
      ...DESK_ENVIRONMENT,
      ...IMPORT_ENVIRONMENT,
      ...ANSWERS_ENVIRONMENT,
    });
    expect(Object.keys(variables).filter((name) => !known.includes(name))).toEqual([]);
    for (const [name, value] of Object.entries(variables)) {
      const mentionsKey = /Secret|Keys/.test(JSON.stringify(value));
      if (mentionsKey) expect(name).toMatch(/SECRET_ARN$/);
    }
  });
});

describe("nothing is open to the world but the API", () => {
  test("functions are called by our gateway and our rules, and have no address of their own", () => {
    expect(resources(template, "AWS::Lambda::Url")).toEqual({});
    const callers = Object.values(resources(template, "AWS::Lambda::Permission"));
    for (const { Properties } of callers) {
      const { Principal, SourceArn } = Properties;
      expect(["apigateway.amazonaws.com", "events.amazonaws.com"]).toContain(Principal);
      expect(JSON.stringify(SourceArn)).toMatch(/"(?:GatewayApi|Feedback)\w+"/);
    }
  });

  test("the gateway is let in once to each function that answers, however many routes it has", () => {
    const gateway = Object.values(resources(template, "AWS::Lambda::Permission"))
      .filter(({ Properties }) => Properties.Principal === "apigateway.amazonaws.com")
      .map(({ Properties }) => JSON.stringify(Properties.FunctionName));
    expect(gateway).toHaveLength(ROUTE_FUNCTIONS.length);
    expect(new Set(gateway).size).toBe(ROUTE_FUNCTIONS.length);
  });

  test("no policy lets everybody in", () => {
    for (const { principal } of allowed) {
      expect(JSON.stringify(principal) ?? "").not.toMatch(/"\*"/);
    }
  });

  test("what has an address in the world is the API, and the place where HR's system gets its token", () => {
    const IN_THE_WORLD =
      /::(Api|RestApi|Distribution|Bucket|LoadBalancer|Url|Instance|UserPoolDomain|WebACL|CacheCluster)$/;
    const types = both.flatMap((each) =>
      Object.values(each.toJSON().Resources as Record<string, Resource>).map(({ Type }) => Type),
    );
    expect(types.filter((type) => IN_THE_WORLD.test(type)).sort()).toEqual([
      "AWS::ApiGatewayV2::Api",
      "AWS::Cognito::UserPoolDomain",
    ]);
    expect(resource(stateTemplate, "AWS::Cognito::UserPool").Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });
});
