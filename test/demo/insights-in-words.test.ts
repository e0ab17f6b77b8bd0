import { insightsInWords, type ToldInsights } from "../../lib/demo/insights-in-words.ts";

const SECTOR: ToldInsights["sector"] = [
  {
    about: "recommend",
    share: 13,
    who: "leavers",
    where: "Utrecht region",
    year: 2021,
    source: "Utrechtzorg",
  },
];
const RECOMMEND: ToldInsights["figures"][number] = {
  occasion: "exit",
  subject: "recommend",
  title: "Would recommend",
  unit: { of: "organisation" },
  period: "2026-Q1",
  respondents: 20,
  cells: { for: 9, passive: 6, against: 5 },
  shares: { for: 45, passive: 30, against: 25 },
  netScore: 20,
};

test("before anything is published it says so, with what the sector published", () => {
  const words = insightsInWords({ month: null, figures: [], withheld: [], sector: SECTOR });
  expect(words).toContain("nothing is published yet");
  expect(words).toContain("Utrecht region, 2021: 13 %");
});

test("each figure stands with its period, its group and how many answered; what is not shown, with why", () => {
  const words = insightsInWords({
    month: "2026-05",
    figures: [
      RECOMMEND,
      { ...RECOMMEND, unit: { of: "department", name: "De Berk" }, period: "2026" },
    ],
    withheld: [
      {
        occasion: "half-year",
        subject: "recommend",
        title: "Would recommend",
        unit: { of: "organisation" },
        period: "2026-Q1",
        why: "running",
        because: "The period is not over.",
      },
    ],
    sector: SECTOR,
  });
  expect(words).toContain("Would recommend (at the end)");
  expect(words).toContain(
    "2026-Q1 everybody, of 20: for 45 %, passive 30 %, against 25 %, net score 20",
  );
  expect(words).toContain("2026 De Berk, of 20");
  expect(words).toContain("Not shown (1): The period is not over.");
});
