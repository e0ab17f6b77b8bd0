import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fields, idIn, NEW, pathOf, record, typed } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("the form", () => {
  test("suggests today, the end of the month after, and that somebody gave notice", async () => {
    const { text } = await officer.get(NEW);
    expect(text).toContain('name="announced" type="date" value="2027-01-14"');
    expect(text).toContain('name="lastDay" type="date" value="2027-02-28"');
    expect(text).toContain('name="endOfEmployment" type="date" value="2027-02-28"');
    expect(text).toMatch(/name="kind" value="resignation"[^>]* checked/);
  });

  test("that is wrong says everything at once, beside each field and on top, and keeps what was typed", async () => {
    const page = await typed(officer, {
      "employee.name": "",
      "manager.address": "f.elidrissi at delinde",
      lastDay: "31-02-2027",
      endOfEmployment: "2027-01-01",
      department: "Wijkteam <Noord>",
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain("Er kloppen nog 3 dingen niet");
    for (const field of ["employee-name", "manager-address", "lastDay"]) {
      expect(page.text).toContain(`href="#field-${field}"`);
      expect(page.text).toContain(`id="field-${field}-problem"`);
    }
    expect(page.text).toContain('value="f.elidrissi at delinde"');
    expect(page.text).toContain('type="text" value="31-02-2027"');
    expect(page.text).toContain('value="Wijkteam &lt;Noord&gt;"');
    expect(page.text).toMatch(/<details class="more-fields" open>/);
  });

  test("says what is wrong in the language of whoever fills it in, also when that changes", async () => {
    const page = await typed(officer, { "employee.name": "" });
    expect(page.text).toContain("Naam van de medewerker: Dit ontbreekt nog. Vul het in.");
    const english = await officer.press(page, "/desk/language", { language: "en", to: page.path });
    expect(english.text).toContain("Name of the employee: This is still missing. Fill it in.");
    await officer.press(english, "/desk/language", { language: "nl", to: page.path });
  });

  test("takes nothing from a reader, who is told so before filling it in", async () => {
    const reader = await signIn(stack, "reader");
    expect((await reader.get(NEW)).status).toBe(403);
    expect((await reader.post(NEW, fields())).status).toBe(403);
  });

  test("with more in it than a form can hold is refused as a page", async () => {
    const page = await typed(officer, { department: "x".repeat(20_000) });
    expect(page.status).toBe(413);
    expect(page.text).toContain("<h1>");
  });
});

describe("the preview", () => {
  test("shows the timeline as a picture and in words, and saves no departure", async () => {
    const page = await typed(officer);
    expect(page.status).toBe(200);
    expect(page.text).toContain('class="timeline-rows"');
    expect(page.text).toContain("Reageren op het nieuws");
    expect(page.text).toContain("Er is nog geen privéadres.");
    expect(stack.pendingSchedules()).toEqual([]);
  });

  test("says to which addresses it all goes, so that a slip is seen before anything is recorded", async () => {
    const shown = await typed(officer, {
      "employee.workAddress": "s.bakker@delinde.example",
      "employee.privateAddress": "sanne@thuis.example",
      "manager.address": "f.elidrisi@delinde.example",
    });
    expect(shown.text).toContain("<small>s.bakker@delinde.example, sanne@thuis.example</small>");
    expect(shown.text).toContain("<small>f.elidrisi@delinde.example</small>");
  });

  test("goes back to the form with everything that was typed", async () => {
    const page = await typed(officer, { location: "De Wilg", kind: "retirement" });
    const form = await officer.get(`${pathOf(page)}/form`);
    expect(form.status).toBe(200);
    expect(form.text).toContain('value="De Wilg"');
    expect(form.text).toMatch(/name="kind" value="retirement"[^>]* checked/);
    const again = await officer.press(form, NEW, fields({ lastDay: "2027-02-12" }));
    expect(pathOf(again)).toBe(pathOf(page));
    expect(again.text).toContain("vrijdag 12 februari 2027");
  });

  test("says what is caught up and what is skipped", async () => {
    const page = await typed(officer, { announced: "2027-01-08" });
    expect(page.text).toMatch(/halen we in één keer in: Vertellen aan het team, Werk overdragen/);
    expect(page.text).toContain("daarom overgeslagen: Reageren op het nieuws");
  });

  test("shows a script in any field as text", async () => {
    const script = "<script>alert(1)</script>";
    const page = await typed(officer, {
      "employee.name": script,
      "manager.name": script,
      location: script,
    });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("<script>alert");
    expect(page.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("of somebody else's form is not there, nor is one that never was", async () => {
    const page = await typed(officer);
    const reader = await signIn(stack, "reader");
    expect((await reader.get(pathOf(page))).status).toBe(403);
    expect((await officer.get(`${NEW}/${"0".repeat(32)}`)).status).toBe(404);
    expect((await officer.get(`${NEW}/..%2f..%2fplan`)).status).toBe(404);
  });

  test("asks for a successor where whoever leaves is the manager of others who leave", async () => {
    const other = idIn(
      await record(officer, await typed(officer, { "manager.address": "baas@delinde.example" })),
    );
    const page = await typed(officer, { "employee.workAddress": "baas@delinde.example" });
    expect(page.text).toContain("Wie neemt dat over vanaf zaterdag 20 februari 2027?");
    expect(page.text).toContain(`/desk/departures/${other}`);
  });
});
