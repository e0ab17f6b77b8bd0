import { request } from "node:http";
import { shippedHandlers } from "../../lib/local/shipped-handlers.ts";
import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

test("a link in a mail that the inbox shows leads to its page on this computer, and its button acts", async () => {
  const { body } = await stack.ask("/departures", { body: submission() });
  await stack.advanceTo(at("2027-01-19T12:00"));
  const mail = stack.mails().find(({ tags }) => JSON.stringify(tags).includes("handover"));
  const shown = await (await fetch(`${stack.url}/inbox/${mail?.number}/html`)).text();
  const [link = ""] = unescaped(shown).match(new RegExp(`${stack.url}/links/[\\w.-]+`)) ?? [];

  const page = await fetch(link);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Sanne Bakker")]);
  expect((await fetch(link, { method: "HEAD" })).status).toBe(200);

  expect(await pressDone(link)).toBe(303);
  const { history } = (await stack.ask(`/departures/${body.id}`)).body;
  expect(history.at(-1)).toMatchObject({ who: "manager", what: "done", detail: "handover" });
});

test("what npm start runs are the functions of the program, all of them", async () => {
  const { environment } = stack;
  const handlers = await shippedHandlers({ environment, clock: stack.now });
  expect(Object.keys(handlers).sort()).toEqual([
    "api/changes",
    "api/document",
    "api/insights",
    "api/list",
    "api/record",
    "desk",
    "import",
    "links",
    "mail-events",
    "mailer",
    "upkeep/closing",
    "upkeep/publish",
    "upkeep/reconcile",
    "upkeep/sweep",
  ]);
});

/** As a browser reads an address in HTML. */
function unescaped(html: string): string {
  return html.replaceAll("&amp;", "&");
}

/** As a browser does on a page that tells nobody its own address. */
function pressDone(link: string): Promise<number | undefined> {
  const headers = { origin: "null", "content-type": "application/x-www-form-urlencoded" };
  return new Promise((resolve, reject) => {
    const posting = request(link, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    posting.on("error", reject).end("step=handover&do=done");
  });
}
