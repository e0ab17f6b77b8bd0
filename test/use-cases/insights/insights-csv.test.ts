import { parse } from "csv-parse/sync";
import { insightsCsv } from "../../../lambdas/use-cases/insights/insights-csv.ts";
import { PLAN } from "../../support/plan.ts";
import { figureOf } from "../../support/published.ts";

test("a department whose name begins as a formula is text in a spreadsheet, on one line", () => {
  const unit = { of: "department", name: '=HYPERLINK("https://elders.example")\nBerk' } as const;
  const figure = figureOf({
    subject: "recommend",
    unit,
    period: "2027",
    of: 21,
    cells: { for: 7 },
  });
  const release = { number: 1, month: "2028-01", figures: [figure], withheld: [] };
  const text = insightsCsv(release, { plan: PLAN, language: "nl" });
  const [, row = []] = parse(text, { delimiter: ";", bom: true }) as string[][];
  expect(row[2]).toBe('\'=HYPERLINK("https://elders.example") Berk');
});

test("a negative net score is a number, not a formula", () => {
  const cells = { for: 9, passive: 14, against: 11 };
  const figure = figureOf({ subject: "recommend", of: 34, cells });
  const release = { number: 1, month: "2027-04", figures: [figure], withheld: [] };
  expect(insightsCsv(release, { plan: PLAN, language: "en" })).toContain(";Net score;-6;34;;");
});
