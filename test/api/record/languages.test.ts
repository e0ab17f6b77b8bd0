import type { Language } from "../../../lambdas/departure/model/plan.ts";
import { PLAN } from "../../support/plan.ts";
import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("the answer is in the caller's language", () => {
  test.each([
    ["nl", "nl"],
    ["en", "en"],
    ["en-GB", "en"],
    ["EN", "en"],
    ["nl-BE, nl;q=0.9, en;q=0.8", "nl"],
    ["nl;q=0.5, en;q=0.9", "en"],
    ["fr, en;q=0.3", "en"],
    ["ja", "nl"],
    ["en;q=0", "nl"],
    ["*", "nl"],
    ["*;q=0.1, en", "en"],
    ["en, nl", "en"],
    ["fr;q=1, nl ; q=0.4 , en;q=0.6", "en"],
    ["en;q=much", "nl"],
    ["english", "nl"],
    ["", "nl"],
    [";;,q=,=", "nl"],
    ["x".repeat(4000), "nl"],
  ])("asked for in %j", async (wanted, language) => {
    const headers = { "accept-language": wanted };
    const problem = await stack.ask("/departures", {
      body: submission({ lastDay: "morgen" }),
      headers,
    });
    expect(problem.status).toBe(422);
    expect(problem.headers.get("content-language")).toBe(language);
    expect(problem.body.errors[0].message).toContain(
      language === "nl" ? "‘morgen’ is geen bestaande datum" : "‘morgen’ isn’t a real date",
    );
    const preview = await stack.ask("/departures/preview", { body: submission(), headers });
    expect(preview.headers.get("content-language")).toBe(language);
    const [first] = preview.body.timeline;
    expect(first.title).toBe(PLAN.titles[language as Language].react);
    expect(first.why[0].text).toContain(
      language === "nl" ? "donderdag 14 januari 2027" : "Thursday 14 January 2027",
    );
  });
});

test("whoever names no language of their own gets that of the settings, whatever the caller speaks", async () => {
  const headers = { "accept-language": "en" };
  const { body } = await stack.ask("/departures/preview", { body: submission(), headers });
  expect([body.employee.language, body.manager.language]).toEqual(["nl", "nl"]);
});

const SCATTERED = submission({
  employee: {
    name: "a\u0000",
    workAddress: "x\n",
    privateAddress: "hr@delinde.example",
    language: "fr",
    personnelNumber: 1,
  },
  manager: { name: "x".repeat(201) },
  announced: "2020-01-01",
  lastDay: "2019-01-01",
  endOfEmployment: "2018-01-01",
  extraSteps: ["x"],
  department: "",
  y: 1,
});
const IN_NO_ORDER = submission({ lastDay: "2026-12-02", endOfEmployment: "2026-12-01" });

test.each([
  [13, SCATTERED],
  [2, IN_NO_ORDER],
])("each of %d mistakes has its sentence in both languages", async (count, body) => {
  const [nl, en] = await Promise.all(
    ["nl", "en"].map(async (language) => {
      const answer = await stack.ask("/departures", {
        body,
        headers: { "accept-language": language },
      });
      return answer.body.errors as { field: string; code: string; message: string }[];
    }),
  );
  expect(nl).toHaveLength(count);
  for (const [index, { field, code, message }] of nl?.entries() ?? []) {
    expect(en?.[index]).toMatchObject({ field, code });
    expect(en?.[index]?.message).not.toBe(message);
    expect(message).not.toBe("Dit klopt niet.");
  }
});

test("a date that is no text is told how to write one, and a kind that has every step says that none can be added", async () => {
  const { body } = await stack.ask("/departures", {
    body: submission({ lastDay: 20270219, extraSteps: ["handover"] }),
  });
  expect(body.errors.map(({ message }: { message: string }) => message)).toEqual([
    "‘20270219’ is geen bestaande datum. Schrijf jaar, maand en dag zo: 2027-02-28.",
    "De stap ‘handover’ kun je bij deze soort vertrek niet toevoegen. Toegestaan: geen enkele.",
  ]);
});
