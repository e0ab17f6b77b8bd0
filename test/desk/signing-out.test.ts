import { Temporal } from "temporal-polyfill";
import { type DeskVisitor, deskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { NEW, TYPED } from "./lesson-pages.ts";
import { fields } from "./new-form.ts";

let wall = Temporal.Now.instant();
let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00", { ports: { wallClock: () => wall } });
});
beforeEach(() => {
  wall = Temporal.Now.instant();
});
afterAll(() => stack.close());

test("signing out ends the session for a copy of its cookie, too", async () => {
  const { first, press, cookies } = await signIn(stack, "officer");
  const thief = deskVisitor(stack);
  thief.cookies.set("__Host-session", cookies.get("__Host-session") ?? "");
  expect((await thief.get("/desk/plan")).status).toBe(200);
  await press(first, "/desk/sign-out");
  expect((await thief.get("/desk/plan")).status).toBe(401);
});

test("signing out in one browser leaves another one signed in", async () => {
  const [one, other] = [await signIn(stack, "officer"), await signIn(stack, "officer")];
  await one.press(one.first, "/desk/sign-out");
  expect((await other.get("/desk/plan")).status).toBe(200);
});

test("two tabs that sign in at once both end up where they were going", async () => {
  // Each is at the issuer with cookies for its own page there; those of the desk are the browser's.
  const [tabA, tabB] = [deskVisitor(stack), deskVisitor(stack)];
  const toImport = await tabA.get("/desk/sign-in?to=/desk/import");
  shareDeskCookies(tabA, tabB);
  const toPlan = await tabB.get("/desk/sign-in?to=/desk/plan");
  shareDeskCookies(tabB, tabA);
  expect((await tabA.press(toImport, toImport.path, { persona: "officer" })).path).toBe(
    "/desk/import",
  );
  shareDeskCookies(tabA, tabB);
  expect((await tabB.press(toPlan, toPlan.path, { persona: "officer" })).path).toBe("/desk/plan");
});

test("a sign-in that fails does not spoil another one that is under way", async () => {
  const browser = deskVisitor(stack);
  const tab = await browser.get("/desk/sign-in?to=/desk/plan");
  const failed = await browser.get("/desk/signed-in?code=wrong&state=another");
  expect(failed.status).toBe(400);
  expect((await browser.press(tab, tab.path, { persona: "officer" })).path).toBe("/desk/plan");
});

test("many sign-ins that were begun and given up do not fill the cookies", async () => {
  const browser = deskVisitor(stack);
  for (let times = 0; times < 12; times += 1) await browser.get("/desk/sign-in");
  const kept = [...browser.cookies.keys()].filter((name) => name.startsWith("__Host-sign-in-"));
  expect(kept.length).toBeLessThanOrEqual(4);
});

describe("a form that is sent when the session has ended by time", () => {
  test("a lesson stands there again too, as it was typed", async () => {
    const anouk = await signIn(stack, "answer-reader");
    const page = await anouk.get(NEW);
    wall = wall.add({ minutes: 31 });
    const ended = await anouk.press(page, NEW, { ...TYPED, do: "look" });
    expect(ended.status).toBe(401);
    const to =
      /href="(\/desk\/sign-in\?[^"]*)"/.exec(ended.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const again = await anouk.get(to);
    const form = again.text.includes("persona")
      ? await anouk.press(again, again.path, { persona: "answer-reader" })
      : again;
    expect(form.text).toContain(`${TYPED["said.nl"]}</textarea>`);
    expect(form.text).toContain("Wat je invulde, staat er nog.");
  });

  test("stands there again with all that was typed, after signing in", async () => {
    const officer = await signIn(stack, "officer");
    const page = await officer.get("/desk/departures/new");
    const typed = fields({ "employee.name": "Zoë van 't Hof" });
    wall = wall.add({ minutes: 31 });
    const ended = await officer.press(page, "/desk/departures/new", typed);
    expect(ended.status).toBe(401);
    expect(ended.text).toContain("Wat je invulde, is bewaard");
    const to =
      /href="(\/desk\/sign-in\?[^"]*)"/.exec(ended.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const again = await officer.get(to);
    const form = again.text.includes("persona")
      ? await officer.press(again, again.path, { persona: "officer" })
      : again;
    expect(form.path).toMatch(/^\/desk\/departures\/new\/[0-9a-f]{32}/);
    for (const value of Object.values(typed).filter((each) => each.length > 5)) {
      expect(form.text).toContain(value.replaceAll("'", "&#39;"));
    }
  });

  test("of somebody else is not shown", async () => {
    const officer = await signIn(stack, "officer");
    const page = await officer.get("/desk/departures/new");
    wall = wall.add({ minutes: 31 });
    const ended = await officer.press(page, "/desk/departures/new", { "employee.name": "Zoë" });
    const kept = decodeURIComponent(/to=([^"&]*)/.exec(ended.text)?.[1] ?? "");
    expect(kept).toMatch(/^\/desk\/kept\//);
    const other = await signIn(stack, "reader");
    const seen = await other.get(kept);
    expect(seen.status).toBe(404);
    expect(seen.text).not.toContain("Zoë");
  });

  test("from another place is refused as ever, and not kept", async () => {
    const officer = await signIn(stack, "officer");
    wall = wall.add({ minutes: 31 });
    const foreign = await officer.post(
      "/desk/replace",
      { role: "manager" },
      "https://elsewhere.example",
    );
    expect(foreign.status).toBe(403);
    const forged = await officer.post("/desk/replace", { role: "manager", token: "x" });
    expect(forged.status).toBe(403);
  });
});

function shareDeskCookies(from: DeskVisitor, to: DeskVisitor): void {
  for (const [name, value] of from.cookies)
    if (name.startsWith("__Host-")) to.cookies.set(name, value);
}
