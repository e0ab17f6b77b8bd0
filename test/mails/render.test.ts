import type { MailView } from "../../lambdas/mails/mail-view.ts";
import { renderMail } from "../../lambdas/mails/render.ts";
import { mailText, templatesFrom } from "./small-mails.ts";
import { mailView } from "./view.ts";

const NL = await templatesFrom({
  react: mailText("Dag {{leaver}}, [mail HR](mailto:{{hrAddress}}).", {
    action: 'Zeg "dag" & <hallo> tegen {{leaver}}.',
    subject: 'A & B "C" <{{leaver}}>',
  }),
  "react.retirement": mailText("Een lang en mooi pensioen, {{leaver}}.", { title: "Pensioen" }),
  "withdrawn-leaver": mailText("Je blijft.", { label: "know" }),
  "exit-questions": mailText("Vijf vragen.", { label: "ask" }),
  "check-in": mailText("Eerste keer."),
  "check-in.2": mailText("Tweede keer."),
  "catch-up": mailText("{{#steps}}\n\n## {{title}}\n\n{{short}}\n\n{{action}}\n\n{{/steps}}"),
});

describe("a name arrives as it was typed and is never more than a name", () => {
  test.each([
    ["a tag", "<script>alert(1)</script>"],
    ["an entity", "R&D &lt; &amp;"],
    ["quotes", `O'Neill "Bob" \`x\` =`],
    ["emoji", "Zoë 👩🏽‍⚕️"],
    ["right-to-left text", "سميرة حدّاد"],
    ["a Mustache tag", "{{hrAddress}} {{{manager}}} {{#leaveAtEnd}}"],
    ["a Mustache partial", "{{> body}}"],
    ["a change of Mustache's marks", "{{=<% %>=}}"],
    ["a pattern of replace", "$& $1 $` $'"],
    ["backslashes", "a\\nb\\"],
    ["Markdown", "**vet** [x](https://x.example)"],
  ])("%s", (_what, leaver) => {
    const { subject, html, text } = render("react", { leaver });
    expect(subject).toBe(`A & B "C" <${leaver}>`);
    expect(text).toContain(`Dag ${leaver}, mail HR`);
    expect(text).toContain(`Zeg "dag" & <hallo> tegen ${leaver}.`);
    expect(asShown(html)).toContain(`Dag ${leaver}, mail HR.`);
    expect(asShown(html)).toContain(`Zeg "dag" & <hallo> tegen ${leaver}.`);
    expect(html).not.toContain("<script");
  });

  test.each(["{{hrAddress}} {{#leaveAtEnd}}", "<b>$&</b>", "a & b"])(
    "also where steps are listed: %j",
    (leaver) => {
      const { html, text } = render("catch-up", { leaver, steps: ["react"] });
      const action = `Zeg "dag" & <hallo> tegen ${leaver}.`;
      expect(text).toContain(action);
      expect(asShown(html)).toContain(action);
    },
  );

  test.each(["manager", "organisation", "hr", "recipient"] as const)("the %s too", (word) => {
    const { html } = render("react", { [word]: "<img src=x>" });
    expect(html).not.toContain("<img");
  });
});

describe("a subject is one line", () => {
  test.each([
    ["Jan\r\nBcc: x@y.example", "Jan Bcc: x@y.example"],
    ["Jan\nBcc: x", "Jan Bcc: x"],
    ["Jan\u2028\u0085\u0000\tPiet", "Jan Piet"],
    ["  Jan   Piet  ", "Jan Piet"],
  ])("%j", (leaver, shown) => {
    const mail = { name: "react", kind: "retirement" } as const;
    expect(renderMail(NL, mail, mailView({ leaver })).subject).toBe(`${shown} gaat weg`);
  });
});

describe("which words a mail has", () => {
  test("a kind with a variant of its own gets that, the others the mail for all", () => {
    const variant = renderMail(NL, { name: "react", kind: "retirement" }, mailView());
    expect(variant.text).toContain("Een lang en mooi pensioen, Samira Haddad.");
    expect(render("react").text).not.toContain("pensioen");
  });

  test.each([
    ["first", "check-in", "Eerste keer."],
    ["second", "check-in.2", "Tweede keer."],
    ["third, without words of its own", "check-in.3", "Eerste keer."],
  ])("a step that repeats has its own words the %s time", (_which, name, words) => {
    expect(render(name).text).toContain(words);
  });

  test("a catch-up uses the variants of its steps", () => {
    const view = mailView({ steps: ["react"] });
    const { text } = renderMail(NL, { name: "catch-up", kind: "retirement" }, view);
    expect(text).toContain("Pensioen\nZeg dat je het jammer vindt.");
  });

  test("a mail that does not exist is an error that names those that do", () => {
    expect(() => render("afscheid")).toThrow(
      'No mail "afscheid" in language "nl"; allowed: react, react.retirement, withdrawn-leaver, exit-questions, check-in, check-in.2, catch-up.',
    );
  });
});

describe("the words around a mail", () => {
  test("say why the manager, the leaver or the desk gets it, and to whom an answer goes", () => {
    expect(render("react").text).toContain(
      "omdat jij bij De Linde het vertrek van Samira begeleidt",
    );
    expect(render("react", { role: "leaver" }).text).toContain("omdat je vertrek bij De Linde");
    const desk = render("react", { role: "desk" });
    expect(desk.text).toContain("omdat dit adres bij De Linde");
    expect(desk.text.startsWith("Dag collega’s,\n\nDoe nu: ")).toBe(true);
    expect(desk.text).toContain("komt bij Team HR: hr@delinde.example");
    const gone = render("react", { role: "leaver", lastDayIsOver: true });
    expect(gone.text).toContain("omdat je bij De Linde hebt gewerkt.");
  });

  test("are the organisation's: Totziens stands only in the small print", () => {
    const { html, text } = render("react");
    expect(html).toMatch(/class="brand"[\s\S]*?>De Linde(?:&nbsp;|\s)</);
    expect(text.match(/Totziens/g)).toHaveLength(1);
    expect(text).toContain("Totziens stuurt deze mail namens De Linde.");
  });

  test.each([
    ["something to do", "react", "Doe nu: "],
    ["only news", "withdrawn-leaver", "Goed om te weten: "],
    ["a question that may be left unanswered", "exit-questions", "Onze vraag: "],
  ])("say above the action whether it is %s", (_what, name, label) => {
    const { html, text } = render(name);
    expect(text).toContain(`\n\n${label}`);
    expect(html).toContain(`>${label.replace(": ", "")}<`);
  });

  test("ask the manager on top to hand over what is for the leaver", () => {
    const given = { role: "leaver", recipient: "Samira Haddad", handOver: true } as const;
    expect(render("react", given).text).toMatch(/^Deze mail is voor Samira Haddad\./);
    expect(render("react", given).html).toContain("Deze mail is voor Samira Haddad.");
    expect(render("react").html).not.toContain("Deze mail is voor");
  });

  test("state the right to object apart, before the small print, at a private address only", () => {
    const { html, text } = render("react", { role: "leaver", toPrivateAddress: true });
    expect(text.indexOf("recht om bezwaar")).toBeGreaterThan(0);
    expect(text.indexOf("recht om bezwaar")).toBeLessThan(text.indexOf("\n-- \n"));
    expect(html).toMatch(/class="note"[^>]*>We gebruiken dit adres alleen/);
    expect(render("react").html).not.toContain("recht om bezwaar");
  });

  test("hold a button for what can be done from the mail, and none otherwise", () => {
    const url = "https://totziens.example/a?b=1&c=<d>";
    const { html, text } = render("react", { buttons: [{ url, label: "Klaar & af" }] });
    expect(text).toContain(`Klaar & af: ${url}\n`);
    expect(asShown(html)).toContain(`href="${url}"`);
    expect(asShown(html)).toMatch(/>\s*Klaar & af\s*</);
    expect(render("react").html).not.toContain('class="button"');
  });
});

function render(name: string, special: Partial<MailView> = {}) {
  return renderMail(NL, { name, kind: "resignation" }, mailView(special));
}

/** What a reader sees of HTML: entities as the characters they stand for. */
function asShown(html: string): string {
  return html
    .replace(/&#x([0-9A-F]+);/g, (_all, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/<a [^>]*>|<\/a>/g, "");
}
