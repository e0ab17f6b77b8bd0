import { Temporal } from "temporal-polyfill";
import { deskVisitor, signIn } from "../support/desk-visitor.ts";
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
    visitor.cookies.set("__Host-session", visitor.cookies.get("__Host-sign-in") ?? "");
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
    expect(ended.text).toContain("Log opnieuw in");
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
