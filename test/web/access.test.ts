import { admit } from "../../lambdas/web/access.ts";
import type { ApiEvent } from "../../lambdas/web/api-handler.ts";

const RULES = {
  audience: ["https://totziens.example/api", "api-client"],
  hrClaim: { name: "scope", value: "departures" },
};
const GOOD = { aud: "https://totziens.example/api", scope: "departures", sub: "hr-system" };

describe("HR's system is let in", () => {
  test.each([
    ["with an access token for us and the right of HR", {}],
    [
      "with several audiences, as API Gateway writes a list",
      { aud: "[https://a.example https://totziens.example/api]" },
    ],
    ["with several rights in one text", { scope: "openid departures profile" }],
    ["with several rights, as API Gateway writes a list", { scope: "[profile departures]" }],
    ["with several rights between commas", { scope: "profile,departures" }],
    [
      "by the client it names, where access tokens have no audience",
      { aud: undefined, client_id: "api-client", token_use: "access" },
    ],
    ["with a token that Keycloak calls a bearer", { typ: "Bearer" }],
  ])("%s", (_how, claims) => {
    expect(admit(eventWith(claims), RULES)).toBe("hr-system");
  });

  test.each(["JWT", "at+jwt", "application/at+jwt"])("with the token type %s", (typ) => {
    expect(admit(eventWith({}, headerOf({ alg: "RS256", typ })), RULES)).toBe("hr-system");
  });

  test("and called by its client where the token names no subject", () => {
    expect(admit(eventWith({ sub: undefined, client_id: "afas" }), RULES)).toBe("afas");
  });
});

describe("nobody else is let in", () => {
  test.each([
    ["a token for somebody else", { aud: "https://payroll.example" }],
    [
      "a token for somebody else that our client asked for",
      { aud: "https://payroll.example", client_id: "api-client" },
    ],
    ["a token for an address that begins like ours", { aud: "https://totziens.example/api/other" }],
    ["a token without an audience", { aud: undefined }],
    ["a token without the right of HR", { scope: "openid profile" }],
    ["a token without any right", { scope: undefined }],
    ["a right that only begins like HR's", { scope: "departures.read" }],
    ["a right that is HR's in capitals only", { scope: "DEPARTURES" }],
    ["an ID token of Cognito", { token_use: "id" }],
    ["an ID token with a nonce", { nonce: "n-0S6_WzA2Mj" }],
    ["an ID token that names an access token", { at_hash: "77QmUPtjPfzWtF2AnpK9RQ" }],
    ["an ID token that names a code", { c_hash: "LDktKdoQak3Pk0cnXxCltA" }],
    ["an ID token of Keycloak", { typ: "ID" }],
    ["a refresh token of Keycloak", { typ: "Refresh" }],
  ])("%s", (_what, claims) => {
    expect(() => admit(eventWith(claims), RULES)).toThrow("forbidden");
  });

  test.each(["id+jwt", "logout+jwt", "dpop+jwt"])("a token of the type %s", (typ) => {
    expect(() => admit(eventWith({}, headerOf({ typ })), RULES)).toThrow("forbidden");
  });

  test("an event that no authorizer has looked at", () => {
    const event = { headers: {}, requestContext: {} } as unknown as ApiEvent;
    expect(() => admit(event, RULES)).toThrow("forbidden");
  });
});

function eventWith(claims: object, authorization?: string): ApiEvent {
  const all = Object.fromEntries(
    Object.entries({ ...GOOD, ...claims }).filter(([, value]) => value !== undefined),
  );
  return {
    headers: authorization === undefined ? {} : { authorization },
    requestContext: { authorizer: { jwt: { claims: all, scopes: null } } },
  } as unknown as ApiEvent;
}

function headerOf(header: object): string {
  return `Bearer ${Buffer.from(JSON.stringify(header)).toString("base64url")}.e30.sig`;
}
