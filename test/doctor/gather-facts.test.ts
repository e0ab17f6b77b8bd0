import { gatherFacts } from "../../lib/doctor/gather-facts.ts";
import { OUTPUTS } from "../../lib/outputs.ts";
import { SetupError } from "../../lib/setup-error.ts";
import type { Stage } from "../../lib/stage.ts";
import {
  type Answers,
  callerIdentity,
  describedStack,
  queryError,
  startFakeAws,
  subscriptions,
  userPoolIn,
} from "./fake-aws.ts";

const before = { ...process.env };
let aws: Awaited<ReturnType<typeof startFakeAws>> | undefined;
afterEach(async () => {
  await aws?.close();
  process.env = { ...before };
});

const STATE = "DescribeStacks totziens-production-state";
const APPLICATION = "DescribeStacks totziens-production";
const TOPIC = "arn:aws:sns:eu-west-1:123456789012:told";
const ALARMS = "beheer@delinde.nl";

async function factsFrom(answers: Answers, settings: Partial<Stage["settings"]> = {}) {
  aws = await startFakeAws({ GetCallerIdentity: callerIdentity("123456789012"), ...answers });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: "fake",
    AWS_SECRET_ACCESS_KEY: "fake",
  });
  return gatherFacts({
    name: "production",
    settings: {
      region: "eu-west-1",
      disposable: false,
      dashboard: true,
      sender: { name: "T", address: "t@delinde.nl", domain: "delinde.nl" },
      sesRate: 14,
      sesSandbox: false,
      logRetentionDays: 90,
      alarmAddress: ALARMS,
      ...settings,
    },
  });
}

test("of a stage that is deployed everything is found", async () => {
  const facts = await factsFrom({
    "DescribeStacks CDKToolkit": describedStack(),
    [STATE]: describedStack({ [OUTPUTS.dns]: "a.delinde.nl CNAME b.dkim.amazonses.com" }),
    [APPLICATION]: describedStack({ [OUTPUTS.alarmTopic]: TOPIC }),
    "GET /v2/email/identities/delinde.nl": [
      200,
      { VerifiedForSendingStatus: true, MailFromAttributes: { MailFromDomainStatus: "SUCCESS" } },
    ],
    "GET /v2/email/account": [
      200,
      { ProductionAccessEnabled: true, SendingEnabled: true, SendQuota: { MaxSendRate: 14 } },
    ],
    "GET /2016-08-19/account-settings": [
      200,
      { AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 900 } },
    ],
    "GET /schedule-groups/totziens-production-state-mailings": [200, { State: "ACTIVE" }],
    ListSubscriptionsByTopic: subscriptions(ALARMS, `${TOPIC}:1`),
    "ListStackResources totziens-production-state": userPoolIn("eu-west-1_Pool"),
    ListUsersInGroup: [200, { Users: [{ Username: "one" }, { Username: "other" }] }],
  });
  expect(facts).toEqual({
    account: "123456789012",
    toolkit: { seen: { status: "CREATE_COMPLETE", outputs: [] } },
    state: {
      seen: {
        status: "CREATE_COMPLETE",
        outputs: [{ words: OUTPUTS.dns, value: "a.delinde.nl CNAME b.dkim.amazonses.com" }],
      },
    },
    application: { seen: expect.objectContaining({ status: "CREATE_COMPLETE" }) },
    identity: { seen: { isVerified: true, mailFrom: "SUCCESS" } },
    sending: { seen: { hasProductionAccess: true, isEnabled: true, mailsPerSecond: 14 } },
    functionsAtOnce: { seen: 900 },
    hasScheduleGroup: { seen: true },
    officers: { seen: 2 },
    alarms: { seen: "confirmed" },
  });
});

test("what is not there is not there, and what one may not see is said", async () => {
  const gone = queryError("ValidationError", "Stack with id x does not exist");
  const facts = await factsFrom({
    [STATE]: gone,
    [APPLICATION]: queryError(
      "AccessDenied",
      "User: arn:aws:iam::123456789012:user/anouk is not authorized to perform: cloudformation:DescribeStacks on resource: arn:aws:cloudformation:eu-west-1:123456789012:stack/totziens-production/* because no identity-based policy allows the cloudformation:DescribeStacks action",
    ),
    "DescribeStacks CDKToolkit": gone,
    "GET /v2/email/account": [403, { message: "not authorized to perform: ses:GetAccount" }],
  });
  expect(facts).toMatchObject({
    toolkit: { seen: undefined },
    state: { seen: undefined },
    application: {
      unseen: "you may not do cloudformation:DescribeStacks on the stack totziens-production",
    },
    identity: { seen: undefined },
    sending: { unseen: "you may not do ses:GetAccount" },
    hasScheduleGroup: { seen: false },
  });
});

test.each([
  ["pending", ALARMS, "PendingConfirmation"],
  ["gone", "somebody@else.nl", `${TOPIC}:1`],
])("an alarm address that is %s is told from one that hears", async (found, endpoint, arn) => {
  const facts = await factsFrom({
    [APPLICATION]: describedStack({ [OUTPUTS.alarmTopic]: TOPIC }),
    ListSubscriptionsByTopic: subscriptions(endpoint, arn),
  });
  expect(facts.alarms).toEqual({ seen: found });
});

describe("the API and the issuer", () => {
  const desk = {
    clientId: "desk",
    officerClaim: "r=O",
    readerClaim: "r=R",
    answerReaderClaim: "r=A",
  };
  const issuerOf = (url: string) => ({
    issuer: `${url}/oidc`,
    audience: "a",
    hrClaim: "r=HR",
    desk,
  });

  test("are asked themselves", async () => {
    const other = await startFakeAws({
      "GET /health": [200, {}],
      "GET /oidc/.well-known/openid-configuration": [200, { issuer: "https://login.nl" }],
    });
    const facts = await factsFrom(
      { [APPLICATION]: describedStack({ [OUTPUTS.url]: other.url }) },
      { signIn: issuerOf(other.url) },
    );
    await other.close();
    expect(facts).toMatchObject({ health: { seen: 200 }, issuer: { seen: "https://login.nl" } });
  });

  test("that nobody reaches are said to be so, with their address", async () => {
    const facts = await factsFrom(
      { [APPLICATION]: describedStack({ [OUTPUTS.url]: "http://127.0.0.1:1" }) },
      { signIn: issuerOf("http://127.0.0.1:1") },
    );
    const { health, issuer } = facts as unknown as Record<string, { unseen: string }>;
    expect(health?.unseen).toMatch(/^http:\/\/127\.0\.0\.1:1\/health: /);
    expect(issuer?.unseen).toMatch(/^http:\/\/127\.0\.0\.1:1\/oidc\/\.well-known/);
  });
});

test.each([
  ["ExpiredToken", "The security token included in the request is expired"],
  ["InvalidClientTokenId", "The security token included in the request is invalid."],
])("who is not signed in any more (%s) gets one sentence", async (code, message) => {
  const answer = factsFrom({ GetCallerIdentity: queryError(code, message) });
  await expect(answer).rejects.toThrow(SetupError);
  await expect(answer).rejects.toThrow(/^To look at AWS, sign in first .*: The security .*d\.$/);
});
