import { submission } from "../api/record/submissions.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

async function recorded(employee: object): Promise<string> {
  const { body } = await stack.ask("/departures", { body: submission({ employee }) });
  return body.id;
}

function codeIn(page: string): string | undefined {
  return /\/cards\/<wbr><span>([a-z0-9-]+)/.exec(page)?.[1];
}

const NO_MAILBOX = { name: "Sanne Bakker", language: "en" };
const cardOf = (id: string) => `/desk/departures/${id}/card`;

test("an officer prints a card for who has no mailbox, in the language of who leaves", async () => {
  const id = await recorded(NO_MAILBOX);
  const departure = await officer.get(`/desk/departures/${id}`);
  expect(departure.text).toContain(`href="${cardOf(id)}"`);
  const before = await officer.get(cardOf(id));
  expect(before.text).toContain("Sanne Bakker heeft geen mailadres op het werk.");
  expect(before.text).not.toContain("/cards/");

  const { status, text } = await officer.press(before, cardOf(id));
  expect(status).toBe(200);
  expect(text).toContain('<div class="leaver-card" lang="en">');
  expect(text).toContain("For Sanne");
  expect((await fetch(`${stack.url}/cards/${codeIn(text)}`)).status).toBe(200);
});

test("each press makes a card of its own, and the one before goes on working", async () => {
  const page = await officer.get(cardOf(await recorded({ ...NO_MAILBOX, name: "Piet de Boer" })));
  const codes = [await officer.press(page, page.path), await officer.press(page, page.path)].map(
    ({ text }) => codeIn(text),
  );
  expect(codes[0]).not.toBe(codes[1]);
  for (const code of codes) expect((await fetch(`${stack.url}/cards/${code}`)).status).toBe(200);
});

test("who has a mailbox at work needs none, and a reader prints none", async () => {
  const id = await recorded({ name: "Noor Smit", workAddress: "n.smit@delinde.example" });
  expect((await officer.get(`/desk/departures/${id}`)).text).not.toContain(cardOf(id));
  const page = await officer.get(cardOf(id));
  expect(page.status).toBe(422);
  expect(page.text).toContain("Een kaartje is hier niet nodig.");
  const reader = await signIn(stack, "reader");
  expect((await reader.get(cardOf(id))).status).toBe(403);
});
