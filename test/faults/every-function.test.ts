import { globSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { type Route, routeKey } from "../../lambdas/http/routes.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { ALL_ROUTES } from "../../lib/all-routes.ts";

/** What nobody may read in a log; AWS says it back in each of its refusals, as it may. */
const PERSONAL = "Sanne Bakker <sanne@thuis.example>";
const LAMBDAS = join(import.meta.dirname, "..", "..", "lambdas");
const FOLDERS = globSync("**/index.ts", { cwd: LAMBDAS }).map((path) =>
  dirname(path).replaceAll("\\", "/"),
);

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

let aws: Server;
const written: string[] = [];
const before = { ...process.env };
const screens = [process.stdout, process.stderr].map((each) => [each, each.write] as const);
const handlers = new Map<string, Handler>();

beforeAll(async () => {
  aws = createServer((_request, response) => {
    response.writeHead(400, { "x-amzn-errortype": "ValidationException" });
    response.end(JSON.stringify({ __type: "ValidationException", message: PERSONAL }));
  });
  await new Promise<void>((resolve) => aws.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
  Object.assign(process.env, environmentAt(url));
  logTo((line) => written.push(line));
  for (const [stream] of screens) stream.write = (text) => written.push(String(text)) > 0;
  for (const folder of FOLDERS)
    handlers.set(folder, (await import(join(LAMBDAS, folder, "index.ts"))).handler);
});
afterAll(() => {
  for (const [stream, write] of screens) stream.write = write;
  logTo(() => undefined);
  process.env = before;
  aws.close();
});

test.each(FOLDERS)(
  "%s writes no words of a fault into its log, nor does the runtime",
  async (folder) => {
    written.length = 0;
    for (const event of eventsOf(folder)) {
      try {
        await handlers.get(folder)?.(event, {});
      } catch (error) {
        written.push(asTheRuntimeWrites(error));
      }
    }
    const all = written.join("\n");
    expect(all).toMatch(/Exception|TypeError|SyntaxError|Error/);
    expect(all).toMatch(/:\d+:\d+/);
    expect(all).not.toMatch(/Sanne|Bakker|thuis/i);
  },
);

/** As Lambda's runtime for Node writes what a handler throws: all that an error has. */
function asTheRuntimeWrites(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify({ errorMessage: error });
  const { name, message, stack, cause } = error;
  return JSON.stringify({
    errorType: name,
    errorMessage: message,
    ...error,
    stack,
    cause: String(cause),
  });
}

/** Whatever the function may be called with, some of it broken, and something of somebody in it. */
function eventsOf(folder: string): unknown[] {
  const broken = [
    undefined,
    null,
    PERSONAL,
    { Records: PERSONAL },
    { headers: null, body: PERSONAL },
  ];
  const bodies = [
    PERSONAL,
    JSON.stringify({
      departureId: PERSONAL,
      mailingId: PERSONAL,
      revision: 1,
      importId: PERSONAL,
      part: 0,
    }),
  ];
  return [
    ...broken,
    {},
    { Records: bodies.map((body, at) => ({ messageId: `${at}`, body })) },
    {
      "detail-type": "Email Sent",
      detail: {
        mail: {
          timestamp: "2027-01-14T14:40:05.123Z",
          tags: { departure: ["a".repeat(32)], mailing: ["react"], revision: ["1"] },
        },
      },
    },
    ...ALL_ROUTES.filter((route) => route.function === folder).map(eventOf),
  ];
}

function eventOf(route: Route) {
  const id = "a".repeat(32);
  const claims = { aud: "audience", scope: "departures", sub: "hr" };
  const token = [{ alg: "RS256" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  return {
    routeKey: routeKey(route),
    rawPath: route.path,
    rawQueryString: "",
    headers: {
      authorization: `Bearer ${token.join(".")}.c2ln`,
      "content-type": "application/json",
      "idempotency-key": PERSONAL,
    },
    cookies: [`__Host-session=${PERSONAL}`, "session=a.b.c"],
    pathParameters: { id, token: "a.b.c", step: "handover" },
    requestContext: {
      http: { method: route.method === "ANY" ? "GET" : route.method, path: route.path },
      authorizer: { jwt: { claims, scopes: null } },
    },
    body: JSON.stringify({ employee: { name: PERSONAL } }),
    isBase64Encoded: false,
  };
}

function environmentAt(url: string) {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    TABLE_NAME: "table",
    LEDGER_TABLE_NAME: "ledger",
    SCHEDULE_GROUP_NAME: "group",
    SCHEDULE_ROLE_ARN: "role",
    MAIL_QUEUE_URL: `${url}/0/mails`,
    MAIL_QUEUE_ARN: "arn",
    DEAD_LETTER_QUEUE_ARN: "arn",
    KEYS_SECRET_ARN: "secret",
    LINKS_URL: "https://totziens.example.org",
    SENDER: "hr@mail.example.org",
    CONFIGURATION_SET_NAME: "set",
    MAILS_PER_SECOND: "10",
    MAILS_AT_ONCE: "5",
    AUDIENCE: "audience",
    HR_CLAIM: "scope=departures",
    ISSUER: url,
    DESK_CLIENT_ID: "desk",
    OFFICER_CLAIM: "roles=officer",
    READER_CLAIM: "roles=reader",
    ANSWER_READER_CLAIM: "roles=answer-reader",
    INSIGHTS_CLAIM: "scope=insights",
    INSIGHTS_READER_CLAIM: "roles=insights",
    IMPORT_QUEUE_URL: `${url}/0/imports`,
    WEBHOOK_URL: url,
    WEBHOOK_QUEUE_URL: `${url}/0/webhook`,
  };
}
