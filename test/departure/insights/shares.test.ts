import { netScoreOf, shareOf } from "../../../lambdas/departure/insights/shares.ts";
import { figureOf } from "../../support/published.ts";

test("a share is of all who answered, and there is none of a cell that isn't shown", () => {
  const figure = figureOf({ subject: "recommend", of: 29, cells: { for: 12 } });
  expect(shareOf(figure, "for")).toBeCloseTo(41.38, 2);
  expect(shareOf(figure, "against")).toBeUndefined();
});

test("people who weren't asked are no share of those who were", () => {
  const cells = { answered: 42, "not-asked-quiet": 5 };
  const figure = figureOf({ subject: "response", of: 63, cells });
  expect(shareOf(figure, "answered")).toBeCloseTo(66.67, 2);
  expect(shareOf(figure, "not-asked-quiet")).toBeUndefined();
});

test.each([
  [34, { for: 9, passive: 14, against: 11 }, -6],
  [22, { for: 9, passive: 8, against: 5 }, 18],
  [30, { for: 15, against: 15 }, undefined],
  [29, { for: 12 }, undefined],
] as const)("of %d people who are %j the net score is %s", (of, cells, score) => {
  expect(netScoreOf(figureOf({ subject: "recommend", of, cells }))).toBe(score);
});

test("only recommending has a net score", () => {
  const cells = { for: 9, passive: 8, against: 5 };
  expect(netScoreOf(figureOf({ subject: "return", of: 22, cells }))).toBeUndefined();
});
