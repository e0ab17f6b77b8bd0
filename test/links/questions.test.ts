import fc from "fast-check";
import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { answer, keptOf, pageOf, read, startAsked } from "./asked.ts";
import type { Mailed } from "./pool.ts";
import { press, visit } from "./visitor.ts";

describe("the questions at the end, behind a link to the private address", () => {
  let stack: TestStack;
  let take: () => Mailed;
  beforeAll(async () => {
    ({ stack, take } = await startAsked(11));
  });
  afterAll(() => stack.close());

  let refusing: ReturnType<typeof taken> | undefined;
  const taken = () => {
    const mailed = take();
    return { ...mailed, url: pageOf(mailed.link, "questions") };
  };

  test("say what they are for and who sees it, with nothing chosen but the name left out", async () => {
    const { url } = taken();
    const { status, text } = await visit(url);
    expect(status).toBe(200);
    const words = read(text);
    expect(words).toContain("Hoe was het om hier te werken?");
    expect(words).toContain("Daarom vijf korte vragen. Ze kosten je twee minuten.");
    expect(words).toContain("Je kunt antwoorden en wijzigen tot en met vrijdag 12 maart 2027.");
    expect(words).toContain("1. Zou je Zorggroep De Linde als werkgever aanraden");
    expect(words).toContain("2. Waarom ga je weg?");
    expect(words).toContain("5. Zou je later weer bij Zorggroep De Linde willen werken?");
    expect(words).toContain("Na vrijdag 12 maart 2027 weet niemand meer wat ik heb geantwoord.");
    expect(text.match(/checked/g)).toHaveLength(1);
    expect(text).toContain('name="named" value="no" checked');
    expect(text.match(/<form/g)).toHaveLength(1);
    expect(text.match(/<button/g)).toHaveLength(1);
    expect(text).not.toContain("required");
    expect(text).toContain(`href="${new URL(pageOf(url, "privacy")).pathname}"`);
  });

  test("may be opened by a scanner without anything changing", async () => {
    const { url, id, path } = taken();
    const before = JSON.stringify((await stack.ask(path)).body);
    for (const method of ["GET", "HEAD"])
      expect((await visit(`${url}?now=kept`, { method })).status).toBe(200);
    expect(await keptOf(stack, id)).toBeUndefined();
    expect(JSON.stringify((await stack.ask(path)).body)).toBe(before);
  });

  test("are kept without a name, shown again to change, and leave no trace in the departure", async () => {
    const { url, id, path } = taken();
    const before = JSON.stringify((await stack.ask(path)).body);
    const said = await answer(url, [
      ["recommend", "9"],
      ["reasons", "manager"],
      ["reasons", "pay"],
      ["good", "team"],
      ["words", "Dank voor alles"],
      ["named", "no"],
    ]);
    expect(said.status).toBe(303);
    const { text } = await visit(new URL(said.location ?? "", url).href);
    expect(read(text)).toContain(
      "We hebben je antwoorden bewaard, zonder je naam. Wil je iets wijzigen? Dat kan tot en met vrijdag 12 maart 2027. Daarna zijn ze los van jou. Ook wij kunnen ze dan niet meer terugvinden.",
    );
    expect(text).toContain('name="recommend" value="9" checked');
    expect(text).toContain("Dank voor alles</textarea>");
    expect(await keptOf(stack, id)).toMatchObject({
      given: { recommend: ["9"], reasons: ["manager", "pay"], good: ["team"] },
      words: "Dank voor alles",
      named: false,
      version: 1,
    });
    expect(JSON.stringify((await stack.ask(path)).body)).toBe(before);
  });

  test("may be answered with nothing at all", async () => {
    const { url, id } = taken();
    expect((await answer(url, [])).status).toBe(303);
    expect(await keptOf(stack, id)).toMatchObject({ given: {}, named: false });
  });

  test("keep all of the last press, of whichever tab, and the first moment", async () => {
    const { url, id } = taken();
    await answer(url, [
      ["recommend", "2"],
      ["return", "no"],
    ]);
    await answer(url, [["recommend", "8"]]);
    await answer(url, [["recommend", "8"]]);
    const kept = await keptOf(stack, id);
    expect(kept?.given).toEqual({ recommend: ["8"] });
    expect(kept?.version).toBe(3);
    expect(`${kept?.closes}`).toBe("2027-03-12T23:00:00Z");
  });

  test("take two presses at the same moment: one of them stays whole", async () => {
    const { url, id } = taken();
    const both = await Promise.all([
      answer(url, [
        ["recommend", "1"],
        ["words", "eerste"],
      ]),
      answer(url, [
        ["recommend", "2"],
        ["words", "tweede"],
      ]),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const kept = await keptOf(stack, id);
    expect(kept?.version).toBe(2);
    expect(["1 eerste", "2 tweede"]).toContain(`${kept?.given.recommend} ${kept?.words}`);
  });

  test.each<[string, readonly (readonly [string, string])[], string]>([
    [
      "three reasons",
      [
        ["reasons", "say"],
        ["reasons", "pay"],
        ["reasons", "team"],
      ],
      "Kies er hoogstens twee. De rest van je antwoorden staat er nog.",
    ],
    ["501 characters", [["words", "👋".repeat(501)]], "Dit zijn 501 tekens"],
    ["a number beyond the scale", [["recommend", "11"]], "staat niet op de pagina"],
    [
      "two numbers",
      [
        ["recommend", "1"],
        ["recommend", "2"],
      ],
      "Kies er hoogstens één.",
    ],
    ["an answer of another kind", [["good", "boss"]], "staat niet op de pagina"],
    ["a name that is neither", [["named", "perhaps"]], "staat niet op de pagina"],
  ])("refuse %s, and all that was filled in stays", async (_what, fields, sentence) => {
    refusing ??= taken();
    const { url, id } = refusing;
    const filled = [["better", "growth"], ["return", "perhaps"], ...fields] as const;
    const said = await answer(url, filled);
    expect(said.status).toBe(422);
    const words = read(said.text);
    expect(words).toContain("Er is niets opgeslagen.");
    expect(words).toContain(sentence);
    expect(said.text).toContain('name="better" value="growth" checked');
    expect(said.text).toContain('name="return" value="perhaps" checked');
    if (fields[0]?.[0] === "words") expect(said.text).toContain("👋".repeat(501));
    expect(await keptOf(stack, id)).toBeUndefined();
  });

  test("take 500 characters, markup, and words from right to left as they are", async () => {
    const { url, id } = taken();
    const words = `<script>alert(1)</script> "&" تمام\nregel twee`;
    await answer(url, [["words", `${words.replace("\n", "\r\n")}\u0000`]]);
    expect((await keptOf(stack, id))?.words).toBe(words);
    const { text } = await visit(url);
    expect(text).not.toContain("<script>");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).toContain('dir="auto"');
    await answer(url, [["words", "👋".repeat(500)]]);
    expect((await keptOf(stack, id))?.words).toBe("👋".repeat(500));
  });

  test("count another choice where not saying is chosen beside it", async () => {
    const { url, id } = taken();
    await answer(url, [
      ["reasons", "rather-not"],
      ["reasons", "team"],
      ["good", "rather-not"],
    ]);
    expect((await keptOf(stack, id))?.given).toEqual({ reasons: ["team"], good: ["rather-not"] });
  });

  test("can be downloaded as a file behind that link alone, and nobody sees that either", async () => {
    const { url, id, path } = taken();
    expect((await press(url, { do: "file" })).status).toBe(409);
    await answer(url, [
      ["recommend", "9"],
      ["reasons", "pay"],
      ["words", "Dank voor alles"],
    ]);
    const before = JSON.stringify((await stack.ask(path)).body);
    const { status, headers, text } = await press(url, { do: "file" });
    expect([status, headers.get("content-disposition")]).toEqual([
      200,
      'attachment; filename="questions.json"',
    ]);
    expect(JSON.parse(text).answers).toMatchObject([
      {
        occasion: "exit",
        withName: false,
        answers: { recommend: ["9"], reasons: ["pay"] },
        words: "Dank voor alles",
      },
    ]);
    expect(JSON.stringify((await stack.ask(path)).body)).toBe(before);
    expect(await keptOf(stack, id)).toMatchObject({ version: 1 });
  });

  test("can be deleted while they are open, with or without a name, and answered again", async () => {
    const { url, id, path } = taken();
    await answer(url, [
      ["recommend", "3"],
      ["named", "yes"],
    ]);
    expect(await keptOf(stack, id)).toMatchObject({ named: true });
    expect((await visit(url)).text).toContain("met je naam. Anouk Vermeer en Ruben Smit lezen ze.");
    const gone = await press(url, { do: "drop" });
    expect(gone.status).toBe(303);
    expect(await keptOf(stack, id)).toBeUndefined();
    const { text } = await visit(new URL(gone.location ?? "", url).href);
    expect(read(text)).toContain("Je antwoorden zijn gewist.");
    expect((await press(url, { do: "drop" })).status).toBe(303);
    const { history } = (await stack.ask(path)).body;
    expect(history.filter(({ who }: { who: string }) => who === "leaver")).toEqual([]);
  });
});

describe("the questions at the end close", () => {
  let stack: TestStack;
  let take: () => Mailed;
  beforeEach(async () => {
    ({ stack, take } = await startAsked(1));
  });
  afterEach(() => stack.close());

  test("after their last day, to look, to change and to delete, and say what is still to come", async () => {
    const { link } = take();
    const url = pageOf(link, "questions");
    await answer(url, [["recommend", "3"]]);
    await stack.advanceTo(at("2027-03-12T23:59"));
    expect((await answer(url, [["recommend", "4"]])).status).toBe(303);
    expect(read((await visit(url)).text)).toContain("2. Waarom ging je weg?");
    await stack.advanceTo(at("2027-03-13T00:00"));
    const { text } = await visit(url);
    expect(read(text)).toContain(
      "Deze vragen zijn gesloten sinds vrijdag 12 maart 2027. Wil je toch iets kwijt? Rond augustus 2027 vragen we hoe je terugkijkt.",
    );
    expect(text).not.toContain("<form");
    expect((await answer(url, [["recommend", "5"]])).status).toBe(409);
    expect((await press(url, { do: "drop" })).status).toBe(409);
  });

  test.each<[string, string, object]>([
    ["withdrawn", "withdraw", { reason: "stays" }],
    ["erased", "erase", {}],
  ])("when the departure is %s with the page open, and keep nothing", async (_, act, body) => {
    const { link, path, id } = take();
    const url = pageOf(link, "questions");
    await stack.ask(`${path}/${act}`, { body });
    expect((await answer(url, [["recommend", "5"]])).status).toBe(404);
    expect(await keptOf(stack, id)).toBeUndefined();
  });

  test.each<[string, (path: string) => Promise<unknown>]>([
    ["withdrawn", (path) => stack.ask(`${path}/withdraw`, { body: { reason: "stays" } })],
    ["erased", (path) => stack.ask(`${path}/erase`, { body: {} })],
    ["made quiet", (path) => stack.ask(path, { method: "PATCH", body: { kind: "quiet" } })],
  ])("when the departure is %s just as they are kept, and keep nothing", async (_, act) => {
    const { link, path, id } = take();
    const url = pageOf(link, "questions");
    let isDone = false;
    stack.watch.after = async (operation) => {
      if (isDone || operation !== "PutItem") return;
      isDone = true;
      await act(path);
    };
    const said = await answer(url, [
      ["recommend", "5"],
      ["named", "yes"],
    ]);
    expect(isDone).toBe(true);
    expect(said.status).toBe(409);
    expect(read(said.text)).toContain("Deze vragen zijn gesloten");
    expect(await keptOf(stack, id)).toBeUndefined();
    expect(JSON.stringify((await stack.ask(path)).body)).not.toContain("named");
  });
});

describe("who answers from another mailbox", () => {
  test("at work may answer again up to the last day, and sees nothing of it", async () => {
    const { stack, take } = await startAsked(1, { reached: "work" });
    const { link, id } = take();
    const url = pageOf(link, "questions");
    expect(read((await visit(url)).text)).toContain(
      "Je kunt antwoorden tot en met vrijdag 12 maart 2027, en wijzigen tot en met vrijdag 19 februari 2027.",
    );
    const said = await answer(url, [
      ["recommend", "3"],
      ["words", "geheim"],
    ]);
    const kept = await visit(new URL(said.location ?? "", url).href);
    expect(read(kept.text)).toContain("Dat kan tot en met vrijdag 19 februari 2027.");
    for (const { text } of [kept, await visit(url)])
      expect(text).not.toMatch(/geheim|value="3" checked/);
    expect(read((await visit(url)).text)).toContain("Op deze vragen is al geantwoord.");
    const file = await press(url, { do: "file" });
    expect([file.status, file.text.includes("geheim")]).toEqual([409, false]);
    expect((await answer(url, [["recommend", "4"]])).status).toBe(303);
    expect((await keptOf(stack, id))?.given).toEqual({ recommend: ["4"] });
    await stack.advanceTo(at("2027-02-20T00:00"));
    const late = await answer(url, [["recommend", "5"]]);
    expect(late.status).toBe(409);
    expect(late.text).not.toContain("<form");
    expect((await keptOf(stack, id))?.given).toEqual({ recommend: ["4"] });
    await stack.close();
  });

  test("on paper answers once, and whoever comes later reads whom to ask", async () => {
    const { stack, take } = await startAsked(1, { reached: "paper" });
    const { link, id } = take();
    const url = pageOf(link, "questions");
    expect(read((await visit(url)).text)).toContain(
      "Met deze link kun je één keer antwoorden, tot en met vrijdag 12 maart 2027.",
    );
    const said = await answer(url, [["recommend", "3"]]);
    expect(read((await visit(new URL(said.location ?? "", url).href)).text)).toContain(
      "Via deze link laten we ze niet meer zien.",
    );
    expect(read((await visit(url)).text)).toContain(
      "Op deze vragen is al geantwoord. Om jou te beschermen laten we de antwoorden hier niet zien. Was jij dat niet? Mail hr@delinde.example, dan beginnen we opnieuw.",
    );
    expect((await answer(url, [["recommend", "9"]])).status).toBe(409);
    expect((await press(url, { do: "file" })).status).toBe(409);
    expect((await press(url, { do: "drop" })).status).toBe(409);
    expect((await keptOf(stack, id))?.given).toEqual({ recommend: ["3"] });
    await stack.close();
  });
});

test("a link that is forged, cut off or of another mail opens no questions", async () => {
  const { stack, take } = await startAsked(2);
  const [one, other] = [take(), take()];
  const token = /links\/([^/?]+)/.exec(one.link)?.[1] ?? "";
  const [head, payload, sign] = token.split(".");
  const [, theirs] = (/links\/([^/?]+)/.exec(other.link)?.[1] ?? "").split(".");
  const forged = [
    token.slice(0, -1),
    token.slice(0, token.length / 2),
    `${head}.${theirs}.${sign}`,
    `${head}.${payload}.`,
    `${head}.${payload}`,
    `${token}A`,
    token.toUpperCase(),
    "",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...forged), fc.nat(token.length - 1).map(without(token))),
      fc.constantFrom("questions", "look-back", "privacy"),
      async (each, page) => {
        const url = `${stack.url}/links/${each}/${page}`;
        expect((await visit(url)).status).toBe(404);
        expect((await answer(url, [["recommend", "3"]])).status).toBe(404);
      },
    ),
    { numRuns: 40 },
  );
  expect(await keptOf(stack, one.id)).toBeUndefined();
  await stack.close();
});

function without(token: string) {
  return (at: number) => token.slice(0, at) + token.slice(at + 1);
}
