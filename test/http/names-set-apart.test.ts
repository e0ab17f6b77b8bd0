import { WITHDRAWAL_REASONS } from "../../lambdas/departure/model/departure.ts";
import { changeOf, pageOf, stepOf } from "../desk/departure-pages.ts";
import { fileOf, handIn, recorded } from "../desk/import-pages.ts";
import { fields, NEW, pathOf } from "../desk/new-form.ts";
import { linkIn, unsubscribeIn } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

/** Each with letters of its own, so that a failure says whose name it is. */
const LEAVER = "נועה דה ויט";
const MANAGER = "فاطمة الإدريسي";
const HR = "חנה (HR)";
const COLLEAGUE = "يوسف";

const HEBREW_OR_ARABIC = /[\u0590-\u06FF]/u;

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

const PEOPLE = {
  "employee.name": LEAVER,
  "employee.privateAddress": "noa@home.example",
  "manager.name": MANAGER,
  "hrContact.name": HR,
  "hrContact.address": "hana@delinde.example",
};

test("every name on every page of the desk is set apart from the text around it", async () => {
  const preview = await pageAfter(NEW, { ...fields(PEOPLE) });
  const draft = pathOf(preview);
  const pages = [preview.raw, await raw(`${draft}/form`), await raw(`${draft}/mails/react`)];
  const departure = await officer.press(preview, draft);
  const home = pathOf(departure);
  const id = home.split("/").at(-1) ?? "";
  await stack.ask(`/departures/${id}/steps/farewell`, {
    body: { do: "hand-over", name: COLLEAGUE, address: "y@delinde.example" },
  });
  await stack.ask(`/departures/${id}/replace`, {
    body: {
      ...{ role: "manager", name: COLLEAGUE, address: "y@delinde.example" },
      ...{ from: "2027-02-01", until: "2027-02-05" },
    },
  });
  const changes = ["dates", "correct", "replace", "withdraw", "object", "erase"];
  for (const path of [
    ...["/desk/today", "/desk/departures", "/desk/replace", pageOf(id)],
    ...changes.map((change) => changeOf(id, change)),
    ...["react", "farewell", "paperwork"].map((step) => stepOf(id, step)),
    ...["react", "paperwork", "post-exit-invite"].map((mail) => `${pageOf(id)}/mails/${mail}`),
    ...["react", "paperwork"].map((mail) => `${pageOf(id)}/mails/${mail}/html`),
  ])
    pages.push(await raw(path));
  const dates = changeOf(id, "dates");
  const moved = { announced: "2027-01-14", lastDay: "2027-02-26", kind: "resignation" };
  pages.push((await pageAfter(dates, { ...moved, endOfEmployment: "2027-02-28" })).raw);
  const replace = { role: "manager", address: "f.elidrissi@delinde.example" };
  pages.push((await pageAfter("/desk/replace", replace)).raw);
  const row = `${LEAVER};;19-2-2027;${MANAGER};m@delinde.example`;
  const read = await handIn(officer, fileOf([row, `${LEAVER};;x;${MANAGER};m@delinde.example`]));
  pages.push(await raw(pathOf(read)));
  await recorded(officer, read, stack);
  pages.push(await raw(`${pathOf(read)}?show=departures`));
  expect(pages.flatMap(bareNames)).toEqual([]);
  expect(pages.filter((page) => page.includes(`<bdi>${LEAVER}</bdi>`)).length).toBeGreaterThan(18);
}, 120_000);

test("every name in every mail, and behind its links, is set apart", async () => {
  const since = stack.mails().length;
  const body = {
    employee: { name: LEAVER, privateAddress: "noa2@home.example", personnelNumber: "N1" },
    manager: { name: MANAGER, address: "fatima@delinde.example" },
    hrContact: { name: HR, address: "hana2@delinde.example" },
    ...{ announced: "2027-01-14", lastDay: "2027-03-19", endOfEmployment: "2027-03-31" },
  };
  const { body: one } = await stack.ask("/departures", { body });
  const path = `/departures/${one.id}`;
  await stack.advanceTo(at("2027-01-27T12:00"));
  await stack.ask(`${path}/steps/team`, {
    body: { do: "hand-over", name: COLLEAGUE, address: "y@delinde.example" },
  });
  await stack.ask(path, { method: "PATCH", body: { lastDay: "2027-03-18" } });
  await stack.advanceTo(at("2027-02-10T12:00"));
  const interim = { role: "manager", name: COLLEAGUE, address: "y@delinde.example" };
  await stack.ask(`${path}/replace`, { body: interim });
  await stack.advanceTo(at("2027-04-20T12:00"));
  const talk = { do: "plan", at: "2027-05-04T10:00", where: "Kamer 1" };
  await stack.ask(`${path}/interview`, { body: talk });
  await stack.advanceTo(at("2027-05-05T12:00"));
  const { body: other } = await stack.ask("/departures", {
    body: {
      ...body,
      employee: { name: LEAVER, workAddress: "noa@delinde.example" },
      announced: "2027-05-05",
      lastDay: "2027-06-30",
      endOfEmployment: "2027-06-30",
    },
  });
  await stack.advanceTo(at("2027-05-20T12:00"));
  await stack.ask(`/departures/${other.id}/withdraw`, { body: { reason: WITHDRAWAL_REASONS[0] } });
  await stack.advanceTo(at("2027-05-21T12:00"));
  const mails = stack.mails().slice(since);
  expect(mails.length).toBeGreaterThan(25);
  expect(mails.flatMap(({ html = "" }) => bareNames(html))).toEqual([]);
  const links = mails.flatMap((mail) => [
    ...(mail.text?.includes("/links/") ? [linkIn(mail)] : []),
    ...(unsubscribeIn(mail) ? [unsubscribeIn(mail)] : []),
  ]);
  for (const link of links) expect(bareNames(await (await fetch(link)).text())).toEqual([]);
  for (const { subject = "", text = "" } of mails)
    expect(outsideOf(subject + text, /\u2068[^\u2069]*\u2069/gu)).not.toMatch(HEBREW_OR_ARABIC);
}, 120_000);

test("text around a name whose characters turn it reads as it should", async () => {
  const since = stack.mails().length;
  const { body } = await stack.ask("/departures", {
    body: {
      employee: { name: "\u202eNoor de Wit", workAddress: "n.dewit@delinde.example" },
      manager: { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example" },
      ...{ announced: "2027-05-21", lastDay: "2027-06-25", endOfEmployment: "2027-06-28" },
    },
  });
  expect(body.employee.name).toBe("Noor de Wit");
  await stack.advanceTo(at("2027-05-26T12:00"));
  const mails = stack
    .mails()
    .slice(since)
    .filter(({ to }) => to[0] === "f.elidrissi@delinde.example");
  expect(mails.length).toBeGreaterThan(0);
  for (const { subject, html, text } of mails) {
    expect(`${subject}${html}${text}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(html).toContain("<bdi>Noor de Wit</bdi>");
  }
}, 60_000);

/** What stands behind a form that was posted. */
async function pageAfter(path: string, typed: Readonly<Record<string, string>>) {
  return officer.press(await officer.get(path), path, typed);
}

async function raw(path: string): Promise<string> {
  const { status, raw: page } = await officer.get(path);
  expect([path, status]).toEqual([path, 200]);
  return page;
}

/** The texts of a page that name somebody outside of `bdi`, where markup is possible. */
function bareNames(page: string): string[] {
  const plain = page
    .replace(/<(title|option|textarea|style|script|svg)[\s>][\s\S]*?<\/\1>/gu, "")
    .replace(/<bdi>[^<]*<\/bdi>/gu, "");
  return [...plain.matchAll(/>([^<]*)</gu)]
    .map(([, text = ""]) => text.trim())
    .filter((text) => HEBREW_OR_ARABIC.test(text));
}

function outsideOf(text: string, marked: RegExp): string {
  return text.replace(marked, "");
}
