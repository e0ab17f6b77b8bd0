import { SAMPLE_FIGURES } from "../../lambdas/desk/insights/sample-figures.ts";
import { fieldsOf } from "../../lambdas/use-cases/insights/fields-of.ts";

test.each(SAMPLE_FIGURES)(
  "the sample shows nothing that real figures could not: $subject, $occasion, $period",
  ({ subject, respondents, cells }) => {
    for (const [field, number] of Object.entries(cells)) {
      expect(fieldsOf(subject)).toContain(field);
      expect(number).toBeGreaterThanOrEqual(5);
      if (subject !== "response") expect(respondents - number).toBeGreaterThanOrEqual(5);
    }
  },
);

test.each(SAMPLE_FIGURES.filter(({ subject }) => ["recommend", "return"].includes(subject)))(
  "where one thing is chosen, the sample adds up: $subject, $occasion, $period",
  ({ respondents, cells }) => {
    const sum = Object.values(cells).reduce((all, number) => all + number, 0);
    expect(sum).toBe(respondents);
  },
);
