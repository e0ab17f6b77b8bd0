import { SignJWT } from "jose";
import { ROUTES, type Route } from "../../../lambdas/http/routes.ts";
import { API_DOCUMENT } from "../../support/api-document.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { callsOf } from "./refused.ts";
import { SUBMITTED_AT, somebodyElse } from "./submissions.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
});
afterAll(() => stack.close());

const NOBODY = "0".repeat(32);
const MACHINE = Object.values<Route>(ROUTES).filter(({ door }) => door === "machine");
const CHANGING = MACHINE.filter(({ method }) => method !== "GET");
const rows = (routes: readonly Route[]) =>
  routes.map(({ method, path }) => [`${method} ${path}`, method, path] as const);
const filledIn = (path: string, id = NOBODY) =>
  path.replace("{id}", id).replace("{step}", "handover");

async function send(method: string, path: string, body: string, headers = {}) {
  const authorization = `Bearer ${await stack.accessToken()}`;
  return fetch(`${stack.url}${path}`, {
    method,
    headers: { authorization, "content-type": "application/json", ...headers },
    ...(method === "GET" ? {} : { body }),
  });
}

describe.each(rows(CHANGING))("%s", (_key, method, path) => {
  test.each([
    ["almost ten megabytes", 10 * 1024 * 1024 - 100],
    ["more than ten megabytes", 10 * 1024 * 1024 + 100],
  ])("refuses %s, and nothing is saved", async (_size, bytes) => {
    const before = callsOf(stack);
    const answer = await send(method, filledIn(path), `{"a":"${"x".repeat(bytes - 8)}"}`);
    // What takes no body does not read one: it says that it knows no such departure.
    const takesNone = /\/(?:object|export)$/.test(path);
    expect(takesNone ? [404, 413] : [413]).toContain(answer.status);
    if (!takesNone) expect(callsOf(stack)).toBe(before);
  });
});

test.each(rows(MACHINE.filter(({ path }) => path.includes("{id}"))))(
  "%s of a departure that is not there is not found, and writes nothing",
  async (_key, method, path) => {
    const before = stack.calls.get("dynamodb.PutItem");
    const answer = await send(method, filledIn(path), bodyFor(method, path));
    expect(answer.status).toBe(404);
    expect(JSON.parse(await answer.text()).type).toBe("urn:totziens:problem:not-found");
    expect(stack.calls.get("dynamodb.PutItem")).toBe(before);
  },
);

/** What is right but for the departure: the document's own example. */
function bodyFor(method: string, path: string): string {
  const { requestBody } = API_DOCUMENT.paths[path]?.[method.toLowerCase()] ?? {};
  const [example] = Object.values(requestBody?.content["application/json"]?.examples ?? {});
  return JSON.stringify(example?.value ?? {});
}

describe("a forged token", () => {
  test("that uses our public key as its secret is refused", async () => {
    const jwks = JSON.parse(await (await fetch(`${stack.issuer.url}/jwks`)).text());
    const claims = {
      iss: stack.issuer.url,
      aud: `${stack.environment.AUDIENCE}`,
      scope: "departures",
      exp: 9_999_999_999,
    };
    for (const secret of [JSON.stringify(jwks.keys[0]), String(jwks.keys[0].n)]) {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: jwks.keys[0].kid })
        .sign(new TextEncoder().encode(secret));
      expect(await statusWith({ authorization: `Bearer ${token}` })).toBe(401);
    }
  });

  test("that brings its own key is refused", async () => {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(
      {
        name: "RSASSA-PKCS1-v1_5",
        modulusLength: 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: "SHA-256",
      },
      true,
      ["sign", "verify"],
    );
    const jwk = await crypto.subtle.exportKey("jwk", publicKey);
    const token = await new SignJWT({ iss: stack.issuer.url, scope: "departures" })
      .setProtectedHeader({ alg: "RS256", jwk: jwk as never, kid: "mine" })
      .setAudience(`${stack.environment.AUDIENCE}`)
      .setExpirationTime("1h")
      .sign(privateKey);
    expect(await statusWith({ authorization: `Bearer ${token}` })).toBe(401);
  });

  test("a good one does not work as a cookie, in the address, or under another name", async () => {
    const token = await stack.accessToken();
    expect(await statusWith({ cookie: `token=${token}` })).toBe(401);
    expect(await statusWith({ authorization: `Basic ${btoa(`hr:${token}`)}` })).toBe(401);
    expect(await statusWith({ "x-authorization": `Bearer ${token}` })).toBe(401);
    expect(await statusWith({}, `?access_token=${token}`)).toBe(401);
  });

  async function statusWith(headers: Record<string, string>, query = ""): Promise<number> {
    return (await fetch(`${stack.url}/departures/${NOBODY}${query}`, { headers })).status;
  }
});

describe("a trick", () => {
  test.each([
    ["x-http-method-override", "PATCH"],
    ["x-method-override", "DELETE"],
    ["x-original-url", "/departures/x/erase"],
    ["x-rewrite-url", "/health"],
    ["x-forwarded-prefix", "/../"],
  ])("with the header %s changes nothing about what was asked", async (name, value) => {
    const { body } = await stack.ask("/departures", { body: somebodyElse() });
    const seen = await stack.ask(`/departures/${body.id}`, { headers: { [name]: value } });
    expect([seen.status, seen.body.edition]).toEqual([200, 1]);
  });

  test("with the host does not reach what we answer", async () => {
    const { headers } = await stack.ask("/departures", {
      body: somebodyElse(),
      headers: { "x-forwarded-host": "evil.example", forwarded: "host=evil.example" },
    });
    expect(headers.get("location")).toMatch(/^\/departures\/[0-9a-f]{32}$/);
  });

  test.each([
    "/departures/%2e%2e/departures/preview/",
    "//departures",
    "/departures;/preview",
    "/DEPARTURES/preview",
    "/departures/preview/../../replacements/",
    "/departures/%00",
  ])("with the path %s reaches no other route", async (path) => {
    const before = callsOf(stack);
    const answer = await send("POST", path, JSON.stringify(somebodyElse()));
    expect(answer.status).toBe(404);
    expect(callsOf(stack)).toBe(before);
  });

  test("with a name that every object has as a step finds no step", async () => {
    const { body } = await stack.ask("/departures", { body: somebodyElse() });
    for (const step of ["__proto__", "constructor", "toString"]) {
      const answer = await stack.ask(`/departures/${body.id}/steps/${step}`, {
        body: { do: "done" },
      });
      expect([answer.status, answer.body.type]).toEqual([404, "urn:totziens:problem:unknown-step"]);
    }
  });
});
