import { at } from "../support/departures.ts";
import { pageOf, read, startAsked } from "./asked.ts";
import { press, visit } from "./visitor.ts";

describe("who sees what", () => {
  test("stands on a page with the days of this departure and the names of the settings", async () => {
    const { stack, take } = await startAsked(1);
    const { link } = take();
    const url = pageOf(link, "privacy");
    const { status, text } = await visit(url);
    expect(status).toBe(200);
    const words = read(text);
    expect(words).toContain("Wie ziet wat, en tot wanneer?");
    expect(words).toContain("Tot en met vrijdag 12 maart 2027 hangen ze aan jouw link");
    expect(words).toContain("Anouk Vermeer en Ruben Smit. Wie jouw leidinggevende was, nooit.");
    expect(words).toContain("Uiterlijk zaterdag 12 juni 2027");
    expect(words).toContain("Team HR. Je leidinggevende en wie het gesprek voert niet.");
    expect(words).toContain("De gegevens staan in Ierland bij Amazon Web Services");
    expect(words).toContain("Vragen over privacy: ");
    expect(words).not.toContain("{{");

    const stop = /href="([^"]+)">Stop alle mails/.exec(text)?.[1] ?? "";
    const object = new URL(stop, url).href;
    expect(read((await visit(object)).text)).toContain("Geen mails meer?");
    expect((await press(object, { do: "object" })).status).toBe(303);
    expect((await press(url, {})).status).toBe(303);

    await stack.advanceTo(at("2027-03-13T10:00"));
    const later = read((await visit(url)).text);
    expect(later).toContain("Tot tien werkdagen na je antwoord hangen ze aan jouw link");
    await stack.close();
  });

  test("says the same whether somebody answered or not", async () => {
    const { stack, take } = await startAsked(1);
    const { link } = take();
    const bare = (text: string) => text.replace(/\/links\/[^"]+/g, "");
    const before = bare((await visit(pageOf(link, "privacy"))).text);
    await press(pageOf(link, "questions"), { recommend: "3", named: "yes", do: "keep" });
    expect(bare((await visit(pageOf(link, "privacy"))).text)).toBe(before);
    await stack.close();
  });

  test("gives the link that stops all mails only to who has the private address", async () => {
    const { stack, take } = await startAsked(1, { reached: "paper" });
    const { text } = await visit(pageOf(take().link, "privacy"));
    expect(text).not.toContain("Stop alle mails");
    expect(read(text)).toContain("Wil je geen mails meer? Mail het aan Team HR.");
    await stack.close();
  });
});
