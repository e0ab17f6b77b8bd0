import { loadStyle } from "../../lambdas/web/load-style.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { newDeparture, pageOf } from "./departure-pages.ts";
import { NEW, pathOf, typed } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

const LIMIT_BYTES = 60 * 1024;

test("the form, the preview and a mail each weigh, with the stylesheet, less than a slow phone minds", async () => {
  const late = { announced: "2026-12-01", lastDay: "2027-06-30", endOfEmployment: "2027-06-30" };
  const preview = pathOf(await typed(officer, late));
  const sheet = Buffer.from((await loadStyle()).gzip, "base64").length;
  const pages = [NEW, preview, `${preview}/mails/farewell`, `${preview}/mails/farewell/html`];
  for (const path of pages) {
    const { text, status } = await officer.get(path);
    expect(status).toBe(200);
    expect(Buffer.byteLength(text) + sheet).toBeLessThan(LIMIT_BYTES);
  }
});

test("so does the page of a departure", async () => {
  const { text } = await officer.get(pageOf(await newDeparture(officer)));
  const sheet = Buffer.from((await loadStyle()).gzip, "base64").length;
  expect(Buffer.byteLength(text) + sheet).toBeLessThan(LIMIT_BYTES);
});
