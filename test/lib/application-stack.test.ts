import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENTRY_IS_DEAD_AFTER_SECONDS } from "../../lambdas/departure/people/same-person.ts";
import { type RouteFunction, routeKey } from "../../lambdas/http/routes.ts";
import { ALL_ROUTES } from "../../lib/all-routes.ts";
import { planTimeZone } from "../../lib/plan-time-zone.ts";
import { answeredToAnybody } from "../../lib/throttles.ts";
import { FUNCTIONS } from "./permissions.ts";
import { resource, resources, synthesise } from "./synthesise.ts";

const { template } = synthesise();
const LOGICAL_IDS: Readonly<Record<RouteFunction, string>> = {
  "api/record": "HrApiFunction",
  "api/list": "HrApiListFunction",
  "api/changes": "HrApiChangesFunction",
  "api/insights": "HrApiInsightsFunction",
  links: "PeopleFunction",
  "api/document": "ApiDocumentFunction",
  desk: "DeskFunction",
};

describe("the gateway", () => {
  const gatewayRoutes = Object.values(resources(template, "AWS::ApiGatewayV2::Route")).map(
    ({ Properties }) => Properties,
  );
  const stage = resource(template, "AWS::ApiGatewayV2::Stage").Properties;

  test("has the routes of the route table and no others", () => {
    expect(gatewayRoutes.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      ALL_ROUTES.map(routeKey).sort(),
    );
  });

  test.each(ALL_ROUTES.map((route) => [routeKey(route), route.function] as const))(
    "has %s answered by %s",
    (key, name) => {
      const route = gatewayRoutes.find(({ RouteKey }) => RouteKey === key);
      const [integrationId] = /Gateway\w+/.exec(JSON.stringify(route?.Target)) ?? [];
      const integration = resources(template, "AWS::ApiGatewayV2::Integration")[`${integrationId}`];
      const uri = JSON.stringify(integration?.Properties.IntegrationUri);
      expect(uri).toContain(`"${LOGICAL_IDS[name]}`);
    },
  );

  test.each(ALL_ROUTES.filter(({ door }) => door === "machine").map(routeKey))(
    "lets nobody through to %s without a token that speaks for HR",
    (key) => {
      const route = gatewayRoutes.find(({ RouteKey }) => RouteKey === key);
      expect(route).toMatchObject({
        AuthorizationType: "JWT",
        AuthorizerId: { Ref: expect.any(String) },
        AuthorizationScopes: ["totziens/departures"],
      });
    },
  );

  test("is open only to who asks for its health, has a signed link or a card, or shows the desk a session", () => {
    const open = gatewayRoutes.filter(({ AuthorizationType }) => AuthorizationType === "NONE");
    expect(open.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      [
        "GET /health",
        "ANY /cards/{code}",
        "ANY /links/{token}",
        "ANY /links/{token}/{page}",
        "GET /openapi",
        "GET /openapi.json",
        "GET /style.css",
        ...ALL_ROUTES.filter(({ door }) => door === "desk").map(routeKey),
      ].sort(),
    );
  });

  test("holds back who asks too often", () => {
    expect(stage.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
    expect(Object.keys(stage.RouteSettings).sort()).toEqual(ALL_ROUTES.map(routeKey).sort());
  });

  test("counts all links together, and what anybody can ask is no more than the documents say", () => {
    const links = Object.keys(stage.RouteSettings).filter((key) => key.includes("/links/"));
    expect(links).toEqual(["ANY /links/{token}", "ANY /links/{token}/{page}"]);
    const deploy = readFileSync(join(import.meta.dirname, "../../docs/deploy.md"), "utf8");
    const { rateLimit } = answeredToAnybody();
    const ofLinks = links
      .map((key) => stage.RouteSettings[key].ThrottlingRateLimit)
      .reduce((sum, limit) => sum + limit, 0);
    const [, all, forLinks] =
      /together at most (\d+) requests a second, of which (\d+) for all links/.exec(
        deploy.replace(/\s+/g, " "),
      ) ?? [];
    expect(Number(forLinks)).toBe(ofLinks);
    // A page more changes little; the figure is to be true, not new each time.
    expect(rateLimit).toBeLessThanOrEqual(Number(all));
    expect(rateLimit).toBeGreaterThan(0.7 * Number(all));
  });

  const changing = ALL_ROUTES.filter(({ path, method }) => {
    const isPreview = path === "/departures/preview";
    return ["POST", "PATCH", "DELETE"].includes(method) && !isPreview;
  });
  test.each(changing.map(routeKey))("holds back who changes too much by %s", (key) => {
    expect(stage.RouteSettings[key].ThrottlingRateLimit).toBeLessThanOrEqual(10);
  });

  test("makes the settings of a route after the route", () => {
    const { DependsOn } = resource(template, "AWS::ApiGatewayV2::Stage");
    for (const id of Object.keys(resources(template, "AWS::ApiGatewayV2::Route"))) {
      expect(DependsOn).toContain(id);
    }
  });

  test("logs which route was asked for, and nothing by which a person could be found", () => {
    const { Format } = stage.AccessLogSettings;
    expect(JSON.parse(Format)).toMatchObject({ routeKey: "$context.routeKey" });
    expect(Format).not.toMatch(/path|sourceIp|userAgent|claims|principalId|caller/i);
  });

  test("takes the tokens of the issuer that the settings name", () => {
    const signIn = {
      issuer: "https://login.example.org/",
      audience: "api",
      hrClaim: "roles=HR",
      desk: {
        clientId: "desk",
        officerClaim: "roles=Officer",
        readerClaim: "roles=Reader",
        answerReaderClaim: "roles=AnswerReader",
        insightsClaim: "roles=Insights",
      },
    };
    const { template: own, stateTemplate } = synthesise({ signIn });
    expect(resource(own, "AWS::ApiGatewayV2::Authorizer").Properties.JwtConfiguration).toEqual({
      Audience: ["api"],
      Issuer: "https://login.example.org/",
    });
    expect(environmentOf("HrApi", own)).toMatchObject({ AUDIENCE: "api", HR_CLAIM: "roles=HR" });
    expect(resources(stateTemplate, "AWS::Cognito::UserPool")).toEqual({});
  });
});

describe("the functions", () => {
  test.each(FUNCTIONS)("%s runs on Node 24, on arm64, and keeps its log for ninety days", (fn) => {
    const { Properties } = resource(template, "AWS::Lambda::Function", fn);
    expect(Properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      LoggingConfig: { LogFormat: "JSON" },
    });
    const { Ref } = Properties.LoggingConfig.LogGroup;
    const logs = resources(template, "AWS::Logs::LogGroup");
    expect(logs[Ref]?.Properties.RetentionInDays).toBe(90);
  });

  test("no log is kept longer than the settings say", () => {
    const days = Object.values(resources(template, "AWS::Logs::LogGroup")).map(
      ({ Properties }) => Properties.RetentionInDays,
    );
    expect(days).toEqual(Array(FUNCTIONS.length + 1).fill(90));
  });

  test("each is told what it needs and no more", () => {
    const table = ["TABLE_NAME"];
    const schedules = ["DEAD_LETTER_QUEUE_ARN", "MAIL_QUEUE_ARN", "MAIL_QUEUE_URL"];
    const applyOutbox = [...table, ...schedules, "SCHEDULE_GROUP_NAME", "SCHEDULE_ROLE_ARN"];
    const links = ["KEYS_SECRET_ARN", "LINKS_URL"];
    const hr = [...applyOutbox, "AUDIENCE", "HR_CLAIM", "KEYS_SECRET_ARN"].sort();
    expect([namesOf("HrApi"), namesOf("HrApiChanges")]).toEqual([hr, hr]);
    expect(namesOf("HrApiInsights")).toEqual(["AUDIENCE", "HR_CLAIM", "LEDGER_TABLE_NAME"]);
    const answers = [...applyOutbox, "LEDGER_TABLE_NAME"];
    expect(namesOf("People")).toEqual([...answers, ...links].sort());
    expect(namesOf("Closing")).toEqual([...answers, "KEYS_SECRET_ARN"].sort());
    expect(namesOf("Sweep")).toEqual([...applyOutbox, "KEYS_SECRET_ARN"].sort());
    expect(namesOf("Reconcile")).toEqual([...applyOutbox, "KEYS_SECRET_ARN"].sort());
    expect(namesOf("Feedback")).toEqual(table);
    expect(namesOf("Mailer")).toEqual(
      [
        ...table,
        ...links,
        "CONFIGURATION_SET_NAME",
        "MAILS_AT_ONCE",
        "MAILS_PER_SECOND",
        "MAIL_QUEUE_URL",
        "SENDER",
      ].sort(),
    );
  });

  test("the mailer writes links to the gateway, which does not depend on it", () => {
    const { LINKS_URL: url } = environmentOf("Mailer");
    expect(url).toEqual({ "Fn::GetAtt": [expect.stringMatching(/^GatewayApi/), "ApiEndpoint"] });
  });

  test("links lead to the domain that the settings name, where there is one", () => {
    const linksUrl = "https://totziens.example.org";
    expect(environmentOf("Mailer", synthesise({ linksUrl }).template).LINKS_URL).toBe(linksUrl);
  });

  test("the mailer gets ten mailings at a time, twice at once, and gives back only what failed", () => {
    const batches = resource(template, "AWS::Lambda::EventSourceMapping", "Mailer").Properties;
    expect(batches).toMatchObject({
      BatchSize: 10,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
    expect(batches.MaximumBatchingWindowInSeconds).toBeUndefined();
    expect(environmentOf("Mailer")).toMatchObject({ MAILS_PER_SECOND: "7", MAILS_AT_ONCE: "10" });
  });

  test("where SES allows 200 mails a second, ten mailers share that rate", () => {
    const fast = synthesise({ sesRate: 200 }).template;
    const batches = resource(fast, "AWS::Lambda::EventSourceMapping", "Mailer").Properties;
    expect(batches).toMatchObject({
      BatchSize: 40,
      MaximumBatchingWindowInSeconds: 1,
      ScalingConfig: { MaximumConcurrency: 10 },
    });
    expect(environmentOf("Mailer", fast)).toMatchObject({
      MAILS_PER_SECOND: "20",
      MAILS_AT_ONCE: "40",
    });
  });

  test("the sweep is called every five minutes and is done before the next", () => {
    const schedule = resource(template, "AWS::Scheduler::Schedule", "Sweep").Properties;
    expect(schedule).toMatchObject({ ScheduleExpression: "rate(5 minutes)", State: "ENABLED" });
    expect(schedule.GroupName).not.toBe("totziens-test-state-mailings");
    const sweep = resource(template, "AWS::Lambda::Function", "Sweep").Properties;
    expect(sweep.Timeout).toBeLessThan(300);
  });

  test("schedules and departures are compared every night, on the plan's own clock", () => {
    const schedule = resource(template, "AWS::Scheduler::Schedule", "Reconcile").Properties;
    expect(schedule).toMatchObject({
      ScheduleExpression: "cron(0 3 * * ? *)",
      ScheduleExpressionTimezone: planTimeZone(),
      State: "ENABLED",
    });
    expect(schedule.GroupName).not.toBe("totziens-test-state-mailings");
  });

  test("figures are published in the morning, on the plan's own clock", () => {
    const schedule = resource(template, "AWS::Scheduler::Schedule", "Publish").Properties;
    expect(schedule).toMatchObject({
      ScheduleExpression: "cron(0 6 * * ? *)",
      ScheduleExpressionTimezone: planTimeZone(),
      State: "ENABLED",
    });
  });

  test("a submission that still runs cannot lose its locks to another", () => {
    const { Timeout } = resource(template, "AWS::Lambda::Function", "HrApiFunction").Properties;
    expect(Timeout).toBeLessThan(ENTRY_IS_DEAD_AFTER_SECONDS);
  });

  /** Besides its stage, which every function knows. */
  const namesOf = (fn: string) =>
    Object.keys(environmentOf(fn))
      .filter((name) => name !== "STAGE_NAME")
      .sort();
});

function environmentOf(fn: string, from = template): Record<string, unknown> {
  return resource(from, "AWS::Lambda::Function", `${fn}Function`).Properties.Environment.Variables;
}
