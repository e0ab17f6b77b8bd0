import { OCCASIONS, type Occasion, QUESTIONS } from "../../../lambdas/departure/answers/answers.ts";
import {
  ASPECTS,
  OPTIONS,
  offersContact,
  questionsFor,
  REASON_GROUPS,
  SCALE,
} from "../../../lambdas/departure/answers/questions.ts";
import { KINDS, type Kind } from "../../../lambdas/departure/model/plan.ts";

describe("each kind is asked what does not hurt", () => {
  test.each<[Occasion, Kind, string]>([
    ["exit", "resignation", "1 recommend, 2 reasons, 3 good, 4 better, 5 return"],
    ["exit", "contract-end", "1 recommend, 2 longer, 3 good, 4 better, 5 return"],
    ["exit", "retirement", "1 recommend, 2 good, 3 better, 4 help-out"],
    ["exit", "employer", "1 recommend, 2 good, 3 better"],
    ["exit", "quiet", ""],
    ["half-year", "resignation", "1 recommend, 2 reasons, 3 better, 4 return"],
    ["half-year", "contract-end", "1 recommend, 2 good, 3 better, 4 return"],
    ["half-year", "retirement", "1 recommend, 2 good, 3 better, 4 help-out"],
    ["half-year", "employer", "1 recommend, 2 good, 3 better"],
    ["half-year", "quiet", ""],
  ])("%s, %s: %s", (occasion, kind, asked) => {
    const rows = questionsFor(kind, occasion);
    expect(rows.map(({ question, number }) => `${number} ${question}`).join(", ")).toBe(asked);
  });

  test("a dismissed or retired person is never asked why, nor whether they would come back", () => {
    for (const occasion of OCCASIONS)
      for (const kind of ["employer", "retirement"] as const) {
        const asked = questionsFor(kind, occasion).map(({ question }) => question);
        expect(asked).not.toContain("reasons");
        expect(asked).not.toContain("return");
      }
  });

  test("a mail about working here is offered only beside the question about it", () => {
    const offered = KINDS.filter((kind) => offersContact(kind, "half-year"));
    expect(offered).toEqual(["resignation", "contract-end"]);
    expect(KINDS.filter((kind) => offersContact(kind, "exit"))).toEqual([]);
  });
});

describe("the options", () => {
  test("end with not saying it, for each question", () => {
    for (const question of QUESTIONS) expect(OPTIONS[question].at(-1)).toBe("rather-not");
  });

  test("are the same list for what was good and what can be better, with room for none", () => {
    expect(OPTIONS.good).toEqual(OPTIONS.better);
    expect(ASPECTS.slice(-2)).toEqual(["other", "nothing"]);
    expect(ASPECTS).toHaveLength(13);
  });

  test("of why somebody leaves: a manager is neither first nor last", () => {
    expect(Object.keys(REASON_GROUPS)).toEqual(["work", "people", "life"]);
    expect(OPTIONS.reasons).toEqual([
      ...["content", "schedule", "workload", "say", "clients"],
      ...["manager", "team", "behaviour"],
      ...["growth", "pay", "travel", "private"],
      ...["other", "rather-not"],
    ]);
  });

  test("of the scale are eleven", () => {
    expect(OPTIONS.recommend).toEqual([...SCALE, "rather-not"]);
    expect(SCALE).toHaveLength(11);
  });
});
