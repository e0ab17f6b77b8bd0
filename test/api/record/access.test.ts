import { ROUTES, type Route } from "../../../lambdas/http/routes.ts";
import { startTestStack } from "../../support/stack.ts";
import { callsOf } from "./refused.ts";
import { SUBMITTED_AT, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const DOORS = Object.values<Route>(ROUTES)
  .filter(({ door }) => door === "machine")
  .map(({ method, path }) => {
    const known = path.replace("{id}", "0".repeat(32)).replace("{step}", "handover");
    return [`${method} ${path}`, method, known] as const;
  });

describe.each(DOORS)("nobody can %s", (_route, method, path) => {
  test.each([
    ["without a token", () => undefined, 401],
    ["with something that is no token", () => "let-me-in", 401],
    [
      "with a token for somebody else",
      () => stack.accessToken({ aud: "https://payroll.example" }),
      401,
    ],
    [
      "with a token of another issuer",
      () => stack.accessToken({ iss: "https://evil.example" }),
      401,
    ],
    [
      "with a token of yesterday",
      () => stack.accessToken({ exp: Math.floor(Date.now() / 1000) - 60 }),
      401,
    ],
    ["with a token that nobody signed", unsignedToken, 401],
    ["with an ID token of Cognito", () => stack.accessToken({ token_use: "id" }), 403],
    ["with an ID token that has a nonce", () => stack.accessToken({ nonce: "n" }), 403],
    ["with an ID token of Keycloak", () => stack.accessToken({ typ: "ID" }), 403],
    ["with a token without the right of HR", () => stack.accessToken({ scope: "profile" }), 403],
    ["with a token without any right", () => stack.accessToken({ scope: undefined }), 403],
  ])("%s", async (_how, tokenOf, status) => {
    const before = callsOf(stack);
    const token = await tokenOf();
    const answer = await fetch(`${stack.url}${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(method === "GET" ? {} : { body: JSON.stringify(submission()) }),
    });
    expect(answer.status).toBe(status);
    const { type } = JSON.parse(await answer.text());
    expect(type).toBe(status === 403 ? "urn:totziens:problem:forbidden" : undefined);
    expect(callsOf(stack)).toBe(before);
    expect(stack.pendingSchedules()).toEqual([]);
  });
});

test("who may not come in is told so before what is wrong with the body", async () => {
  const authorization = `Bearer ${await stack.accessToken({ scope: "profile" })}`;
  const { status, headers, body } = await stack.ask("/departures", {
    body: "nonsense",
    headers: { authorization, "accept-language": "en" },
  });
  expect(status).toBe(403);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toEqual({
    type: "urn:totziens:problem:forbidden",
    title: "No access",
    status: 403,
    detail:
      "This token doesn’t give access to departures. Ask your administrator for an HR access token.",
  });
});

test("HR's system is let in with several rights and several audiences", async () => {
  const audience = stack.environment.AUDIENCE;
  const token = await stack.accessToken({
    scope: "profile departures",
    aud: ["https://a.example", `${audience}`],
  });
  const headers = { authorization: `Bearer ${token}` };
  expect((await stack.ask("/departures/preview", { body: submission(), headers })).status).toBe(
    200,
  );
});

test("HR's group is found by its whole name, blanks, brackets and commas included", async () => {
  const audience = `${stack.environment.AUDIENCE}`;
  const hrClaim = { name: "groups", value: "HR, zorg [noord] en zuid" };
  const own = await startTestStack(SUBMITTED_AT, { ports: { access: { audience, hrClaim } } });
  const statusWith = async (groups: unknown) => {
    const headers = { authorization: `Bearer ${await own.accessToken({ groups })}` };
    return (await own.ask("/departures/preview", { body: submission(), headers })).status;
  };
  expect(await statusWith(["Iedereen", hrClaim.value])).toBe(200);
  expect(await statusWith(hrClaim.value)).toBe(200);
  expect(await statusWith(["HR,", "zorg", "[noord]", "en", "zuid"])).toBe(403);
  expect(await statusWith(`[${hrClaim.value}]`)).toBe(403);
  await own.close();
});

test("anybody may ask whether the program is well, and learns nothing else", async () => {
  const answer = await fetch(`${stack.url}/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
});

test.each([
  ["DELETE", `/departures/${"0".repeat(32)}`],
  ["PUT", "/departures"],
  ["POST", "/departures/preview/withdraw/x"],
])("%s %s is no route, with or without a token", async (method, path) => {
  const authorization = `Bearer ${await stack.accessToken()}`;
  for (const headers of [{}, { authorization }]) {
    expect((await fetch(`${stack.url}${path}`, { method, headers })).status).toBe(404);
  }
});

function unsignedToken(): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const { url } = stack.issuer;
  const claims = {
    iss: url,
    aud: stack.environment.AUDIENCE,
    scope: "departures",
    exp: 9_999_999_999,
  };
  return `${encode({ alg: "none" })}.${encode(claims)}.`;
}
