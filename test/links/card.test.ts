import decodeQR from "qr/decode.js";
import { OPENED_BY_CARD } from "../../lambdas/departure/mailings/card.ts";
import { PAGES } from "../../lambdas/links/pages.ts";
import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { linkIn, mailOf, press, visit } from "./visitor.ts";

let stack: TestStack;
let path: string;
let link: string;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  const { body } = await stack.ask("/departures", {
    body: submission({ employee: { name: "Sanne Bakker" } }),
  });
  path = `/departures/${body.id}`;
  await stack.advanceTo(at("2027-01-19T10:00"));
  link = linkIn(mailOf(stack, "next-steps"));
});
afterEach(() => stack.close());

const departure = async () => (await stack.ask(path)).body;
/** The manager, who was mailed for want of an address, prints a card; answers with its page. */
const printed = async () => (await press(`${link}/card`, {})).text;
const urlOn = (page: string) => {
  const [, place, code] = /(localhost:\d+\/cards\/)<wbr><span>([a-z0-9-]+)/.exec(page) ?? [];
  return `http://${place}${code}`;
};
const LAST_DAY = { day: "19", month: "2", year: "2027" };

/** Behind the card, once the last working day was right. */
async function opened(card: string, day: object = LAST_DAY): Promise<string> {
  const { location } = await press(card, { ...day });
  return new URL(location ?? "/", card).href;
}

describe("a card for a leaver without a mailbox", () => {
  test("is offered in the mail that the manager passes on, and on its page", async () => {
    const mail = mailOf(stack, "next-steps");
    expect(mail.to).toEqual(["f.elidrissi@delinde.example"]);
    expect(mail.text).toContain(`Of print een kaartje voor Sanne: ${link}/card`);
    expect((await visit(link)).text).toContain(`href="${new URL(link).pathname}/card"`);
    const before = await visit(`${link}/card`);
    expect(before.text).toContain("Jij ziet niet wat er wordt ingevuld.");
    expect(before.text).not.toContain("/cards/");
  });

  test("says what it is for, whom to ask and until when, and never the last working day", async () => {
    const page = await printed();
    const card = page.slice(page.indexOf('<div class="leaver-card"'));
    expect(card).toContain("Voor Sanne");
    expect(card).toContain("hr@delinde.example");
    expect(card).toMatch(/werkt tot en met \w+ \d+ \w+ 2027/);
    expect(card).not.toContain("19 februari");
    expect(card).not.toContain("Bakker");
  });

  test("has a code that a camera reads", async () => {
    const page = await printed();
    expect(decodeQR(pictureOf(page))).toBe(urlOn(page));
  });

  test("asks for the last working day, and says nothing about anybody before", async () => {
    const card = urlOn(await printed());
    const { status, text } = await visit(card);
    expect(status).toBe(200);
    expect(text).toContain("Wat is je laatste werkdag?");
    expect(text).not.toContain("Sanne");
    expect(
      (
        await visit(
          card
            .toUpperCase()
            .replace(/^HTTP/, "http")
            .replace("/CARDS/", "/cards/")
            .replaceAll("-", ""),
        )
      ).status,
    ).toBe(200);
  });

  test("opens its pages for the right day, from which a private address is given", async () => {
    const hub = await opened(urlOn(await printed()));
    const page = await visit(hub);
    expect(page.text).toContain("Dag Sanne, wat wil je doen?");
    expect(page.text).toContain(`${new URL(hub).pathname}/address`);
    const given = await press(`${hub}/address`, { do: "give", address: "sanne@thuis.example" });
    expect(given.status).toBe(303);
    expect((await departure()).employee.privateAddress).toBe("sanne@thuis.example");
    const after = (await visit(`${hub}/address`)).text;
    expect(after).toContain("Je gaf op dinsdag 19 januari 2027 een privémailadres door.");
    expect(after).not.toContain("sanne@thuis.example");
  });

  test.each([
    { day: "19", month: "02", year: "27" },
    { day: " 19 ", month: "2", year: "2027" },
  ])("takes the day however it is typed: %j", async (typed) => {
    expect((await press(urlOn(await printed()), typed)).status).toBe(303);
  });

  test("keeps what was typed, and doesn't count what is no day", async () => {
    const card = urlOn(await printed());
    for (const day of ["", "31", "x", "31", "", "x"]) {
      const { status, text } = await press(card, { ...LAST_DAY, day });
      expect(status).toBe(422);
      expect(text).toContain("Vul een dag, een maand en een jaar in");
      expect(text).toContain(`value="${day}"`);
    }
    expect((await press(card, LAST_DAY)).status).toBe(303);
  });

  test("ends after five wrong days, and says so like any link that does not work", async () => {
    const card = urlOn(await printed());
    const lefts = ["4 keer", "3 keer", "2 keer", "één keer"];
    for (const left of lefts) {
      const { status, text } = await press(card, { ...LAST_DAY, day: "20" });
      expect(status).toBe(422);
      expect(text).toContain(`Je kunt het nog ${left} proberen.`);
    }
    expect((await press(card, { ...LAST_DAY, day: "20" })).status).toBe(404);
    expect((await press(card, LAST_DAY)).status).toBe(404);
    expect((await visit(card)).text).toContain("Deze link werkt niet (meer)");
  });

  test("opens its pages for two hours, and can be used again", async () => {
    const card = urlOn(await printed());
    const hub = await opened(card);
    await stack.advanceTo(at("2027-01-19T12:30"));
    expect((await visit(hub)).status).toBe(404);
    expect((await visit(card)).status).toBe(200);
  });

  test("takes one first answer to the questions, and shows none", async () => {
    const hub = await opened(urlOn(await printed()));
    expect((await visit(hub)).text).toContain(`${new URL(hub).pathname}/questions`);
    const page = await visit(`${hub}/questions`);
    expect(page.text).toContain("Met deze link kun je één keer antwoorden");
    expect((await visit(`${hub}/privacy`)).status).toBe(200);
    expect(
      (await press(`${hub}/questions`, { do: "keep", recommend: "9", named: "no" })).status,
    ).toBe(303);
    const after = await visit(`${hub}/questions`);
    expect(after.text).toContain("Op deze vragen is al geantwoord.");
    expect(after.text).not.toContain("checked");
  });

  test("opens nothing but its pages, and acts on no steps", async () => {
    const hub = await opened(urlOn(await printed()));
    for (const page of ["card", "holder", "talk", "no"])
      expect((await visit(`${hub}/${page}`)).status).toBe(404);
    const before = JSON.stringify(await departure());
    await press(hub, { step: "next-steps", do: "done" });
    expect(JSON.stringify(await departure())).toBe(before);
  });

  test("ends with the departure", async () => {
    const card = urlOn(await printed());
    const hub = await opened(card);
    await stack.ask(`${path}/withdraw`, { body: { reason: "stays" } });
    expect((await visit(card)).status).toBe(404);
    expect((await visit(hub)).status).toBe(404);
  });

  test("is no longer printed by the manager once an address is known", async () => {
    const hub = await opened(urlOn(await printed()));
    await press(`${hub}/address`, { do: "give", address: "sanne@thuis.example" });
    expect((await visit(`${link}/card`)).status).toBe(404);
  });

  test("opens each page that there is for it", () => {
    for (const name of OPENED_BY_CARD) expect(PAGES[name]).toBeDefined();
  });
});

/** The squares of the code as a picture, ten dots each. */
function pictureOf(page: string) {
  const [, size, squares = ""] =
    /<svg viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]*)"/.exec(page) ?? [];
  const width = Number(size) * DOTS;
  const data = new Uint8Array(width * width * 4).fill(255);
  let at = { x: 0, y: 0 };
  for (const [, kind, x, y] of squares.matchAll(/([Mm])(-?\d+)[ ,]?(-?\d+)h1v1/g)) {
    const from = kind === "M" ? { x: 0, y: 0 } : at;
    at = { x: from.x + Number(x), y: from.y + Number(y) };
    blacken(data, at, width);
  }
  return { width, height: width, data };
}

const DOTS = 10;

function blacken(data: Uint8Array, { x, y }: { x: number; y: number }, width: number): void {
  const dots = Array.from({ length: DOTS * DOTS }, (_, dot) => dot);
  for (const dot of dots) {
    const row = y * DOTS + Math.floor(dot / DOTS);
    data.set([0, 0, 0], (row * width + x * DOTS + (dot % DOTS)) * 4);
  }
}
