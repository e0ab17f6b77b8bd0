import {
  type CountFacts,
  countsOf,
  RESPONDENTS,
  SECTOR_CATEGORIES,
} from "../../../lambdas/departure/answers/counts.ts";
import { REASONS } from "../../../lambdas/departure/answers/questions.ts";
import { date } from "../../support/departures.ts";

const FACTS: CountFacts = { kind: "resignation", day: date("2027-03-05") };

describe("an answer enters the figures", () => {
  test("by the quarter for the organisation, and by the year for department and kind", () => {
    const counts = counted({ recommend: ["9"] }, { ...FACTS, department: "Thuiszorg Noord" });
    expect(counts).toEqual([
      "exit.respondents.organisation.2027-Q1 respondents",
      "exit.recommend.organisation.2027-Q1 9",
      "exit.recommend.organisation.2027-Q1 respondents",
      "exit.respondents.department.2027.Thuiszorg Noord respondents",
      "exit.recommend.department.2027.Thuiszorg Noord 9",
      "exit.recommend.department.2027.Thuiszorg Noord respondents",
      "exit.respondents.kind.2027.resignation respondents",
      "exit.recommend.kind.2027.resignation 9",
      "exit.recommend.kind.2027.resignation respondents",
    ]);
  });

  test.each([
    ["2027-03-31", "2027-Q1"],
    ["2027-04-01", "2027-Q2"],
    ["2027-12-31", "2027-Q4"],
    ["2028-01-01", "2028-Q1"],
  ])("of %s in %s", (day, quarter) => {
    const [first] = counted({ return: ["yes"] }, { ...FACTS, day: date(day) });
    expect(first).toContain(quarter);
  });

  test("each reason by its own key and once by the sector's category", () => {
    const counts = ofOrganisation({ reasons: ["workload", "pay"] });
    expect(counts).toEqual([
      "respondents respondents",
      "reasons workload",
      "reasons pay",
      "reasons respondents",
      "categories respondents",
      "categories workload-and-conditions",
    ]);
  });

  test("something else has no category, and still somebody said why", () => {
    expect(ofOrganisation({ reasons: ["other"] })).toEqual([
      "respondents respondents",
      "reasons other",
      "reasons respondents",
      "categories respondents",
    ]);
  });

  test("not saying is no answer to that question", () => {
    expect(ofOrganisation({ reasons: ["rather-not"] })).toEqual([
      "respondents respondents",
      "reasons rather-not",
    ]);
  });

  test("of nobody who answered nothing, but of who only wrote something", () => {
    expect(countsOf({ occasion: "exit", given: {} }, FACTS)).toEqual([]);
    const written = countsOf({ occasion: "exit", given: {}, words: "Dank!" }, FACTS);
    expect(written.map(({ field }) => field)).toEqual([RESPONDENTS, RESPONDENTS]);
  });

  test("only with the questions of the kind, should that have changed since", () => {
    const counts = counted(
      { reasons: ["manager"], longer: ["no"] },
      { ...FACTS, kind: "contract-end" },
    );
    expect(counts.join()).toContain("longer");
    expect(counts.join()).not.toContain("manager");
  });

  test("half a year later on its own", () => {
    const counts = countsOf({ occasion: "half-year", given: { return: ["yes"] } }, FACTS);
    expect(counts.every(({ counter }) => counter.startsWith("half-year."))).toBe(true);
  });
});

test("the sector's survey has ten categories, two of which we ask in two words", () => {
  const categories = REASONS.map((reason) => SECTOR_CATEGORIES[reason]).filter(Boolean);
  expect(categories).toHaveLength(12);
  expect(new Set(categories).size).toBe(10);
  expect(SECTOR_CATEGORIES.workload).toBe(SECTOR_CATEGORIES.pay);
  expect(SECTOR_CATEGORIES.travel).toBe(SECTOR_CATEGORIES.private);
});

function counted(given: Parameters<typeof countsOf>[0]["given"], facts: CountFacts): string[] {
  return countsOf({ occasion: "exit", given }, facts).map(
    ({ counter, field }) => `${counter} ${field}`,
  );
}

function ofOrganisation(given: Parameters<typeof countsOf>[0]["given"]): string[] {
  return counted(given, FACTS)
    .filter((each) => each.includes("organisation"))
    .map((each) => each.replace(/^exit\.(\S+)\.organisation\S+/, "$1"));
}
