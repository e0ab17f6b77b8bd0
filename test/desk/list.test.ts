import { html } from "../../lambdas/http/markup.ts";
import { SUBMITTED_AT, submission } from "../api/record/submissions.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const LIST = "/desk/departures";
const MANAGER = { name: "Mies Kaptein", address: "m.kaptein@delinde.example" };

let stack: TestStack;
let reader: DeskVisitor;
let list: Seen;
const ids: Record<string, string> = {};

async function submitted(name: string, changes: object = {}) {
  const workAddress = `${Object.keys(ids).length}@delinde.example`;
  const body = submission({ employee: { name, workAddress }, ...changes });
  const answer = await stack.ask("/departures", { body });
  expect(answer.status).toBe(201);
  ids[name] = answer.body.id;
}

beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  reader = await signIn(stack, "reader");
  await submitted("Zoë van den IJssel", { department: "De Berk" });
  await submitted("Jan IJsselstein", { manager: MANAGER });
  await submitted("Piet <script>alert(1)</script>", { manager: MANAGER });
  await submitted('=HYPERLINK("https://elders.example")');
  await submitted("Wim Weg");
  await stack.ask(`/departures/${ids["Wim Weg"]}/withdraw`, { body: { reason: "mistake" } });
  list = await reader.get(LIST);
});
afterAll(() => stack.close());

/** Whose lines a page has, in its order. */
function namesOn({ text }: Seen): (string | undefined)[] {
  const lines = [...text.matchAll(/href="\/desk\/departures\/([0-9a-f]{32})"/g)];
  return lines.map(([, id]) => Object.keys(ids).find((name) => ids[name] === id));
}

function search(fields: Readonly<Record<string, string>>): Promise<Seen> {
  return reader.press(list, LIST, fields);
}

describe("the list", () => {
  test("has a place of its own", async () => {
    const { text } = await reader.get(LIST);
    expect(text).toContain('<a href="/desk/departures" aria-current="page">Vertrekken</a>');
  });

  test("that was asked for by name is the same list in the other language", async () => {
    const found = await search({ name: "ijssel" });
    expect(namesOn(found)).toHaveLength(2);
    const english = await reader.press(found, LIST, { language: "en", name: "ijssel" });
    expect(english.text).toContain('<html lang="en">');
    expect(english.path).toBe(LIST);
    expect(namesOn(english)).toEqual(namesOn(found));
    const form = found.text.split("<form").find((each) => each.includes('name="language"'));
    expect(form).toContain('action="/desk/departures"');
    expect(form).toContain('name="name" value="ijssel"');
    expect((await reader.get(LIST)).text).toContain('<html lang="en">');
    const back = await reader.press(english, LIST, { language: "nl" });
    expect(back.text).toContain('<html lang="nl">');
    const nonsense = await reader.press(back, LIST, { language: "xx" });
    expect(nonsense.text).toContain('<html lang="nl">');
  });

  test("offers who is manager on the page, by name, to whoever looks for a manager", () => {
    expect(list.text).toContain(
      '<option value="Mies Kaptein (m.kaptein@delinde.example)">Mies Kaptein</option>',
    );
    expect(list.text).toContain('list="field-manager-suggestions"');
  });

  test("says of who runs what comes next, what is open and what is missing", () => {
    expect(namesOn(list)).toHaveLength(4);
    expect(namesOn(list)).not.toContain("Wim Weg");
    const line = list.text.split("<tr>").find((each) => each.includes("Zoë")) ?? "";
    expect(line).toContain("Fatima El Idrissi");
    expect(line).toContain("vr 19 feb 2027");
    expect(line).toContain("vandaag, 15.40 uur");
    expect(line).toContain("aan Fatima El Idrissi");
    expect(line).toContain("Niets open");
    expect(line).not.toContain(">loopt<");
    expect(line).toContain("De Berk");
    expect(line).toContain('<span class="badge late">Geen privémailadres</span>');
  });

  test("names the state only where it is not every line's", async () => {
    expect(list.text).not.toContain(">Status</th>");
    expect((await reader.get(`${LIST}?state=withdrawn`)).text).not.toContain(">ingetrokken</span>");
    expect((await search({ name: "weg" })).text).toContain(">ingetrokken</span>");
  });

  test("says in English what it says in Dutch", async () => {
    const { text } = await (await signIn(stack, "officer", "en")).get(LIST);
    expect(text).toContain("Fri 19 Feb 2027");
    expect(text).toContain("today, 15:40");
    expect(text).toContain("No private email address");
  });

  test("shows a script in a name as text", () => {
    expect(list.text).toContain("Piet &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(list.text).not.toContain("<script>alert");
  });

  test.each([
    ["withdrawn", ["Wim Weg"]],
    ["completed", []],
    ["erased", []],
  ])("shows those that are %s", async (state, names) => {
    const page = await reader.get(`${LIST}?state=${state}`);
    expect(namesOn(page)).toEqual(names);
    if (names.length === 0) expect(page.text).toContain("Geen vertrekken");
  });

  test("is refused in words for a state that is none", async () => {
    const { status, text } = await reader.get(`${LIST}?state=gone`);
    expect(status).toBe(422);
    expect(text).toContain("‘gone’ staat niet in de lijst");
  });

  test.each(["nonsense", Buffer.from("withdrawn 1801472400.x").toString("base64url")])(
    "says clearly that there is no page %s, and offers the start",
    async (cursor) => {
      const { status, text } = await reader.get(`${LIST}?cursor=${cursor}`);
      expect(status).toBe(422);
      expect(text).toContain("Pagina niet gevonden");
      expect(text).toContain(`rel="prev" href="${LIST}"`);
    },
  );
});

describe("a search", () => {
  test.each([
    [{ name: "zoe" }, ["Zoë van den IJssel"]],
    [{ name: "ZOË" }, ["Zoë van den IJssel"]],
    [{ name: "ijs jan" }, ["Jan IJsselstein"]],
    [{ name: "weg" }, ["Wim Weg"]],
    [{ name: "weg", state: "running" }, []],
    [{ manager: "M.Kaptein@DELINDE.example", name: "jan" }, ["Jan IJsselstein"]],
    [{ manager: "Mies Kaptein (m.kaptein@delinde.example)", name: "jan" }, ["Jan IJsselstein"]],
    [{ manager: "mies kaptein", name: "jan" }, ["Jan IJsselstein"]],
    [{ manager: MANAGER.address, state: "completed" }, []],
  ])("by %j finds them", async (fields, names) => {
    const page = await search(fields);
    expect(page.status).toBe(200);
    expect(namesOn(page)).toEqual(names);
    // Nothing of it stands in an address.
    expect(page.path).toBe(LIST);
    expect(page.text).not.toMatch(/(?:href|action)="[^"]*(?:zoe|kaptein|name=)/i);
    if (names.length === 0) expect(page.text).toContain("Niemand gevonden");
  });

  test("by a manager finds all of theirs", async () => {
    const found = namesOn(await search({ manager: MANAGER.address }));
    expect(found.toSorted()).toEqual(["Jan IJsselstein", "Piet <script>alert(1)</script>"]);
  });

  test.each<[Record<string, string>, string]>([
    [{ name: "z" }, "Typ ten minste 2 letters"],
    [{ manager: "Mies" }, "geen leidinggevende met de naam ‘Mies’"],
    [{ manager: "Mies (m@)" }, "geen mailadres dat we kunnen gebruiken"],
    [{ name: '"><script>alert(1)</script>', state: "gone" }, "staat niet in de lijst"],
    [{ name: "zoe", cursor: "nonsense" }, "Pagina niet gevonden"],
  ])(
    "that cannot be asked, %j, is said beside its field with all that was typed",
    async (fields, said) => {
      const { status, text } = await search(fields);
      expect(status).toBe(422);
      expect(text).toContain(said);
      expect(text).toContain(`value="${html`${fields.name ?? fields.manager}`.markup}"`);
      expect(text).not.toContain("<script>alert");
    },
  );
});

test("an empty list says what to do", async () => {
  const empty = await startTestStack(SUBMITTED_AT);
  const { text } = await (await signIn(empty, "officer")).get(LIST);
  expect(text).toContain("Geen lopende vertrekken");
  expect(text).toContain("Leg het vertrek vast");
  expect((await (await signIn(empty, "reader")).get(LIST)).text).toContain("zie je het hier");
  await empty.close();
});
