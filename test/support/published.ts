import type { Occasion } from "../../lambdas/departure/answers/answers.ts";
import type { Figure, Release, Subject, Unit } from "../../lambdas/departure/insights/figures.ts";
import type { Releases } from "../../lambdas/departure/model/insight-ports.ts";
import { inMemoryReleases } from "../memory/in-memory-releases.ts";

interface FigureFacts {
  readonly occasion?: Occasion;
  readonly subject: Subject;
  readonly unit?: Unit;
  readonly period?: string;
  readonly of: number;
  readonly cells: Figure["cells"];
}

/** A figure of the whole organisation at the end, in the first quarter of 2027, unless said otherwise. */
export function figureOf({
  occasion = "exit",
  subject,
  unit = { of: "organisation" },
  period = "2027-Q1",
  of: respondents,
  cells,
}: FigureFacts): Figure {
  return { occasion, subject, unit, period, respondents, cells };
}

const BERK: Unit = { of: "department", name: "De Berk, <thuiszorg>" };
const OTHERS: Unit = { of: "other-departments" };
const RESIGNED: Unit = { of: "kind", kind: "resignation" };

/** What a care organisation could have published in the summer of 2027: no figure is anybody's. */
export const RELEASE: Release = {
  number: 4,
  month: "2027-07",
  figures: [
    figureOf({ subject: "recommend", of: 34, cells: { for: 9, passive: 14, against: 11 } }),
    figureOf({ subject: "recommend", period: "2027-Q2", of: 29, cells: { for: 12 } }),
    figureOf({
      subject: "recommend",
      occasion: "half-year",
      period: "2027-Q2",
      of: 22,
      cells: { for: 9, passive: 8, against: 5 },
    }),
    figureOf({
      subject: "return",
      occasion: "half-year",
      period: "2026",
      of: 36,
      cells: { yes: 13, perhaps: 15, no: 8 },
    }),
    figureOf({
      subject: "return",
      period: "2026",
      of: 26,
      cells: { yes: 11, perhaps: 9, no: 6 },
    }),
    figureOf({
      subject: "categories",
      period: "2026",
      of: 27,
      cells: { development: 9, "private-situation": 7, manager: 5, planning: 6 },
    }),
    figureOf({
      subject: "good",
      period: "2026",
      of: 40,
      cells: { team: 27, clients: 24, content: 18, manager: 14 },
    }),
    figureOf({
      subject: "better",
      period: "2026",
      of: 40,
      cells: { schedule: 17, workload: 16, growth: 14, manager: 7 },
    }),
    figureOf({
      subject: "response",
      period: "2027-Q2",
      of: 63,
      cells: { answered: 42, "not-asked-no-address": 5 },
    }),
    figureOf({
      subject: "helped.handover",
      period: "2026",
      of: 24,
      cells: { yes: 18, no: 6 },
    }),
    figureOf({ subject: "recommend", unit: BERK, period: "2026", of: 21, cells: { for: 7 } }),
    figureOf({ subject: "recommend", unit: OTHERS, period: "2026", of: 42, cells: { for: 14 } }),
    figureOf({
      subject: "categories",
      unit: BERK,
      period: "2026",
      of: 19,
      cells: { development: 6, planning: 5 },
    }),
    figureOf({ subject: "recommend", unit: RESIGNED, period: "2026", of: 48, cells: { for: 16 } }),
  ],
  withheld: [
    {
      occasion: "exit",
      subject: "recommend",
      unit: { of: "organisation" },
      period: "2027-Q2",
      field: "against",
      why: "remainder",
    },
    {
      occasion: "half-year",
      subject: "recommend",
      unit: { of: "organisation" },
      period: "2027-Q1",
      why: "too-few",
    },
    {
      occasion: "exit",
      subject: "categories",
      unit: BERK,
      period: "2026",
      field: "manager",
      why: "too-few-managers",
    },
    {
      occasion: "exit",
      subject: "recommend",
      unit: { of: "organisation" },
      period: "2027-Q3",
      why: "running",
    },
  ],
};

/** Releases of which that is the newest. */
export function releasesOf(release: Release | undefined): Releases {
  return { ...inMemoryReleases(), latest: async () => release };
}
