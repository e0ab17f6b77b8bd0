import { LANGUAGES, type Language } from "../../../lambdas/departure/model/plan.ts";
import { invalid } from "../../../lambdas/http/fields.ts";
import type { ProblemCode } from "../../../lambdas/http/problem-words.ts";
import {
  problemForPerson,
  problemsForPerson,
} from "../../../lambdas/use-cases/describe/for-person.ts";
import { FIELD_MISTAKE_WORDS, PROBLEM_SENTENCES } from "../../../lambdas/words/words.ts";

const ISO = /\d{4}-\d{2}-\d{2}/;

/** Whatever a sentence may be told: a day, a moment, two days. */
const TOLD = ["2027-01-14", "2027-01-14T14:00", "2027-01-14T14:00:00", "2025-01-14 – 2029-01-14"];

const MISTAKES = LANGUAGES.flatMap((language) =>
  Object.keys(FIELD_MISTAKE_WORDS[language]).map((code): [Language, string] => [language, code]),
);

test.each(MISTAKES)("beside a field, no day is said in numbers: %s, %s", (language, code) => {
  for (const told of TOLD) {
    const problem = invalid([{ field: "lastDay", code: `${code}:${told}`, given: told }], language);
    const [{ message } = { message: "" }] = problemsForPerson(problem, language);
    expect(message).not.toBe("");
    expect(message).not.toMatch(ISO);
  }
});

const PROBLEMS = LANGUAGES.flatMap((language) =>
  Object.keys(PROBLEM_SENTENCES[language]).map((code): [Language, string] => [language, code]),
);

test.each(PROBLEMS)("no refusal says a day in numbers: %s, %s", (language, code) => {
  for (const told of TOLD) {
    const details = { given: told, allowed: told, lastDay: told, endOfEmployment: told };
    const { title, detail } = problemForPerson(language, code as ProblemCode, details);
    expect(`${title} ${detail}`).not.toMatch(ISO);
  }
});

test("a day and a moment are said as a person says them", () => {
  const problem = invalid(
    [
      { field: "lastDay", code: "before-announced:2027-01-14", given: "2027-01-08" },
      { field: "at", code: "skipped-time:03:00", given: "2027-03-28T02:30" },
    ],
    "nl",
  );
  expect(problemsForPerson(problem, "nl").map(({ message }) => message)).toEqual([
    "De laatste werkdag (vrijdag 8 januari 2027) ligt vóór de dag van de aankondiging. Kies donderdag 14 januari 2027 of later, of kies een eerdere dag van de aankondiging.",
    "Het moment ‘zondag 28 maart 2027, 02.30 uur’ bestaat niet: de klok gaat op die dag vooruit naar 03:00 en slaat die tijd over. Kies 03:00 of later, of een tijd van voor de sprong.",
  ]);
});

test("the API's sentences have days as a program sends them", () => {
  const [error] = invalid(
    [{ field: "lastDay", code: "before-announced:2027-01-14", given: "2027-01-08" }],
    "en",
  ).errors;
  expect(error?.message).toContain("Choose 2027-01-14 or later, or");
});

test("what is no day stays as it was typed", () => {
  const problem = invalid([{ field: "lastDay", code: "date", given: "31-02-2027" }], "nl");
  expect(problemsForPerson(problem, "nl")[0]?.message).toBe(
    "‘31-02-2027’ is geen bestaande datum, of we kunnen hem niet lezen. Schrijf dag, maand en jaar zo: 28-2-2027.",
  );
});
