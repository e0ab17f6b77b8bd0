import { at } from "../support/departures.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { idIn, pathOf, record, typed } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("a mail in the preview", () => {
  test("is shown whole, in a frame of its own, with nothing to press", async () => {
    const preview = await typed(officer);
    const page = await officer.get(`${pathOf(preview)}/mails/handover`);
    expect(page.text).toContain("f.elidrissi@delinde.example");
    expect(page.text).toContain(`<iframe class="mail"`);
    const mail = await officer.get(`${pathOf(preview)}/mails/handover/html`);
    expect(mail.text).toContain("Sanne Bakker");
    expect(mail.text).not.toMatch(/<a\b[^>]*href=/);
    expect(mail.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(mail.headers.get("content-security-policy")).not.toContain("'unsafe-inline'");
  });

  test("that is not sent is not there", async () => {
    const preview = await typed(officer);
    expect((await officer.get(`${pathOf(preview)}/mails/no-such-mail`)).status).toBe(404);
    expect((await officer.get(`${pathOf(preview)}/mails/__proto__`)).status).toBe(404);
  });

  test("is sent as a test to whoever is signed in, whatever the form says", async () => {
    const path = `${pathOf(await typed(officer))}/mails/farewell`;
    const before = stack.mails().length;
    const page = await officer.press(await officer.get(path), path, {
      to: "someone@else.example",
      address: "someone@else.example",
    });
    expect(page.text).toContain("De testmail is onderweg naar jou.");
    await stack.settle();
    const [mail, ...others] = stack.mails().slice(before);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: ["anneke.visser@delinde.example"], cc: [], bcc: [] });
    expect(mail?.subject).toMatch(/^\[Testmail\] /);
    expect(JSON.stringify(mail?.tags)).not.toMatch(/Sanne|Anneke|@/);
    await officer.get(page.path);
    await stack.settle();
    expect(stack.mails()).toHaveLength(before + 1);
  });

  test("is sent ten times an hour, and then the page says why not", async () => {
    await stack.advanceTo(at("2027-01-14T17:00"));
    const path = `${pathOf(await typed(officer))}/mails/farewell`;
    const shown = await officer.get(path);
    for (let times = 0; times < 10; times += 1) await officer.press(shown, path);
    const page = await officer.press(shown, path);
    expect(page.status).toBe(429);
    expect(page.text).toContain("Je kunt tien testmails per uur krijgen");
  });
});

describe("a mail of a departure that is recorded", () => {
  test("is there to read, for a reader too, and is sent as a test to whoever asks", async () => {
    const id = idIn(await record(officer, await typed(officer)));
    const path = `/desk/departures/${id}/mails/farewell`;
    const reader = await signIn(stack, "reader");
    expect((await reader.get(path)).text).toContain("f.elidrissi@delinde.example");
    expect((await reader.get(`${path}/html`)).text).not.toMatch(/<a\b[^>]*href=/);
    expect((await reader.get(path)).text).not.toContain("Stuur mij een testmail");
    expect((await reader.post(path, {})).status).toBe(403);
    await stack.advanceTo(at("2027-01-15T17:00"));
    const before = stack.mails().length;
    const page = await officer.press(await officer.get(path), path);
    expect(page.path).toBe(`${path}?test=sent`);
    await stack.settle();
    expect(
      stack
        .mails()
        .slice(before)
        .map(({ to }) => to),
    ).toEqual([["anneke.visser@delinde.example"]]);
    expect(stack.deadLetters()).toEqual([]);
  });

  test("says that it was sent, once it was", async () => {
    const id = idIn(await record(officer, await typed(officer, { announced: "2027-01-15" })));
    await stack.advanceTo(at("2027-01-18T12:00"));
    const sent = await officer.get(`/desk/departures/${id}/mails/communicate`);
    expect(sent.text).toContain("Deze mail is verstuurd.");
  });

  test("of a departure that is not there, or was erased, is not there", async () => {
    expect((await officer.get(`/desk/departures/${"0".repeat(32)}/mails/farewell`)).status).toBe(
      404,
    );
    const id = idIn(await record(officer, await typed(officer)));
    await stack.ask(`/departures/${id}/erase`, { body: {} });
    expect((await officer.get(`/desk/departures/${id}/mails/farewell`)).status).toBe(404);
  });
});
