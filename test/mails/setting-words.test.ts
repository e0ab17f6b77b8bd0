import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { CLIENTS, LANGUAGES } from "../../lambdas/departure/model/plan.ts";
import { isolatedInText } from "../../lambdas/departure/people/isolate.ts";
import { regionInWords } from "../../lambdas/mails/region-in-words.ts";
import { settingWords } from "../../lambdas/mails/setting-words.ts";
import { wordsOf } from "../../lambdas/mails/words-of.ts";
import { interviewRule } from "../../lambdas/use-cases/requests/interview-rule.ts";
import { agree } from "../support/interviews.ts";
import { context, lived } from "../support/lives.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

const [ANOUK, RUBEN, JOKE] = ["Anouk Vermeer", "Ruben Smit", "Joke van der Meer"].map((name) => ({
  name,
  address: "somebody@delinde.example",
})) as [Reader, Reader, Reader];
type Reader = { readonly name: string; readonly address: string };

test.each<[Language, readonly Reader[], string]>([
  ["nl", [ANOUK, RUBEN], "Anouk Vermeer en Ruben Smit"],
  ["en", [ANOUK, RUBEN], "Anouk Vermeer and Ruben Smit"],
  ["nl", [ANOUK, RUBEN, JOKE], "Anouk Vermeer, Ruben Smit en Joke van der Meer"],
  ["en", [ANOUK, RUBEN, JOKE], "Anouk Vermeer, Ruben Smit and Joke van der Meer"],
  ["nl", [], ""],
])("in %s the readers of answers are named as in a sentence", (language, readers, said) => {
  const { answerReaders } = settingWords({ ...PLAN.settings, answerReaders: readers }, language);
  expect(isolatedInText(answerReaders)).toBe(said);
});

test("each organisation has its own word for the people it cares for", () => {
  expect(
    CLIENTS.map((clients) =>
      LANGUAGES.map((each) => settingWords({ ...PLAN.settings, clients }, each).clients),
    ),
  ).toEqual([
    ["bewoners en cliënten", "residents and clients"],
    ["patiënten", "patients"],
    ["cliënten", "clients"],
  ]);
});

test("where the data is kept is said as a country", () => {
  expect(LANGUAGES.map((each) => regionInWords("eu-west-1", each))).toEqual(["Ierland", "Ireland"]);
  expect(regionInWords("us-east-1", "nl")).toBe("us-east-1");
});

test("a talk takes as long as the settings say, until another length is agreed", () => {
  const plan = { ...PLAN, settings: { ...PLAN.settings, talkMinutes: 45 } };
  const day = Temporal.PlainDate.from("2027-08-31");
  const said = (departure: Departure) =>
    wordsOf(departure, { language: "nl", plan, calendar: CALENDAR, day, isNamedAbove: false })
      .talkMinutes;
  expect(said(lived("2027-08-31T10:00"))).toBe("45");
  expect(said(agree({ minutes: 60 }))).toBe("60");
});

test("a talk agreed without a length takes as long as the settings say", () => {
  const plan = { ...PLAN, settings: { ...PLAN.settings, talkMinutes: 45 } };
  const fields = { do: "plan", at: "2027-09-14T14:00" };
  const asked = { context: { ...context("2027-08-31T10:00"), plan }, language: "nl" } as const;
  const agreed = interviewRule({ json: fields }, asked)(lived("2027-08-31T10:00"));
  expect(agreed.interviews?.at(-1)?.minutes).toBe(45);
});
