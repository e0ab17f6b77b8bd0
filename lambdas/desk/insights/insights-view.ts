import type { Occasion } from "../../departure/answers/answers.ts";
import { OCCASIONS } from "../../departure/answers/answers.ts";
import type {
  Figure,
  Period,
  Release,
  Subject,
  Unit,
  WhyNot,
  Withheld,
} from "../../departure/insights/figures.ts";
import { unitKey } from "../../departure/insights/same-table.ts";
import { KINDS } from "../../departure/model/plan.ts";

/** By period alone, or by one dimension beside it. */
export const VIEWS = ["organisation", "department", "kind"] as const;
export type ViewName = (typeof VIEWS)[number];

/** The figures of one view, and the year of which its lists are shown: only two subjects are published by quarter. */
export interface InsightsView {
  readonly by: ViewName;
  readonly month?: string;
  /** Those with figures of a whole year, the newest first; the newest of all before there is one. */
  readonly years: readonly Period[];
  /** One of those; absent where there is none. */
  readonly year?: Period;
  readonly figures: readonly Figure[];
  readonly withheld: readonly Withheld[];
}

/** One table of figures as a row: the figure, or why there is none. */
export interface ViewRow {
  readonly occasion: Occasion;
  readonly unit: Unit;
  readonly period: Period;
  readonly figure?: Figure;
  /** Of the whole row. */
  readonly why?: WhyNot;
  /** Of single cells. */
  readonly whyCell: Readonly<Record<string, WhyNot>>;
}

/** The asked view; what is unknown or absent is the organisation's, and the newest year. */
export function viewOf(
  { month, figures, withheld }: Partial<Release> & Pick<Release, "figures" | "withheld">,
  query: Readonly<Record<string, string | undefined>>,
): InsightsView {
  const by = VIEWS.find((each) => each === query.by) ?? "organisation";
  const own = figures.filter(({ unit }) => viewOfUnit(unit) === by);
  const years = yearsIn(own);
  const year = years.find((each) => each === query.year) ?? years[0];
  return {
    by,
    ...(month === undefined ? {} : { month }),
    years,
    ...(year === undefined ? {} : { year }),
    figures: own,
    withheld: withheld.filter(({ unit }) => viewOfUnit(unit) === by),
  };
}

function yearsIn(figures: readonly Figure[]): Period[] {
  const periods = [...new Set(figures.map(({ period }) => period))].sort().reverse();
  const whole = periods.filter((period) => !period.includes("-"));
  return whole.length > 0 ? whole : periods.slice(0, 1).map((period) => period.slice(0, 4));
}

function viewOfUnit({ of }: Unit): ViewName {
  return of === "other-departments" ? "department" : of;
}

/** A subject's rows in every period, unit by unit, the newest first. */
export function rowsOf(view: InsightsView, subject: Subject): ViewRow[] {
  const figures = view.figures.filter((each) => each.subject === subject);
  const withheld = view.withheld.filter((each) => each.subject === subject);
  const rows = new Map<string, ViewRow>();
  for (const place of [...figures, ...withheld]) {
    const { occasion, unit, period } = place;
    const isHere = (each: Pick<Figure, "occasion" | "unit" | "period">) =>
      rowKey(each) === rowKey(place);
    const figure = figures.find(isHere);
    const whys = withheld.filter(isHere);
    const why = figure ? undefined : whys.find(({ field }) => field === undefined)?.why;
    rows.set(rowKey(place), {
      occasion,
      unit,
      period,
      ...(figure ? { figure } : {}),
      ...(why ? { why } : {}),
      whyCell: Object.fromEntries(
        whys.flatMap(({ field, why: of }) => (field ? [[field, of]] : [])),
      ),
    });
  }
  return [...rows.values()].sort(inOrder);
}

/** A subject's rows in the view's year. */
export function rowsOfYear(view: InsightsView, subject: Subject): ViewRow[] {
  return rowsOf(view, subject).filter(({ period }) => period === view.year);
}

/** The units that have a row in the view's year, for these subjects. */
export function unitsOf(view: InsightsView, subjects: readonly Subject[]): Unit[] {
  const units = subjects
    .flatMap((subject) => rowsOfYear(view, subject))
    .sort(inOrder)
    .map(({ unit }) => [unitKey(unit), unit] as const);
  return [...new Map(units).values()];
}

export function rowOf(
  rows: readonly ViewRow[],
  asked: { readonly unit: Unit; readonly occasion: Occasion },
): ViewRow | undefined {
  return rows.find(
    ({ unit, occasion }) => occasion === asked.occasion && unitKey(unit) === unitKey(asked.unit),
  );
}

function rowKey({ occasion, unit, period }: Pick<Figure, "occasion" | "unit" | "period">): string {
  return `${unitKey(unit)} ${period} ${occasion}`;
}

function inOrder(one: ViewRow, other: ViewRow): number {
  return (
    byUnit(one.unit, other.unit) ||
    (one.period === other.period ? 0 : one.period < other.period ? 1 : -1) ||
    OCCASIONS.indexOf(one.occasion) - OCCASIONS.indexOf(other.occasion)
  );
}

/** Departments by name, the others last; kinds as in the form. */
function byUnit(one: Unit, other: Unit): number {
  const [place, placeOfOther] = [placeOf(one), placeOf(other)];
  if (place !== placeOfOther) return place - placeOfOther;
  return one.of === "department" && other.of === "department"
    ? one.name.localeCompare(other.name)
    : 0;
}

function placeOf(unit: Unit): number {
  if (unit.of === "kind") return KINDS.indexOf(unit.kind);
  return unit.of === "other-departments" ? 1 : 0;
}
