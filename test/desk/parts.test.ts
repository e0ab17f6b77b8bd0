import { badge } from "../../lambdas/desk/parts/badge.html.ts";
import { buttonLink } from "../../lambdas/desk/parts/button.html.ts";
import { confirm } from "../../lambdas/desk/parts/confirm.html.ts";
import {
  checkField,
  choiceField,
  errorSummary,
  textField,
} from "../../lambdas/desk/parts/field.html.ts";
import { notice } from "../../lambdas/desk/parts/notice.html.ts";
import { pagination } from "../../lambdas/desk/parts/pagination.html.ts";
import { table } from "../../lambdas/desk/parts/table.html.ts";
import { html, type Markup } from "../../lambdas/http/markup.ts";
import { DESK_WORDS } from "../../lambdas/words/words.ts";

const TONES = ["good", "note", "warn", "wrong"] as const;
const SCRIPT = '"><script>alert(1)</script>';
const WRONG = [{ field: "employee.name", message: `Te lang: ${SCRIPT}` }];

describe("a field", () => {
  test("has its label, its hint and its problem, tied to it", () => {
    const { markup } = textField({
      name: "employee.name",
      label: "Naam",
      hint: "Zoals in het paspoort",
      value: "Zoë",
      problems: WRONG,
    });
    expect(markup).toContain('<label for="field-employee-name">Naam</label>');
    expect(markup).toContain(
      'aria-describedby="field-employee-name-hint field-employee-name-problem" aria-invalid="true"',
    );
    expect(markup).toContain('value="Zoë"');
  });

  test("that is good says nothing of problems", () => {
    const { markup } = textField({ name: "other", label: "Anders", problems: WRONG });
    expect(markup).not.toContain("aria-");
  });

  test("of a few choices keeps the one that was made", () => {
    const choices = ["a", "b"].map((value) => ({ value, label: value.toUpperCase() }));
    const { markup } = choiceField({ name: "kind", label: "Soort", value: "b", choices });
    expect(markup).toContain('<option value="b" selected>B</option>');
  });
});

test("the summary on top leads to every field that is wrong", () => {
  const form = textField({ name: "employee.name", label: "Naam" });
  const { markup } = errorSummary("Nog niet goed", WRONG, form);
  expect(markup).toContain('href="#field-employee-name"');
  expect(markup).toContain('role="alert"');
  expect(errorSummary("Nog niet goed", [], form).markup).toBe("");
});

test("the summary is in the order of the fields, and what is about none of them comes last, without a link", () => {
  const names = ["employee.name", "lastDay", "manager.name"];
  const form = html`${names.map((name) => textField({ name, label: name }))}`;
  const problems = ["and-more", "manager.name", "", "employee.name", "lastDay"].map((field) => ({
    field,
    message: `[${field}]`,
  }));
  const { markup } = errorSummary("Nog niet goed", problems, form);
  expect(markup.match(/\[.*?\]/g)).toEqual([
    "[employee.name]",
    "[lastDay]",
    "[manager.name]",
    "[and-more]",
    "[]",
  ]);
  expect(markup).toContain("<li>[and-more]</li>");
});

test("the summary of what is only asked about is no failure", () => {
  const form = textField({ name: "address", label: "Mailadres" });
  const question = { field: "address", message: "Klopt het?", about: "elders.example" };
  expect(errorSummary("Klopt dit?", [question], form).markup).toContain('class="notice warn"');
  const both = [question, { field: "name", message: "Leeg" }];
  expect(errorSummary("Nog niet goed", both, form).markup).toContain('class="notice wrong"');
});

test("success, a warning and a failure differ in word, colour and the shape of their sign", () => {
  const signs = TONES.map((tone) => {
    const { markup } = notice(tone, "De wijziging is vastgelegd.", "nl");
    expect(markup).toContain(`class="notice ${tone}"`);
    expect(markup).toContain(`<strong>${DESK_WORDS.nl.tones[tone]}</strong>`);
    return /<svg.*<\/svg>/.exec(markup)?.[0];
  });
  expect(new Set(signs).size).toBe(TONES.length);
});

test("what happens is said before the button that does it, which only this session can press", () => {
  const block = {
    action: "/desk/x",
    title: "Stoppen",
    what: "Er gaat niets meer weg.",
    button: "Stoppen",
  };
  const { markup } = confirm({ person: { formKey: "key" } as never }, block);
  expect(markup).toMatch(/Er gaat niets meer weg[\s\S]*name="token" value=".{86}"[\s\S]*<button/);
});

test("a list that fits on a page has no way on", () => {
  expect(pagination({ label: "Bladeren" }).markup).toBe("");
  const next = { href: "/desk?after=x", words: "Volgende" };
  expect(pagination({ label: "Bladeren", next }).markup).toContain('rel="next"');
});

test.each<[string, Markup]>([
  ["badge", badge("late", SCRIPT)],
  ["buttonLink", buttonLink(SCRIPT, SCRIPT)],
  ["checkField", checkField({ name: SCRIPT, label: SCRIPT, isChecked: true, problems: WRONG })],
  [
    "choiceField",
    choiceField({ name: SCRIPT, label: SCRIPT, choices: [{ value: SCRIPT, label: SCRIPT }] }),
  ],
  ["textField", textField({ name: SCRIPT, label: SCRIPT, hint: SCRIPT, value: SCRIPT })],
  ["errorSummary", errorSummary(SCRIPT, WRONG, html``)],
  ["notice", notice("wrong", SCRIPT, "nl")],
  ["pagination", pagination({ label: SCRIPT, previous: { href: SCRIPT, words: SCRIPT } })],
  ["table", table({ caption: SCRIPT, columns: [SCRIPT], rows: [[SCRIPT]] })],
])("%s runs nothing that somebody typed", (_, { markup }) => {
  expect(markup).not.toContain("<script");
});
