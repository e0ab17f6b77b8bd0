import { checkStyle } from "../../../lib/plan/mails/style/check-style.ts";
import { listMistakes } from "../../../lib/plan/mistake.ts";
import { mailFiles, mailText } from "../../mails/small-mails.ts";

const FRONT = {
  subject: "Het nieuws van {{calledName}}",
  preview: "Het kost vijf minuten.",
  action: "Loop bij {{calledName}} langs.",
  short: "Zeg wat je van het nieuws vindt.",
};
const BODY =
  "{{leaver}} werkt tot en met {{lastDay}} bij {{organisation}}. Loop vandaag nog even langs bij {{calledName}} en vraag hoe het gaat. Neem er de tijd voor, want aan dit gesprek denkt iemand later nog vaak terug.";

test("a text as it should be has no mistakes", () => {
  expect(mistakesOf()).toEqual([]);
});

describe("a mistake against plan/STYLE.md is told with its line", () => {
  test.each([
    [
      { subject: `Het nieuws van {{calledName}} ${"x".repeat(30)}` },
      "3:10  subject: given 66 characters with a long name; allowed: at most 60",
    ],
    [{ subject: "Nieuws" }, "3:10  subject: given no name; allowed: a subject with {{calledName}}"],
    [
      { subject: "{{calledName}} {{leaver}}" },
      "3:10  subject: given {{leaver}}; allowed: {{calledName}}",
    ],
    [
      { preview: "x".repeat(91) },
      "4:10  preview: given 91 characters with a long name; allowed: at most 90",
    ],
    [
      { action: "Loop langs en vraag hoe het gaat." },
      '5:9  action: given a second act, "en vraag"; allowed: one',
    ],
    [
      { short: `Zeg ${"heel ".repeat(25)}veel.` },
      '6:8  short: given a sentence of 27 words, "Zeg heel heel heel heel heel heel heel h…"; allowed: at most 25',
    ],
    [{ preview: "Kijk op de bladzijde." }, '4:22  given "bladzijde"; allowed: pagina'],
  ])("%j", (front, message) => {
    expect(mistakesOf(front)).toEqual([`plan/nl/withdrawn-manager.md:${message}`]);
  });

  test.each([
    [
      BODY.replace("{{leaver}}", "{{calledName}}"),
      "given {{calledName}} where the leaver is first named; allowed: {{leaver}}",
    ],
    [
      BODY.replace("{{calledName}}", "{{leaver}}"),
      "given {{leaver}} again; allowed: {{calledName}} after the first",
    ],
    [
      `${BODY} Beste {{fullName}}.`,
      "given {{fullName}}; allowed: once in a formal sample text, and nowhere else",
    ],
    ["Dag.", "given a body of 1 words; allowed: 30 to 150 in a notice"],
  ])("%s", (body, message) => {
    expect(mistakesOf({}, body)).toEqual([`plan/nl/withdrawn-manager.md:8:1  ${message}`]);
  });

  test.each([
    ["three headings", "\n\n## A\n\n## B\n\n## C", /given 3 headings; allowed: 2$/],
    [
      "a list of eleven",
      `\n\n${"- x\n".repeat(11)}`,
      /given a list of 11 items; allowed: 7, or 10/,
    ],
    [
      "a list of eight long items",
      `\n\n${"- een twee drie vier vijf zes zeven acht negen tien elf\n".repeat(8)}`,
      /given a list of 8 items; allowed: 7/,
    ],
    [
      "a name in a sample",
      "\n\n> Dag {{leaver}}",
      /given \{\{leaver\}\} in a sample text; allowed: \{\{calledName\}\}/,
    ],
  ])("%s", (_what, more, message) => {
    expect(mistakesOf({}, `${BODY}${more}`)).toEqual([expect.stringMatching(message)]);
  });
});

test("a longer body has neither telegrams nor letters from the town hall", () => {
  const short = `{{leaver}} gaat weg. ${"Dat is nu al bekend. ".repeat(29)}`;
  const long = `{{leaver}} gaat weg. ${"Dat is nu al bekend bij wie er in dit huis ook werkt of woont. ".repeat(9)}`;
  for (const body of [short, long])
    expect(mistakesOf({}, body)).toEqual([expect.stringMatching(/words in the middle sentence/)]);
});

test("a text that is hard to read is told how hard", () => {
  const hard =
    "Salarisadministratie controleert vakantiedagentegoeden overeenkomstig arbeidsvoorwaarden. ";
  expect(mistakesOf({}, hard.repeat(10))).toEqual([expect.stringMatching(/reading ease of -\d+/)]);
});

test("two mails that a reader could take for one are told", () => {
  const mail = mailText(BODY, FRONT);
  const files = { "plan/nl/withdrawn-manager.md": mail, "plan/nl/came-back-manager.md": mail };
  expect(listMistakes(checkStyle(mailFiles(files), [])).filter(isOurs)).toEqual([
    expect.stringMatching(/title: given that of .*; allowed: one that no other mail has$/),
    expect.stringMatching(/subject: given that of .*; allowed: one that no other mail has$/),
  ]);
});

test.each([
  ["a step's mail", "react", "manager", true],
  ["HR's task, which has no page", "react", "hr", false],
] as const)("a reply instead of its page is told in %s", (_what, name, to, isTold) => {
  const body = `${BODY} ${"Neem er de tijd voor, want dat telt later nog. ".repeat(7)}Antwoord op deze mail.`;
  const wanted = [{ name, because: "", kinds: [], to }];
  const lines = listMistakes(
    checkStyle(mailFiles({ [`plan/nl/${name}.md`]: mailText(body, FRONT) }), wanted),
  ).filter(isOurs);
  expect(lines.some((line) => line.includes('given "Antwoord op deze mail"'))).toBe(isTold);
});

function mistakesOf(front: Partial<typeof FRONT> = {}, body = BODY): string[] {
  const files = mailFiles({
    "plan/nl/withdrawn-manager.md": mailText(body, { ...FRONT, ...front }),
  });
  return listMistakes(checkStyle(files, [])).filter(isOurs);
}

/** Not about the layout that ships. */
function isOurs(line: string): boolean {
  return !line.includes("layout.md");
}
