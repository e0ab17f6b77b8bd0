import type { Context } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { formToken } from "../../lambdas/desk/form-token.ts";
import { deskHandler } from "../../lambdas/desk/handler.ts";
import { readSession, type Session, sessionCookie } from "../../lambdas/desk/session.ts";
import { deskEvent } from "../support/desk-event.ts";
import { deskVisitor, hiddenFields, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
});
afterAll(() => stack.close());

/** The most that the gateway lets through. */
const FOUR_MEGABYTES = 4 * 1024 * 1024;

describe("a form is not taken", () => {
  const SWITCH = { language: "en", to: "/desk/plan" };

  test.each<[string, (good: string) => string | undefined]>([
    ["without its token", () => undefined],
    ["with another token", () => "abc"],
    ["with a token that lost its end", (good) => good.slice(0, -1)],
  ])("%s", async (_, change) => {
    const { first, post } = await signIn(stack, "officer");
    const token = change(hiddenFields(first.text, "/desk/language").token ?? "");
    const refused = await post("/desk/language", { ...SWITCH, ...(token ? { token } : {}) });
    expect(refused.status).toBe(403);
    expect((await refused).text).toContain("Niet uitgevoerd");
  });

  test("with the token of another form", async () => {
    const { first, post } = await signIn(stack, "officer");
    const { token = "" } = hiddenFields(first.text, "/desk/sign-out");
    expect((await post("/desk/language", { ...SWITCH, token })).status).toBe(403);
  });

  test("with the token of another session", async () => {
    const [one, other] = [await signIn(stack, "officer"), await signIn(stack, "officer")];
    const { token = "" } = hiddenFields(other.first.text, "/desk/language");
    expect((await one.post("/desk/language", { ...SWITCH, token })).status).toBe(403);
  });

  test.each(["https://elsewhere.example", "null", "http://localhost:1"])(
    "from %s",
    async (origin) => {
      const { first, post } = await signIn(stack, "officer");
      const fields = { ...SWITCH, ...hiddenFields(first.text, "/desk/language") };
      expect((await post("/desk/language", fields, origin)).status).toBe(403);
    },
  );

  test("from nowhere", async () => {
    const body = new URLSearchParams(SWITCH);
    const answer = await fetch(`${stack.url}/desk/language`, { method: "POST", body });
    expect(answer.status).toBe(403);
  });

  test.each([
    ["application/json", "{}", 415],
    ["application/x-www-form-urlencoded", "a=%FF", 400],
    ["application/x-www-form-urlencoded", `a=${"x".repeat(1_000_000)}`, 413],
    ["application/x-www-form-urlencoded", `a=${"x".repeat(FOUR_MEGABYTES)}`, 413],
  ])("as %s that cannot be one", async (type, body, status) => {
    const headers = { "content-type": type, origin: stack.url };
    const answer = await fetch(`${stack.url}/desk/language`, { method: "POST", body, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });
});

test("a session that was sealed with the right key but never stored opens nothing", async () => {
  const visitor = await signIn(stack, "officer");
  const { seals } = connectDesk(stack.environment);
  const session = await sessionIn(visitor.cookies);
  const forged = await sessionCookie({ ...session, id: "of nobody" }, seals);
  const answer = await fetch(`${stack.url}/desk`, {
    headers: { cookie: forged.split(";")[0] ?? "" },
  });
  expect(answer.status).toBe(401);
});

test("what is larger than the gateway lets through does not reach us", async () => {
  const { first, post, get } = await signIn(stack, "officer");
  const fields = { ...hiddenFields(first.text, "/desk/language"), language: "en" };
  const answer = await post("/desk/language", { ...fields, to: "x".repeat(2 * FOUR_MEGABYTES) });
  expect(answer.status).toBe(413);
  expect((await get("/desk/plan")).text).toContain('<html lang="nl">');
});

test("a reader changes nothing, wherever they post; an officer would have", async () => {
  const handler = deskHandler(connectDesk(stack.environment));
  const posted = async (persona: "reader" | "officer") => {
    const { cookies } = await signIn(stack, persona);
    const path = "/desk/anything";
    const session = await sessionIn(cookies);
    const event = deskEvent({
      routeKey: `POST ${path}`,
      cookies,
      form: { token: formToken(session, path) },
      origin: stack.url,
    });
    return handler(event, {} as Context);
  };
  const refused = await posted("reader");
  expect(refused.statusCode).toBe(403);
  expect(refused.body).toContain("Je kunt hier alleen lezen");
  expect((await posted("officer")).statusCode).toBe(404);
});

describe("the language", () => {
  test("is the one that the browser likes, until somebody chooses", async () => {
    const { first, press, get } = await signIn(stack, "officer", "en-GB,nl;q=0.5");
    expect(first.text).toContain("<h1>Today</h1>");
    const chosen = await press(first, "/desk/language", { language: "nl" });
    expect(chosen.path).toBe("/desk/today");
    expect(chosen.text).toContain("<h1>Vandaag</h1>");
    expect((await get("/desk/plan/team")).text).toContain('<html lang="nl">');
  });
});

test.each(["/desk/plan", "/desk/plan/react", "/desk/plan/nothing"])(
  "%s is guarded by its headers, signed in or not",
  async (path) => {
    const { get } = await signIn(stack, "officer");
    for (const { headers } of [await get(path), await deskVisitor(stack).get(path)]) {
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).not.toContain("unsafe-inline");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  },
);

function sessionIn(cookies: ReadonlyMap<string, string>): Promise<Session> {
  const { seals } = connectDesk(stack.environment);
  const event = deskEvent({ routeKey: "GET /desk", cookies });
  return readSession(event, seals, Temporal.Now.instant()) as Promise<Session>;
}
