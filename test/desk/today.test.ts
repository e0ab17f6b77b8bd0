import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { SUBMITTED_AT, submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, pageOf, stepOf } from "./departure-pages.ts";

const TODAY = "/desk/today";
const ANNEKE = { name: "Anneke Visser", address: "Anneke.Visser@delinde.example" };

let stack: TestStack;
let officer: DeskVisitor;
let reader: DeskVisitor;
const ids: Record<string, string> = {};

async function submitted(name: string, changes: object = {}) {
  const workAddress = `${Object.keys(ids).length}@delinde.example`;
  const answer = await stack.ask("/departures", {
    body: submission({ employee: { name, workAddress }, ...changes }),
  });
  expect(answer.status).toBe(201);
  ids[name] = answer.body.id;
}

async function changed(name: string, rule: (departure: Departure) => Departure): Promise<void> {
  const { departures } = connectPeople(stack.environment, { clock: () => stack.now() });
  await departures.save(rule((await departures.find(ids[name] ?? "")) as Departure));
}

/** The section of that group, as text. */
function group(page: Seen, name: string): string {
  return (
    page.text.split('<section class="asks"').find((each) => each.startsWith(` id="${name}"`)) ?? ""
  );
}

beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  await submitted("Zoë van den IJssel");
  await submitted("Álvaro Bos", { hrContact: ANNEKE });
  await submitted("Piet <script>alert(1)</script>");
  [officer, reader] = [await signIn(stack, "officer"), await signIn(stack, "reader")];
});
afterAll(() => stack.close());

describe("on the day it is announced", () => {
  test("nothing asks for HR yet, and the page says so and what comes within a week", async () => {
    const page = await officer.get(TODAY);
    expect(page.text).toContain("Er is nu niets dat aandacht vraagt.");
    expect(page.text).toContain("<h2>Niets te doen</h2>");
    expect(page.text).toContain("De komende week");
    expect(page.text).toMatch(
      /<strong>vrijdag 15 januari<\/strong> Schriftelijk bevestigen: <a [^>]*>Álvaro Bos/,
    );
    expect((await reader.get(TODAY)).text).toContain("Er is nu niets te doen.");
  });
});

describe("today", () => {
  beforeAll(() => stack.advanceTo(at("2027-01-15T08:00")));

  test("is where the desk begins for officers and readers, and the first of the places", async () => {
    for (const visitor of [officer, reader]) {
      const page = await visitor.get("/desk");
      expect(page.path).toBe(TODAY);
      expect(page.text).toContain('<li><a href="/desk/today" aria-current="page">Vandaag</a></li>');
    }
  });

  test("tells the same step of several people once, by name, with the number of things", async () => {
    const page = await officer.get(TODAY);
    expect(page.text).toContain("Vrijdag 15 januari 2027. 3 dingen vragen aandacht.");
    expect(group(page, "own").match(/<h3>Schriftelijk bevestigen<\/h3>/g)).toHaveLength(1);
    const names = [...group(page, "own").matchAll(/<li class="ask"><div><a [^>]*>([^<]*)/g)];
    expect(names.map(([, name]) => name)).toEqual([
      "Álvaro Bos",
      "Piet &lt;script&gt;alert(1)&lt;/script&gt;",
      "Zoë van den IJssel",
    ]);
    expect(page.raw).toContain("<bdi>Zoë van den IJssel</bdi>");
  });

  test("shows a reader everything and no button", async () => {
    const page = await reader.get(TODAY);
    expect(group(page, "own")).toContain("Zoë van den IJssel");
    const main = page.text.slice(page.text.indexOf("<main"));
    expect(main).not.toMatch(/<button|<form|class="button/);
    const forbidden = await reader.post(TODAY, { departure: ids["Álvaro Bos"] ?? "", item: "x" });
    expect(forbidden.status).toBe(403);
  });

  test("shows only one's own where that is asked for, also those of a substitute, and stays so after a tick", async () => {
    const mine = await officer.get(`${TODAY}?mine=yes`);
    expect(mine.text).toContain(
      '<a href="/desk/today?mine=yes" aria-current="page">Alleen van mij</a>',
    );
    expect(group(mine, "own")).toContain("Álvaro Bos");
    expect(group(mine, "own")).not.toContain("Zoë");
    const other = await signIn(stack, "answer-reader");
    const none = await other.get(`${TODAY}?mine=yes`);
    expect(none.text).toContain("Voor jou is er niets te doen");
    expect(none.text).not.toContain("Zoë");
    await change(officer, ids["Zoë van den IJssel"] ?? "", "replace", {
      ...{ role: "hrContact", name: "Anouk Vermeer", address: "anouk.vermeer@delinde.example" },
      ...{ language: "nl", from: "2027-01-15", until: "2027-01-16" },
    });
    expect(group(await other.get(`${TODAY}?mine=yes`), "own")).toContain("Zoë");

    const path = stepOf(ids["Álvaro Bos"] ?? "", "paperwork");
    const ticked = await officer.press(mine, path, { do: "done" });
    expect(ticked.path).toMatch(
      /^\/desk\/today\?done=done&departure=[0-9a-f]{32}&step=paperwork&mine=yes$/,
    );
    expect(ticked.path).not.toContain("lvaro");
    expect(ticked.text).toContain("Het gaat om ‘Schriftelijk bevestigen’ bij Álvaro Bos.");
    expect(group(ticked, "own")).toBe("");
    const undone = await officer.press(ticked, path, { do: "still-open" });
    expect(undone.path).toContain("mine=yes");
    expect(group(undone, "own")).toContain("Álvaro Bos");
  });

  test("has what is told once until somebody says that it was seen, which can be taken back", async () => {
    const name = "Piet <script>alert(1)</script>";
    await changed(name, (each) => ({
      ...each,
      voice: { contactAsked: at("2027-01-14T20:00") },
      asksFrom: at("2027-01-15T00:00"),
    }));
    const page = await officer.get(TODAY);
    expect(group(page, "contact")).toContain("Wil een mail over werken bij");
    const seen = await officer.press(page, TODAY, { do: "seen" });
    expect(seen.path).toContain(`${TODAY}?done=seen&departure=${ids[name]}`);
    expect(group(seen, "contact")).toBe("");
    expect(seen.text).toContain("is gezien en staat hier niet meer.");
    const back = await officer.press(seen, TODAY, { do: "unseen" });
    expect(group(back, "contact")).toContain("Wil een mail over werken");
    await officer.press(back, TODAY, { do: "seen" });
    expect((await officer.post(TODAY, { departure: "x", item: "" })).status).toBe(403);
  });

  test("a departure or a step in its address that does not exist says nothing", async () => {
    const { text, status } = await officer.get(
      `${TODAY}?done=done&departure=${"f".repeat(32)}&step=nothing`,
    );
    expect(status).toBe(200);
    expect(text).not.toContain("Het gaat om");
    const odd = await officer.get(`${TODAY}?done=constructor&departure=${ids["Álvaro Bos"]}`);
    expect(odd.text).not.toContain("just-done");
  });

  test("leads to the field of an address that is missing", async () => {
    const id = ids["Zoë van den IJssel"] ?? "";
    await stack.advanceTo(at("2027-02-15T08:00"));
    const page = await officer.get(TODAY);
    expect(group(page, "mail")).toContain(
      `href="${pageOf(id)}/changes/correct#field-employee-privateAddress"`,
    );
  });
});
