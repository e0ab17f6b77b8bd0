import { quarterMailId, quarterNews } from "../../../lambdas/departure/insights/quarter-news.ts";
import { figureOf, RELEASE } from "../../support/published.ts";

test("the newest quarter with figures is told, with what may be shown of it and nothing else", () => {
  expect(quarterNews(RELEASE, undefined)).toEqual({
    period: "2027-Q2",
    recommend: { exit: { number: 12, of: 29 }, "half-year": { number: 9, of: 22, netScore: 18 } },
    response: { exit: { number: 42, of: 63 } },
  });
});

test("a quarter that was published before is no news, whatever comes to it", () => {
  const later = {
    ...RELEASE,
    number: 5,
    figures: [
      ...RELEASE.figures,
      figureOf({ subject: "longer", period: "2027-Q2", of: 12, cells: { yes: 6 } }),
    ],
  };
  expect(quarterNews(later, RELEASE)).toBeUndefined();
});

test("with the last quarter of a year comes the year, which says more", () => {
  const cells = { for: 36, passive: 61, against: 42 };
  const figures = [
    ...RELEASE.figures,
    figureOf({ subject: "recommend", period: "2027-Q4", of: 31, cells: { for: 9 } }),
    figureOf({ subject: "recommend", period: "2027", of: 139, cells }),
  ];
  expect(quarterNews({ ...RELEASE, figures }, RELEASE)).toEqual({
    period: "2027",
    recommend: { exit: { number: 36, of: 139, netScore: -4 } },
    response: {},
  });
});

test("figures of departments and kinds are no news to mail about", () => {
  const figures = RELEASE.figures.filter(({ unit }) => unit.of !== "organisation");
  expect(quarterNews({ ...RELEASE, figures }, undefined)).toBeUndefined();
});

test("each quarter has one mail, and its id is as every message's", () => {
  expect(quarterMailId("2027-Q2")).toMatch(/^[0-9a-f]{32}$/);
  expect(quarterMailId("2027-Q2")).not.toBe(quarterMailId("2027-Q3"));
});
