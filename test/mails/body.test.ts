import Mustache from "mustache";
import { bodyHtml } from "../../lib/plan/mails/body-html.ts";
import { bodyText } from "../../lib/plan/mails/body-text.ts";
import { parseBody } from "../../lib/plan/mails/parse-body.ts";

describe("a section that is not shown leaves nothing behind", () => {
  test.each([
    [
      "a paragraph",
      "Een.\n\n{{#yes}}Twee.{{/yes}}\n\nDrie.",
      "<p>Een.</p><p>Drie.</p>",
      "Een.\n\nDrie.\n",
    ],
    [
      "an item",
      "- een\n- {{#yes}}twee{{/yes}}\n- drie",
      "<ul><li>een</li><li>drie</li></ul>",
      "- een\n- drie\n",
    ],
    [
      "several blocks",
      "Een.\n\n{{#yes}}\n## Kop\n\nTwee.\n{{/yes}}\n\nDrie.",
      "<p>Een.</p><p>Drie.</p>",
      "Een.\n\nDrie.\n",
    ],
    ["a sample", "Een.\n\n{{#yes}}\n> Twee.\n{{/yes}}", "<p>Een.</p>", "Een.\n\n"],
    [
      "words",
      "Een {{#yes}}twee {{/yes}}{{^yes}}vier {{/yes}}drie.",
      "<p>Een vier drie.</p>",
      "Een vier drie.\n",
    ],
  ])("%s", (_what, body, html, text) => {
    expect(bare(Mustache.render(htmlOf(body), { yes: false }))).toBe(html);
    expect(Mustache.render(textOf(body), { yes: false })).toBe(text);
  });
});

test("sections that are shown are whole", () => {
  const body = "{{#yes}}\n- een\n- twee\n{{/yes}}\n\n{{#yes}}**Drie** of vier.{{/yes}}";
  expect(bare(Mustache.render(htmlOf(body), { yes: true }))).toBe(
    "<ul><li>een</li><li>twee</li></ul><p><strong>Drie</strong> of vier.</p>",
  );
  expect(Mustache.render(textOf(body), { yes: true })).toBe("- een\n- twee\n\nDrie of vier.\n\n");
});

test("plain text keeps lists, samples and addresses readable", () => {
  const body = `## Kop

Een [gids](https://gids.example) en
[hr](mailto:{{hrAddress}}).

3. drie
4. vier
   - a
   - b

> Beste *collega’s*,
>
> - dank
>
> Groet

Tot slot.`;
  expect(textOf(body)).toBe(`Kop
Een gids (https://gids.example) en hr ({{hrAddress}}).

3. drie
4. vier
   - a
   - b

Voorbeeld:

    Beste collega’s,

    - dank

    Groet

Tot slot.
`);
});

test("a sample stands on a card with its label, and text is never markup", () => {
  const html = htmlOf('> 1 < 2 & "drie"');
  expect(html).toContain(">Voorbeeld</p>");
  expect(html).toContain("1 &lt; 2 &amp; &quot;drie&quot;");
  expect(html).toMatch(/^<table role="presentation".*<\/table>$/);
});

test("spaces inside tags do no harm", () => {
  expect(textOf("Dag {{ leaver }}.")).toBe("Dag {{leaver}}.\n");
});

function htmlOf(body: string): string {
  return bodyHtml(parseBody(body).tokens, "Voorbeeld");
}

function textOf(body: string): string {
  return bodyText(parseBody(body).tokens, "Voorbeeld");
}

/** Without styles and line ends. */
function bare(html: string): string {
  return html.replace(/ style="[^"]*"/g, "").replaceAll("\n", "");
}
