import { Temporal } from "temporal-polyfill";
import type { SignInBegun } from "../../lambdas/desk/sign-in/begin.ts";
import { connectDesk } from "../../lambdas/services.ts";
import { deskVisitor } from "../support/desk-visitor.ts";
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
    expect(await answer.text()).toContain("Inloggen is niet gelukt");
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
    one.cookies.set("__Host-sign-in", other.cookies.get("__Host-sign-in") ?? "");
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
    const sealed = visitor.cookies.get("__Host-sign-in") ?? "";
    const begun = (await seals.open("sign-in", sealed, wall)) as SignInBegun;
    const other = { ...begun, checks: { ...begun.checks, [check]: "x".repeat(43) } };
    const cookie = await seals.seal("sign-in", other, wall.add({ minutes: 5 }));
    visitor.cookies.set("__Host-sign-in", cookie);
    const arrived = await visitor.press(personas, personas.path, { persona: "officer" });
    expect(arrived.status).toBe(400);
    expect(arrived.text).toContain("Inloggen is niet gelukt");
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
