import { SUBMITTED_AT, submission } from "../api/record/submissions.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const LIST = "/desk/departures";
const EXPORT = "/desk/departures/export";
/** With that name; one more has another. */
const MANY = 54;

let stack: TestStack;
let reader: DeskVisitor;
let list: Seen;

beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  reader = await signIn(stack, "reader");
  const names = Array.from({ length: MANY }, (_, index) => `Veel Vertrekkers ${index}`);
  for (const name of ['=HYPERLINK("https://elders.example")', ...names]) {
    const workAddress = `w${name.replace(/\D/g, "")}@delinde.example`;
    const body = submission({ employee: { name, workAddress } });
    expect((await stack.ask("/departures", { body })).status).toBe(201);
  }
  list = await reader.get(LIST);
});
afterAll(() => stack.close());

function idsOn({ text }: Seen): string[] {
  return [...text.matchAll(/href="\/desk\/departures\/([0-9a-f]{32})"/g)].map(([, id = ""]) => id);
}

function search(fields: Readonly<Record<string, string>>): Promise<Seen> {
  return reader.press(list, LIST, fields);
}

describe("more than a page", () => {
  test("goes on, and back to the start", async () => {
    const first = await reader.get(LIST);
    expect(idsOn(first)).toHaveLength(50);
    expect(first.text).not.toContain('rel="prev"');
    // A page weighs little on a slow phone, its style and mark not counted.
    expect(Buffer.byteLength(first.text)).toBeLessThan(60_000);
    const next = /rel="next" href="([^"]+)"/.exec(first.text)?.[1] ?? "";
    const second = await reader.get(next.replaceAll("&amp;", "&"));
    const all = [...idsOn(first), ...idsOn(second)];
    expect(new Set(all).size).toBe(MANY + 1);
    expect(second.text).toContain(`rel="prev" href="${LIST}"`);
    expect(second.text).not.toContain('rel="next"');
  });

  test("of what was searched for goes on in a form", async () => {
    const first = await search({ name: "vertrek" });
    expect(idsOn(first)).toHaveLength(50);
    const cursor = /name="cursor" value="([^"]+)"/.exec(first.text)?.[1] ?? "";
    const second = await search({ name: "vertrek", cursor });
    expect(idsOn(second)).toHaveLength(MANY - 50);
    expect(second.text).toContain("Naar de eerste pagina");
    expect(second.path).toBe(LIST);
  });

  test("is a whole in its file", async () => {
    const { text } = await reader.press(list, EXPORT);
    expect(text.trimEnd().split("\r\n")).toHaveLength(1 + MANY + 1);
  });
});

describe("the file of what is listed", () => {
  test("is one that a spreadsheet opens, and a formula in it is text", async () => {
    const found = await search({ name: "hyperlink" });
    const { status, headers, text } = await reader.press(found, EXPORT);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="totziens-2027-01-14.csv"',
    );
    expect(headers.get("cache-control")).toBe("no-store");
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^"'=HYPERLINK/);
  });

  test("is not made of what cannot be asked", async () => {
    const { status, text } = await reader.press(list, EXPORT, { name: "z" });
    expect(status).toBe(422);
    expect(text).toContain("Typ ten minste 2 letters");
  });

  test("is made for nobody whose form is not ours", async () => {
    expect((await reader.post(EXPORT, { name: "zoe" })).status).toBe(403);
    expect((await reader.post(LIST, { name: "zoe" })).status).toBe(403);
  });
});
