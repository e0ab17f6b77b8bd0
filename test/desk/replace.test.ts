import { at } from "../support/departures.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, newDeparture } from "./departure-pages.ts";
import { recorded } from "./new-form.ts";

const REPLACE = "/desk/replace";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

async function lookFor(address: string, role = "manager") {
  return officer.press(await officer.get(REPLACE), REPLACE, { role, address });
}

describe("replacing somebody everywhere", () => {
  test("shows what is running, and then what became of each", async () => {
    const address = "f.leaves@delinde.example";
    const ids = [
      await newDeparture(officer, { "manager.address": address, "employee.name": "Omar Haddad" }),
      await newDeparture(officer, { "manager.address": address }),
    ];
    const withdrawn = await newDeparture(officer, { "manager.address": address });
    await change(officer, withdrawn, "withdraw", { reason: "mistake" });
    const running = await lookFor(address);
    expect(running.text).toContain("2 lopende vertrekken (Leidinggevende)");
    expect(running.text).toContain("Je vervangt <strong>Fatima El Idrissi</strong> (f.leaves@");
    expect(running.text).toContain("Omar Haddad, laatste werkdag vrijdag 19 februari 2027");

    const by = { "by.name": "Joris Bos", "by.language": "nl" };
    const wrong = await officer.press(running, REPLACE, { ...by, "by.address": "joris" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="joris"');
    expect(wrong.text).toContain("2 lopende vertrekken");
    expect(wrong.text).toContain('<a href="#field-by-address">Mailadres van de opvolger: ');

    const preview = await officer.press(wrong, REPLACE, {
      ...by,
      "by.calledName": "Jo",
      "by.address": "j.bos@delinde.example",
    });
    expect(wrong.text).toContain('name="by.calledName"');
    expect(preview.text).toContain("(f.leaves@delinde.example) door Joris Bos (j.bos@");
    expect(preview.text).toContain("Dit wijzigt 2 vertrekken. Niemand krijgt daar een mail over.");
    for (const id of ids) expect((await recorded(stack, id)).manager.address).toBe(address);
    const back = await officer.press(preview, REPLACE, { edit: "yes" });
    expect(back.text).toContain('value="j.bos@delinde.example"');
    const done = await officer.press(preview, REPLACE);
    expect(done.status).toBe(200);
    expect(done.text).toContain("2 vertrekken bekeken.");
    for (const id of ids)
      expect((await recorded(stack, id)).manager).toMatchObject({
        name: "Joris Bos",
        calledName: "Jo",
      });
    expect((await recorded(stack, withdrawn)).manager.address).toBe(address);
  });

  test("finds who only stands in, and gives away those days", async () => {
    const address = "s.tands@delinde.example";
    const id = await newDeparture(officer);
    const period = { from: "2027-02-01", until: "2027-02-12" };
    await change(officer, id, "replace", { role: "manager", name: "S", address, ...period });
    const running = await lookFor(address);
    expect(running.text).toContain("1 lopend vertrek (Leidinggevende)");
    const by = { "by.name": "Joris Bos", "by.address": "j.b@delinde.example", "by.language": "nl" };
    const preview = await officer.press(running, REPLACE, by);
    expect(preview.text).toContain(
      "Joris Bos vervangt S (leidinggevende), vanaf maandag 1 februari 2027 tot en met vrijdag 12 februari 2027.",
    );
    const done = await officer.press(preview, REPLACE);
    expect(done.text).toContain("1 vertrek bekeken.");
    expect((await recorded(stack, id)).standIns).toMatchObject([{ name: "Joris Bos", ...period }]);
  });

  test("begins with everybody who is manager or HR contact of something that runs, each a button", async () => {
    const address = "p.ick@delinde.example";
    const manager = { "manager.name": "Pien Ickx", "manager.address": address };
    const id = await newDeparture(officer, manager);
    await newDeparture(officer, { ...manager, "manager.address": address.toUpperCase() });
    const withdrawn = await newDeparture(officer, { "manager.address": "gone@delinde.example" });
    await change(officer, withdrawn, "withdraw", { reason: "mistake" });
    const page = await officer.get(REPLACE);
    expect(page.text).toMatch(/Pien Ickx<small>p\.ick@.{0,200}2 vertrekken/i);
    expect(page.text).toContain("hr@delinde.example");
    expect(page.text).not.toContain("gone@delinde.example");
    const running = await officer.press(page, REPLACE, { pick: `manager ${address}` });
    expect(running.text).toContain("2 lopende vertrekken (Leidinggevende)");

    const departure = await officer.get(`/desk/departures/${id}`);
    expect(departure.text).toContain('aria-label="Overal vervangen: Pien Ickx"');
    const same = await officer.press(departure, REPLACE, { pick: `manager ${address}` });
    expect(same.text).toContain("2 lopende vertrekken (Leidinggevende)");
    const reader = await signIn(stack, "reader");
    const shown = await reader.get(`/desk/departures/${id}`);
    expect(shown.text).not.toContain("Overal vervangen");
  });

  test("says for each departure who is told, with the mail, before anything is saved", async () => {
    const address = "f.told@delinde.example";
    const id = await newDeparture(officer, { "manager.address": address });
    await stack.advanceTo(at("2027-01-15T10:00"));
    const by = {
      "by.name": "Joris Bos",
      "by.address": "j.told@delinde.example",
      "by.language": "nl",
    };
    const preview = await officer.press(await lookFor(address), REPLACE, by);
    expect(preview.text).toContain("Dit wijzigt 1 vertrek. Er gaan 2 mails weg.");
    expect(preview.text).toContain("Bekijk de mail: Joris Bos begeleidt nu Sanne");
    expect(preview.text).toContain("Bekijk de mail: Jij begeleidt nu Sanne");
    expect((await recorded(stack, id)).manager.address).toBe(address);
    const since = stack.mails().length;
    await officer.press(preview, REPLACE);
    await stack.advanceTo(at("2027-01-15T12:00"));
    const left = stack
      .mails()
      .slice(since)
      .filter(({ tags }) => tags.departure === id);
    expect(left.map(({ tags }) => tags.mailing)).toEqual(["replaced-former", "replaced-manager"]);
  });

  test("takes no pick that is none", async () => {
    const page = await officer.get(REPLACE);
    for (const pick of ["", "manager", "boss a@b.example", 'manager "><script>'])
      expect((await officer.press(page, REPLACE, { pick })).status).toBe(422);
  });

  test("says which departure refuses, and why", async () => {
    const address = "f.refuses@delinde.example";
    const own = "sanne.refuses@delinde.example";
    await newDeparture(officer, { "manager.address": address, "employee.workAddress": own });
    const by = { "by.name": "Sanne Bakker", "by.address": own, "by.language": "nl" };
    const preview = await officer.press(await lookFor(address), REPLACE, by);
    expect(preview.text).toContain("Dat adres is van de medewerker.");
    const done = await officer.press(preview, REPLACE);
    expect(done.text).toContain("Dat adres is van de medewerker.");
  });

  test("says that nothing runs, or what is wrong, and keeps what was typed", async () => {
    const none = await lookFor("nobody@delinde.example", "hrContact");
    expect(none.text).toContain("vinden we geen lopend vertrek");
    expect(none.text).toContain('value="nobody@delinde.example"');
    const script = '"><script>alert(1)</script>';
    const wrong = await lookFor(script, "boss");
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("&quot;&gt;&lt;script&gt;");
    expect(wrong.text).not.toContain("<script>alert");
  });
});
