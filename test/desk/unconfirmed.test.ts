import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { unsure } from "../support/unsure.ts";

const PAGE = "/desk/unconfirmed";

let stack: TestStack;
let officer: DeskVisitor;
let reader: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
  reader = await signIn(stack, "reader");
});
afterAll(() => stack.close());

const stateOf = async (id: string, mail: string) => {
  const { body } = await stack.ask(`/departures/${id}`);
  return body.mailings.find((each: { id: string }) => each.id === mail).state;
};

test("where nothing is uncertain the page says so, and the first page doesn't speak of it", async () => {
  expect((await officer.get(PAGE)).text).toContain("Er is geen mail waarvan je iets moet zeggen.");
  expect((await officer.get("/desk/today")).text).not.toContain(PAGE);
});

test("an officer finds the mails from the first page, and says of one that it was sent", async () => {
  const id = await unsure(stack, "Sanne Bakker", ["handover", "team"]);
  expect((await officer.get("/desk/today")).text).toContain(`href="${PAGE}"`);
  const page = await officer.get(PAGE);
  expect(page.text).toContain("Sanne");
  expect(page.text.match(/name="mail"/g)).toHaveLength(2);
  const done = await officer.press(page, PAGE, { do: "sent", departure: id, mail: "handover" });
  expect(done.status).toBe(200);
  expect(done.text).toContain("Dat is genoteerd, voor 1 mail.");
  expect(await stateOf(id, "handover")).toBe("sent");
  expect(await stateOf(id, "team")).toBe("refused");
});

test("and of all others that they don't leave any more", async () => {
  const id = await unsure(stack, "Piet de Boer", ["handover"]);
  const done = await officer.press(await officer.get(PAGE), PAGE, { all: "yes", do: "never" });
  expect(done.text).toContain("Dat is genoteerd, voor 2 mails.");
  expect(await stateOf(id, "handover")).toBe("skipped");
  expect((await officer.get("/desk/today")).text).not.toContain(PAGE);
});

test("the first page doesn't speak of a departure that was erased since", async () => {
  const id = await unsure(stack, "Ans Vink", ["handover"]);
  await stack.ask(`/departures/${id}/erase`, { method: "POST" });
  expect((await officer.get("/desk/today")).text).not.toContain(PAGE);
  expect((await officer.get(PAGE)).text).toContain("Er is geen mail waarvan je iets moet zeggen.");
});

test("a reader sees them, without buttons", async () => {
  await unsure(stack, "Noor Smit", ["handover"]);
  const { text } = await reader.get(PAGE);
  expect(text).toContain("Noor");
  expect(text).not.toContain('name="do"');
});
