import { deskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
});
afterAll(() => stack.close());

describe("who signs in", () => {
  test("as an officer sees the desk, by name and role", async () => {
    const { first } = await signIn(stack, "officer");
    expect(first.path).toBe("/desk/departures");
    expect(first.text).toContain("Anneke Visser");
    expect(first.text).toContain("<h1>Vertrekken</h1>");
  });

  test("as a reader sees the same, and that it is to read only", async () => {
    const { first } = await signIn(stack, "reader");
    expect(first.text).toContain("HR, alleen lezen");
    expect(first.text).toContain("<h1>Vertrekken</h1>");
  });

  test("without rights is told so, and has no session", async () => {
    const { first, cookies, get } = await signIn(stack, "nobody");
    expect(first.status).toBe(403);
    expect(first.text).toContain("Je hebt hier geen toegang");
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
    expect(arrived.path).toBe("/desk/departures");
  });

  test("gets cookies that no script reads and no other host or unsafe connection gets", async () => {
    const response = await fetch(`${stack.url}/desk/sign-in`, { redirect: "manual" });
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-sign-in=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    const { cookies } = await signIn(stack, "officer");
    expect(cookies.get("__Host-session")?.length).toBeLessThan(3000);
    expect([...cookies.values()].join()).not.toContain("Anneke");
  });
});
