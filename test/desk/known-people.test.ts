import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { changeOf, newDeparture, pageOf, stepOf } from "./departure-pages.ts";
import { fields, idIn, NEW, pathOf, record, recorded, typed } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("the form of a new departure", () => {
  test("offers managers and HR contacts of the next departures, once each, for name and address", async () => {
    const more = {
      "hrContact.name": "Anneke <Visser>",
      "hrContact.address": "anneke@delinde.example",
    };
    await newDeparture(officer, more);
    await newDeparture(officer, more);
    const { text } = await officer.get(NEW);
    expect(offered(text, "known-names")).toContainEqual([
      "Fatima El Idrissi",
      "f.elidrissi@delinde.example",
    ]);
    expect(offered(text, "known-addresses")).toContainEqual([
      "anneke@delinde.example",
      "Anneke &lt;Visser&gt;",
    ]);
    const names = offered(text, "known-names").map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const name of ["manager.name", "hrContact.name"])
      expect(text).toMatch(new RegExp(`name="${name}"[^>]* list="known-names"`));
    for (const name of ["manager.address", "hrContact.address"])
      expect(text).toMatch(new RegExp(`name="${name}"[^>]* list="known-addresses"`));
    expect(text).not.toMatch(/name="employee\.[^>]* list=/);
  });

  test("offers what they are called along with them", async () => {
    await newDeparture(officer, {
      "manager.name": "Wilhelmina Post",
      "manager.calledName": "Mina",
      "manager.address": "w.post@delinde.example",
    });
    const { text } = await officer.get(NEW);
    expect(text).toMatch(/<option value="Wilhelmina Post"[^>]* data-called="Mina">/);
    expect(text).toMatch(/name="manager\.name"[^>]* data-called-in="field-manager-calledName"/);
  });

  test("shows them to nobody else", async () => {
    await newDeparture(officer);
    const reader = await signIn(stack, "reader");
    for (const path of [NEW, "/desk/replace"])
      expect((await reader.get(path)).text).not.toContain("f.elidrissi@delinde.example");
  });
});

describe("an address at another domain than usual", () => {
  test("is asked about once, beside its field, and kept for the preview and the way back", async () => {
    const foreign = { "manager.address": "fatima@delinden.example" };
    const asked = await typed(officer, foreign);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain("<h2>Klopt dit adres?</h2>");
    expect(asked.text).toContain('href="#field-manager-address"');
    expect(asked.text).toContain("Naar delinden.example gaat normaal geen mail.");
    const preview = await officer.press(asked, NEW, fields(foreign));
    expect(preview.text).toContain("Klopt het zo?");
    const form = await officer.get(`${pathOf(preview)}/form`);
    expect(form.text).not.toContain("gaat normaal geen mail");
    const again = await officer.press(form, NEW, fields(foreign));
    expect(again.text).toContain("Klopt het zo?");
    const { manager } = await recorded(stack, idIn(await record(officer, again)));
    expect(manager.address).toBe("fatima@delinden.example");
  });

  test("is not asked about where somebody in charge has one there already", async () => {
    const there = { "manager.address": "joke@zorggroep.example" };
    const asked = await typed(officer, there);
    await record(officer, await officer.press(asked, NEW, fields(there)));
    const next = await typed(officer, { "manager.address": "piet@zorggroep.example" });
    expect(next.text).toContain("Klopt het zo?");
  });

  test("with a provider of private mailboxes is asked about for each person", async () => {
    const there = { "manager.address": "joke@gmail.com" };
    await record(officer, await officer.press(await typed(officer, there), NEW, fields(there)));
    expect((await typed(officer, there)).text).toContain("Klopt het zo?");
    expect((await typed(officer, { "manager.address": "piet@gmail.com" })).status).toBe(422);
  });

  test("is asked about again when another one is typed instead", async () => {
    const asked = await typed(officer, { "manager.address": "f@een.example" });
    const other = await officer.press(asked, NEW, fields({ "manager.address": "f@twee.example" }));
    expect(other.status).toBe(422);
    expect(other.text).toContain("twee.example");
  });

  test("is asked about once all that was wrong is mended, and counts as nothing wrong", async () => {
    const foreign = { "manager.address": "f@elders.example" };
    const page = await typed(officer, { ...foreign, "employee.name": "" });
    expect(page.text).toContain("Er klopt nog één ding niet");
    expect(page.text).not.toContain("elders.example gaat normaal geen mail");
    const asked = await officer.press(page, NEW, fields(foreign));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain("<h2>Klopt dit adres?</h2>");
    expect(asked.text).toContain('class="problem question" id="field-manager-address-problem"');
    expect(asked.text).not.toContain("aria-invalid");
    const preview = await officer.press(asked, NEW, fields(foreign));
    expect(preview.text).toContain("Klopt het zo?");
  });

  test("is nobody's business where it is the leaver's own", async () => {
    const page = await typed(officer, { "employee.privateAddress": "sanne@thuis.example" });
    expect(page.text).toContain("Klopt het zo?");
  });
});

test("a private address that looks like a slip of the hand is asked about once", async () => {
  const slip = { "employee.privateAddress": "sanne.slip@gmial.com" };
  const asked = await typed(officer, slip);
  expect(asked.status).toBe(422);
  expect(asked.text).toContain("Bedoel je sanne.slip@gmail.com?");
  const preview = await officer.press(asked, NEW, fields(slip));
  expect(preview.text).toContain("Klopt het zo?");
});

describe("a change", () => {
  test.each([
    ["correct", "manager.address", "manager.name"],
    ["replace", "address", "name"],
    ["interview", "with.address", "with.name"],
  ])(
    "%s offers known people, and asks once about an unusual address",
    async (name, field, half) => {
      const id = await newDeparture(officer);
      const path = changeOf(id, name);
      const form = await officer.get(path);
      expect(form.text).toMatch(new RegExp(`name="${half}"[^>]* list="known-names"`));
      expect(offered(form.text, "known-addresses").length).toBeGreaterThan(0);
      const domain = `${name}.example`;
      const filled = { ...filledIn(form.text), ...CHANGES[name], [half]: "Joris Bos" };
      const typed = { ...filled, [field]: `joris@${domain}` };
      const asked = await officer.press(form, path, typed);
      expect(asked.status).toBe(422);
      expect(asked.text).toContain("<h2>Klopt dit adres?</h2>");
      expect(asked.text).toContain(`Naar ${domain} gaat normaal geen mail.`);
      expect(asked.text).toContain(`value="joris@${domain}"`);
      const next = await officer.press(asked, path, typed);
      expect(next.text).not.toContain("gaat normaal geen mail");
      if (pathOf(next) === path) await officer.press(next, path);
      expect(JSON.stringify(await recorded(stack, id))).toContain(`joris@${domain}`);
    },
  );

  test.each([
    ["correct", "manager.address", { "manager.name": "" }],
    ["replace", "address", { name: "" }],
  ])("%s that is refused is not asked about yet", async (name, field, wrong) => {
    const id = await newDeparture(officer);
    const path = changeOf(id, name);
    const form = await officer.get(path);
    const right = {
      ...filledIn(form.text),
      name: "Joris",
      ...CHANGES[name],
      [field]: "j@ver.example",
    };
    const refused = await officer.press(form, path, { ...right, ...wrong });
    expect(refused.status).toBe(422);
    expect(refused.text).not.toContain("Naar ver.example");
    const asked = await officer.press(refused, path, right);
    expect(asked.text).toContain("Naar ver.example gaat normaal geen mail.");
  });

  test("asks about a slip in a private address that is new, and not about the one that is there", async () => {
    const id = await newDeparture(officer);
    const path = changeOf(id, "correct");
    const form = await officer.get(path);
    const slip = { ...filledIn(form.text), "employee.privateAddress": "sanne@gmial.com" };
    const asked = await officer.press(form, path, slip);
    expect(asked.text).toContain("Bedoel je sanne@gmail.com?");
    expect((await officer.press(asked, path, slip)).path).toBe(`${pageOf(id)}?done=correct`);
    const again = await officer.press(await officer.get(path), path, { ...slip, location: "Zuid" });
    expect(again.path).toBe(`${pageOf(id)}?done=correct`);
  });
});

test("replacing somebody everywhere offers known people, and asks once about an unusual address", async () => {
  const id = await newDeparture(officer, { "manager.address": "gaat.weg@delinde.example" });
  const path = "/desk/replace";
  const who = { role: "manager", address: "gaat.weg@delinde.example" };
  const form = await officer.press(await officer.get(path), path, who);
  expect(form.text).toMatch(/name="by.name"[^>]* list="known-names"/);
  const by = { "by.name": "Joris", "by.address": "joris@overal.example", "by.language": "nl" };
  const asked = await officer.press(form, path, by);
  expect(asked.text).toContain("Naar overal.example gaat normaal geen mail.");
  const preview = await officer.press(asked, path, by);
  await officer.press(preview, path);
  expect((await recorded(stack, id)).manager.address).toBe("joris@overal.example");
});

test("handing over a step offers known people, and no page where nothing can be handed over has them", async () => {
  const id = await newDeparture(officer);
  const { text } = await officer.get(stepOf(id, "handover"));
  expect(text).toMatch(/name="name"[^>]* list="known-names"/);
  expect(text).toMatch(/name="address"[^>]* list="known-addresses"/);
  expect(offered(text, "known-addresses")).toContainEqual([
    "f.elidrissi@delinde.example",
    "Fatima El Idrissi",
  ]);
  const reader = await signIn(stack, "reader");
  for (const page of [
    await officer.get(stepOf(id, "paperwork")),
    await reader.get(stepOf(id, "handover")),
  ])
    expect(offered(page.text, "known-addresses")).toEqual([]);
});

const CHANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  replace: { role: "manager", language: "nl" },
  interview: { at: "2027-09-14T14:00", "with.language": "nl" },
};

/** What is in the fields of a form. */
function filledIn(text: string): Record<string, string> {
  const inputs = [...text.matchAll(/ name="([^"]*)" type="(?:text|email)" value="([^"]*)"/g)];
  const selects = [
    ...text.matchAll(/<select[^>]* name="([^"]*)"[\s\S]*?<option value="([^"]*)" selected/g),
  ];
  return Object.fromEntries(
    [...inputs, ...selects].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** Value and other half of each suggestion. */
function offered(text: Seen["text"], id: string): string[][] {
  const list = new RegExp(`<datalist id="${id}">[\\s\\S]*?</datalist>`).exec(text)?.[0] ?? "";
  return [...list.matchAll(/<option value="([^"]*)" data-other="([^"]*)"/g)].map(
    ([, value = "", other = ""]) => [value, other],
  );
}
