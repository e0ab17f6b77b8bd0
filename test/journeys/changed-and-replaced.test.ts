import { change, changeOf, newDeparture } from "../desk/departure-pages.ts";
import { linkIn, mailOf, press, visit } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const DATES = {
  announced: "2027-01-14",
  lastDay: "2027-02-26",
  endOfEmployment: "2027-02-28",
  kind: "resignation",
};
const JORIS = { role: "manager", name: "Joris Bos", address: "j.bos@delinde.example" };
const FATIMA = "f.elidrissi@delinde.example";

let stack: TestStack;
let officer: DeskVisitor;
let link: string;
let since: number;

/** Other dates, and another manager twenty seconds later. */
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
  const id = await newDeparture(officer);
  await stack.advanceTo(at("2027-01-26T10:00"));
  link = linkIn(mailOf(stack, "handover"));
  since = stack.mails().length;
  await change(officer, id, "dates", DATES);
  await stack.advanceTo(at("2027-01-26T10:00:20"));
  const form = await officer.get(changeOf(id, "replace"));
  const path = changeOf(id, "replace");
  const preview = await officer.press(form, path, { ...JORIS, language: "nl" });
  expect(preview.text).toContain("Bekijk de mail: Joris Bos begeleidt nu Sanne");
  expect(preview.text).not.toContain("Bekijk de mail: Nieuwe datum");
  await officer.press(preview, path);
  await stack.advanceTo(at("2027-01-27T08:00"));
});
afterAll(() => stack.close());

const mailsTo = (address: string) =>
  stack
    .mails()
    .slice(since)
    .filter(({ to }) => to.includes(address));

test("the new manager gets one mail, which says the new day; nobody tells them of an old one", () => {
  const mails = mailsTo(JORIS.address);
  expect(mails.map(({ tags }) => tags.mailing)).toEqual(["replaced-manager"]);
  expect(mails[0]?.text).toContain("vrijdag 26 februari 2027");
  expect(mails[0]?.text).not.toContain("vrijdag 19 februari 2027");
});

test("the manager who is replaced is told so once, and nothing of dates", () => {
  const mails = mailsTo(FATIMA);
  expect(mails.map(({ tags }) => tags.mailing)).toEqual(["replaced-former"]);
  expect(mails[0]?.text).toContain("Joris Bos");
  expect(mails[0]?.text).not.toContain("26 februari");
});

test("the page behind the old links gives the new name, and takes nothing", async () => {
  const page = await visit(link);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Joris Bos begeleidt dit vertrek nu.");
  expect(page.text).not.toContain("<button");
  expect((await press(link, { do: "done" })).status).toBe(409);
});
