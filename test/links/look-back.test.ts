import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { answer, keptOf, pageOf, read, startAsked } from "./asked.ts";
import type { Mailed } from "./pool.ts";
import { visit } from "./visitor.ts";

/** Invited on Monday 30 August 2027, so a first answer is taken until 27 September. */
const INVITED = { mailing: "post-exit-invite", until: "2027-08-30T10:00" };

let stack: TestStack;
let take: () => Mailed;
beforeAll(async () => {
  ({ stack, take } = await startAsked(7, INVITED));
});
afterAll(() => stack.close());

const taken = () => {
  const mailed = take();
  return { ...mailed, url: pageOf(mailed.link, "look-back") };
};
const voiceOf = async (path: string) => JSON.stringify((await stack.ask(path)).body);

describe("half a year later", () => {
  test("four questions are asked, and a mail about work is offered beside the last", async () => {
    const { url } = taken();
    const { text } = await visit(url);
    const words = read(text);
    expect(words).toContain(
      "Vier korte vragen over je tijd bij Zorggroep De Linde. Eén minuut is genoeg. Sla gerust iets over.",
    );
    expect(words).toContain("2. Als je nu terugkijkt: waarom ging je weg?");
    expect(words).toContain("4. Zou je weer bij Zorggroep De Linde willen werken?");
    expect(words).toContain(
      "Mail mij eens over werken bij jullie. Team HR weet dan dat jij dit vroeg, maar niet wat je verder antwoordde.",
    );
    expect(words).toContain("Over tien werkdagen weet niemand meer wat ik heb geantwoord.");
    expect(text.match(/checked/g)).toHaveLength(1);
  });

  test("they are kept, change for ten working days, and say that nothing more is asked", async () => {
    const { url, id } = taken();
    const said = await answer(url, [
      ["recommend", "9"],
      ["return", "perhaps"],
    ]);
    expect(said.status).toBe(303);
    const words = read((await visit(url)).text);
    expect(words).toContain(
      "We hebben je antwoorden bewaard, zonder je naam. Wijzigen kan tot en met maandag 13 september 2027. Dit was onze laatste vraag. Het ga je goed!",
    );
    expect(words).toContain("Wil je ooit terugkomen? Je bent welkom.");
    expect(await keptOf(stack, id, "half-year")).toMatchObject({ given: { recommend: ["9"] } });
    expect(await keptOf(stack, id, "exit")).toBeUndefined();
  });

  test("HR reads no talk, exactly as after a no, and nothing of what was answered", async () => {
    const { url, path } = taken();
    await answer(url, [
      ["recommend", "1"],
      ["words", "geheim"],
    ]);
    const body = await voiceOf(path);
    expect(body).toContain("no-talk");
    expect(body).not.toContain("geheim");
  });

  test("a mail about work that was asked for is not the last of us, and can be taken back", async () => {
    const { url } = taken();
    await answer(url, [["contact", "yes"]]);
    const { text } = await visit(url);
    expect(text).toContain('name="contact" value="yes" aria-describedby="contact-hint" checked');
    expect(read(text)).not.toContain("Dit was onze laatste vraag.");
    expect(read(text)).toContain("tot en met maandag 13 september 2027. Het ga je goed!");
    await answer(url, []);
    expect(read((await visit(url)).text)).toContain("Dit was onze laatste vraag.");
  });

  test("a name is read by those on the page, until a day that stands there", async () => {
    const { url } = taken();
    await answer(url, [["named", "yes"]]);
    expect(read((await visit(url)).text)).toContain(
      "met je naam. Anouk Vermeer en Ruben Smit lezen ze. Uiterlijk",
    );
  });

  test("who wants no more mail is asked nothing more", async () => {
    const { url, path, id } = taken();
    await answer(url, [["recommend", "1"]]);
    await stack.ask(`${path}/object`, { body: {} });
    expect(read((await visit(url)).text)).toContain("Deze vragen zijn gesloten");
    expect((await answer(url, [["recommend", "2"]])).status).toBe(409);
    expect((await keptOf(stack, id, "half-year"))?.given).toEqual({ recommend: ["1"] });
  });

  test("they close ten working days after the first press, for good", async () => {
    const { url } = taken();
    await answer(url, [["recommend", "1"]]);
    await stack.advanceTo(at("2027-09-14T00:00"));
    expect(read((await visit(url)).text)).toContain("Deze vragen zijn gesloten");
    expect((await answer(url, [["recommend", "2"]])).status).toBe(409);
  });
});
