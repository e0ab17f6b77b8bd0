import fc from "fast-check";
import { isTooLong, WORDS_AT_MOST } from "../../../lambdas/departure/answers/answers.ts";
import { checkGiven } from "../../../lambdas/departure/answers/check-given.ts";
import { OPTIONS, questionsFor } from "../../../lambdas/departure/answers/questions.ts";

const ASKED = questionsFor("resignation", "exit");

describe("what is chosen on the page", () => {
  test.each([
    ["is kept", { recommend: ["0"], return: ["no"] }, { recommend: ["0"], return: ["no"] }],
    ["may be nothing", {}, {}],
    ["may be nothing of a question", { reasons: [] }, {}],
    ["is kept once", { good: ["team", "team"] }, { good: ["team"] }],
    ["is kept in the order of the page", { good: ["pay", "team"] }, { good: ["team", "pay"] }],
    ["may be two reasons", { reasons: ["say", "pay"] }, { reasons: ["say", "pay"] }],
    ["may be not to say", { reasons: ["rather-not"] }, { reasons: ["rather-not"] }],
    [
      "counts where not saying is chosen beside it",
      { reasons: ["rather-not", "manager"] },
      { reasons: ["manager"] },
    ],
    [
      "may be two reasons beside not saying",
      { reasons: ["manager", "team", "rather-not"] },
      { reasons: ["manager", "team"] },
    ],
    [
      "is left out where this kind is not asked",
      { longer: ["yes"], recommend: ["7"] },
      { recommend: ["7"] },
    ],
  ])("%s", (_what, chosen, given) => {
    expect(checkGiven(chosen as Record<string, string[]>, ASKED)).toEqual({ given });
  });

  test("three reasons are one too many", () => {
    const checked = checkGiven({ reasons: ["say", "pay", "team"], recommend: ["3"] }, ASKED);
    expect(checked).toEqual({ mistakes: { reasons: "too-many:2" } });
  });

  test("two numbers on the scale are one too many", () => {
    const checked = checkGiven({ recommend: ["3", "4"] }, ASKED);
    expect(checked).toEqual({ mistakes: { recommend: "too-many:1" } });
  });

  test.each([
    ["a number beyond the scale", { recommend: ["11"] }],
    ["a number that looks like one", { recommend: ["07"] }],
    ["an unknown reason", { reasons: ["boss"] }],
    ["something empty", { reasons: [""] }],
    ["a name that every object has", { good: ["constructor"] }],
  ])("%s is not on the page", (_what, chosen) => {
    expect(checkGiven(chosen as Record<string, string[]>, ASKED)).toEqual({ refused: "unknown" });
  });
});

test("whatever is chosen: keeping it twice is keeping it once, and not saying stands alone", () => {
  const chosen = fc.record({
    recommend: fc.subarray([...OPTIONS.recommend]),
    reasons: fc.subarray([...OPTIONS.reasons]),
    good: fc.subarray([...OPTIONS.good]),
  });
  fc.assert(
    fc.property(chosen, (each) => {
      const checked = checkGiven(each, ASKED);
      if (!("given" in checked)) return;
      expect(checkGiven(checked.given as Record<string, string[]>, ASKED)).toEqual(checked);
      for (const options of Object.values(checked.given))
        if (options.includes("rather-not")) expect(options).toEqual(["rather-not"]);
    }),
  );
});

test.each([
  ["500 letters", "a".repeat(500), false],
  ["501 letters", "a".repeat(501), true],
  ["500 signs that take two units each", "👋".repeat(500), false],
  ["501 of them", "👋".repeat(501), true],
])("%s", (_what, words, isLong) => {
  expect(isTooLong(words)).toBe(isLong);
  expect(WORDS_AT_MOST).toBe(500);
});
