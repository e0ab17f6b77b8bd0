import { admit } from "../../lambdas/http/access.ts";
import type { ApiEvent } from "../../lambdas/http/api-handler.ts";

const RULES = {
  audience: "https://totziens.example/api",
  hrClaim: { name: "scope", value: "departures" },
};
const GOOD = { aud: "https://totziens.example/api", scope: "departures", sub: "hr-system" };

describe("HR's system is let in", () => {
  test.each([
    ["with an access token for us and the right of HR", {}],
    ["with several audiences", { aud: ["https://a.example", "https://totziens.example/api"] }],
    ["with several scopes, which are words in one text", { scope: "openid departures profile" }],
    ["with several rights in a list", { scope: ["profile", "departures"] }],
    [
      "by the client it names, where access tokens have no audience",
      { aud: undefined, client_id: "https://totziens.example/api", token_use: "access" },
    ],
    ["with a token that Keycloak calls a bearer", { typ: "Bearer" }],
  ])("%s", (_how, claims) => {
    expect(admit(eventWith(claims), RULES)).toBe("hr-system");
  });

  test.each(["JWT", "at+jwt", "application/at+jwt"])("with the token type %s", (typ) => {
    expect(admit(eventWith({}, { typ }), RULES)).toBe("hr-system");
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
      { aud: "https://payroll.example", client_id: "https://totziens.example/api" },
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
    expect(() => admit(eventWith({}, { typ }), RULES)).toThrow("forbidden");
  });

  test("an event that no authorizer has looked at", () => {
    const { headers } = eventWith({});
    const event = { headers, requestContext: {} } as unknown as ApiEvent;
    expect(() => admit(event, RULES)).toThrow("forbidden");
  });

  test.each([
    ["no token at all", undefined],
    ["a token beside another", `Bearer ${tokenOf(GOOD)}, Bearer ${tokenOf(GOOD)}`],
    ["a token that is no JSON", "Bearer YQ.YQ.sig"],
    [
      "a token of somebody else than the gateway checked",
      `Bearer ${tokenOf({ ...GOOD, sub: "x" })}`,
    ],
    ["another token of the same client", `Bearer ${tokenOf({ ...GOOD, jti: "other" })}`],
  ])("%s", (_what, authorization) => {
    const { requestContext } = eventWith({});
    const event = { headers: { authorization }, requestContext } as unknown as ApiEvent;
    expect(() => admit(event, RULES)).toThrow("forbidden");
  });
});

describe("a group is read as it stands in the token", () => {
  const inGroup = (value: string, groups: unknown, separator?: string) => {
    const hrClaim = { name: "groups", value, ...(separator ? { separator } : {}) };
    try {
      return admit(eventWith({ groups }), { ...RULES, hrClaim }) === "hr-system";
    } catch {
      return false;
    }
  };

  test.each([
    "HR",
    "HR Zorg",
    "HR, Zorg",
    "[HR]",
    "[HR Zorg]",
    "HR [noord]",
    "HR;Zorg",
    "cn=HR,ou=Zorg groep,dc=nl",
    "HR  twee",
    '"HR"',
  ])("%s, among others in a list, or alone", (group) => {
    expect(inGroup(group, ["Iedereen", group])).toBe(true);
    expect(inGroup(group, [group])).toBe(true);
    expect(inGroup(group, group)).toBe(true);
  });

  test.each([
    ["a part of a name", "HR", ["HR Zorg", "[HR]", "HR,Zorg"]],
    ["a part of a name that is a text", "HR", "HR Zorg"],
    ["a text that looks like a list", "HR", "[HR]"],
    ["a text with commas, unless the settings say so", "HR", "Iedereen,HR"],
    ["two groups that together spell a third", "HR Zorg", ["HR", "Zorg"]],
    ["a list that is a text", "HR", '["HR"]'],
    ["no group", "HR", []],
    ["nothing", "HR", undefined],
    ["an empty text", "HR", ""],
  ])("%s is not the group", (_what, value, groups) => {
    expect(inGroup(value, groups)).toBe(false);
  });

  test.each([
    ["blank", " ", "Iedereen HR"],
    ["comma", ",", "Iedereen, HR"],
    ["semicolon", ";", "Iedereen;HR"],
  ])("a text is several where the settings say that a %s is between them", (_word, by, groups) => {
    expect(inGroup("HR", groups, by)).toBe(true);
    expect(inGroup("H", groups, by)).toBe(false);
    expect(inGroup("HR", ["Iedereen", "HR"], by)).toBe(true);
    expect(inGroup("HR", [groups], by)).toBe(false);
  });
});

/** As the gateway hands it on: the claims that it checked as text, a list as `[a b]`, beside the token itself. */
function eventWith(claims: object, header: object = {}): ApiEvent {
  const all = Object.fromEntries(
    Object.entries({ ...GOOD, ...claims }).filter(([, value]) => value !== undefined),
  );
  const asText = Object.entries(all).map(([name, value]) => [
    name,
    Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
  ]);
  return {
    headers: { authorization: `Bearer ${tokenOf(all, header)}` },
    requestContext: { authorizer: { jwt: { claims: Object.fromEntries(asText), scopes: null } } },
  } as unknown as ApiEvent;
}

function tokenOf(claims: object, header: object = {}): string {
  const parts = [{ alg: "RS256", ...header }, claims];
  const [head, body] = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return `${head}.${body}.c2ln`;
}
