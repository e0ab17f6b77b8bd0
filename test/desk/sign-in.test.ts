import { Temporal } from "temporal-polyfill";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import type { SignInBegun } from "../../lambdas/desk/sign-in/begin.ts";
import { deskVisitor, signIn, signInCookie } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let wall = Temporal.Now.instant();
let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00", { ports: { wallClock: () => wall } });
});
beforeEach(() => {
  wall = Temporal.Now.instant();
});
afterAll(() => stack.close());

describe("who signs in", () => {
  test("as an officer sees the desk, by name and role", async () => {
    const { first } = await signIn(stack, "officer");
    expect(first.path).toBe("/desk/today");
    expect(first.text).toContain("Anneke Visser");
    expect(first.text).toContain("<h1>Vandaag</h1>");
  });

  test("as a reader sees the same, and that it is to read only", async () => {
    const { first } = await signIn(stack, "reader");
    expect(first.text).toContain("HR, alleen lezen");
    expect(first.text).toContain("<h1>Vandaag</h1>");
  });

  test("without rights is told so, and has no session", async () => {
    const { first, cookies, get } = await signIn(stack, "nobody");
    expect(first.status).toBe(403);
    expect(first.text).toContain("Geen toegang");
    expect(cookies.has("__Host-session")).toBe(false);
    expect((await get("/desk/plan")).status).toBe(401);
  });

  test("goes on to where they were going", async () => {
    const visitor = deskVisitor(stack);
    const asked = await visitor.get("/desk/plan/react?language=en");
    expect(asked.status).toBe(401);
    const [, link = ""] = /href="(\/desk\/sign-in[^"]*)"/.exec(asked.text) ?? [];
    const personas = await visitor.get(link.replaceAll("&amp;", "&"));
    const arrived = await visitor.press(personas, personas.path, { persona: "officer" });
    expect(arrived.path).toBe("/desk/plan/react?language=en");
  });

  test.each([
    "https://elsewhere.example/desk",
    "//elsewhere.example/desk",
    "/\\elsewhere.example/desk",
    "/desk/../links/x",
    "/deskfake",
    "javascript:alert(1)",
    "/desk/sign-in?to=/desk",
    "https://desk.invalid@elsewhere.example/desk",
  ])("is never sent on to %s", async (to) => {
    const visitor = deskVisitor(stack);
    const personas = await visitor.get(`/desk/sign-in?to=${encodeURIComponent(to)}`);
    const arrived = await visitor.press(personas, personas.path, { persona: "officer" });
    expect(arrived.path).toBe("/desk/today");
  });

  test("gets cookies that no script reads and no other host or unsafe connection gets", async () => {
    const response = await fetch(`${stack.url}/desk/sign-in`, { redirect: "manual" });
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-sign-in-[0-9a-f]{16}=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    const { cookies } = await signIn(stack, "officer");
    expect(cookies.get("__Host-session")?.length).toBeLessThan(3000);
    expect([...cookies.values()].join()).not.toContain("Anneke");
  });
});

describe("whoever has no session is asked to sign in, and sees nothing", () => {
  test.each([
    ["none", ""],
    ["an empty one", "__Host-session="],
    ["a made-up one", "__Host-session=abc"],
    ["a very long one", `__Host-session=${"a".repeat(5000)}`],
    ["one of another name", "session=abc"],
  ])("%s", async (_, cookie) => {
    const response = await fetch(`${stack.url}/desk/plan`, { headers: { cookie } });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain("Werk overdragen");
  });

  test("one that was made for signing in", async () => {
    const visitor = deskVisitor(stack);
    await visitor.get("/desk/sign-in");
    visitor.cookies.set("__Host-session", visitor.cookies.get(signInCookie(visitor)) ?? "");
    expect((await visitor.get("/desk/plan")).status).toBe(401);
  });

  test("one that was changed", async () => {
    const { cookies, get } = await signIn(stack, "reader");
    const good = cookies.get("__Host-session") ?? "";
    cookies.set("__Host-session", `${good.slice(0, -3)}AAA`);
    expect((await get("/desk/plan")).status).toBe(401);
  });
});

describe("a session", () => {
  test("goes on while somebody works, and ends half an hour after", async () => {
    const { get } = await signIn(stack, "officer");
    for (const minutes of [20, 40, 60]) {
      wall = Temporal.Now.instant().add({ minutes });
      expect((await get("/desk/plan")).status).toBe(200);
    }
    wall = wall.add({ minutes: 31 });
    const ended = await get("/desk/plan");
    expect(ended.status).toBe(401);
    expect(ended.text).toContain("Opnieuw inloggen");
  });

  test("ends after ten hours, however busy somebody is", async () => {
    const { get } = await signIn(stack, "officer");
    const start = wall;
    for (let minutes = 20; minutes < 600; minutes += 20) {
      wall = start.add({ minutes });
      expect((await get("/desk/plan")).status).toBe(200);
    }
    wall = start.add({ minutes: 601 });
    expect((await get("/desk/plan")).status).toBe(401);
  });

  test("does not end when only the clock of the program is moved", async () => {
    const { get } = await signIn(stack, "officer");
    await stack.advanceByDays(7);
    expect((await get("/desk/plan")).status).toBe(200);
  });

  test("ends by signing out, which leads to the issuer's own", async () => {
    const { first, press, get, cookies } = await signIn(stack, "officer");
    const out = await press(first, "/desk/sign-out");
    expect(out.text).toContain("Je bent uitgelogd");
    expect(out.text).not.toContain("Anneke Visser");
    expect(out.text).not.toContain("/desk/departures/new");
    expect(out.text).toContain(`href="${stack.url}/oidc/session/end?`);
    expect(cookies.has("__Host-session")).toBe(false);
    expect((await get("/desk/plan")).status).toBe(401);
  });
});

describe("who comes back from the issuer otherwise than they went", () => {
  /** Goes to the issuer, and gives the address to which it sends back. */
  async function comingBack() {
    const visitor = deskVisitor(stack);
    const begun = await fetch(`${stack.url}/desk/sign-in`, { redirect: "manual" });
    const asked = new URL(begun.headers.get("location") ?? "");
    return { visitor, asked, cookie: begun.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
  }

  test.each([
    ["with another state", (query: URLSearchParams) => query.set("state", "other")],
    ["without a state", (query: URLSearchParams) => query.delete("state")],
    ["with a code of nobody", (query: URLSearchParams) => query.set("code", "other")],
    ["from another issuer", (query: URLSearchParams) => query.set("iss", "https://evil.example")],
    ["with an error", (query: URLSearchParams) => query.set("error", "access_denied")],
  ])("%s", async (_, change) => {
    const { asked, cookie } = await comingBack();
    const query = new URLSearchParams({
      code: "x",
      state: asked.searchParams.get("state") ?? "",
      iss: stack.issuer.url,
    });
    change(query);
    const answer = await fetch(`${stack.url}/desk/signed-in?${query}`, { headers: { cookie } });
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/__Host-session=[^;]/);
    expect(await answer.text()).toContain("Inloggen niet gelukt");
  });

  test("in a browser that did not go", async () => {
    const { asked } = await comingBack();
    const state = asked.searchParams.get("state");
    const answer = await fetch(`${stack.url}/desk/signed-in?code=x&state=${state}`);
    expect(answer.status).toBe(400);
  });

  test("with what the issuer said to somebody else who was on the way", async () => {
    const [one, other] = [deskVisitor(stack), deskVisitor(stack)];
    const personas = await one.get("/desk/sign-in");
    await other.get("/desk/sign-in");
    one.cookies.set(signInCookie(one), other.cookies.get(signInCookie(other)) ?? "");
    const arrived = await one.press(personas, personas.path, { persona: "officer" });
    expect(arrived.status).toBe(400);
  });

  test("a quarter of an hour later", async () => {
    const visitor = deskVisitor(stack);
    const personas = await visitor.get("/desk/sign-in");
    wall = wall.add({ minutes: 16 });
    const arrived = await visitor.press(personas, personas.path, { persona: "officer" });
    expect(arrived.status).toBe(400);
  });

  test.each(["nonce", "verifier"] as const)("with another %s", async (check) => {
    const visitor = deskVisitor(stack);
    const personas = await visitor.get("/desk/sign-in");
    const { seals } = connectDesk(stack.environment);
    const sealed = visitor.cookies.get(signInCookie(visitor)) ?? "";
    const begun = (await seals.open("sign-in", sealed, wall)) as SignInBegun;
    const other = { ...begun, checks: { ...begun.checks, [check]: "x".repeat(43) } };
    const cookie = await seals.seal("sign-in", other, wall.add({ minutes: 5 }));
    visitor.cookies.set(signInCookie(visitor), cookie);
    const arrived = await visitor.press(personas, personas.path, { persona: "officer" });
    expect(arrived.status).toBe(400);
    expect(arrived.text).toContain("Inloggen niet gelukt");
  });

  test("asks the issuer with PKCE, a state and a nonce", async () => {
    const { asked } = await comingBack();
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/^.{43}$/),
      state: expect.stringMatching(/^.{20,}$/),
      nonce: expect.stringMatching(/^.{20,}$/),
      redirect_uri: `${stack.url}/desk/signed-in`,
    });
  });
});
