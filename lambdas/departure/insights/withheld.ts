import type { Occasion } from "../answers/answers.ts";
import { questionsFor } from "../answers/questions.ts";
import { KINDS } from "../model/plan.ts";
import { haveEnoughManagers } from "./enough-managers.ts";
import type { DepartmentManagers, Figure, Period, Subject, Withheld } from "./figures.ts";
import { isOver, quartersOf } from "./periods.ts";
import { isOfManagers, shapeOf } from "./subjects.ts";
import type { SubjectYear } from "./tables.ts";

interface WithheldFacts {
  readonly month: string;
  readonly managers: readonly DepartmentManagers[];
}

/**
 * What is not shown, and why. Depends on what is shown, on who left and on the managers, and never on what was answered beside
 * that, nor whether: a line here would tell it.
 */
export function withheldIn(
  figures: readonly Figure[],
  counted: readonly SubjectYear[],
  facts: WithheldFacts,
): Withheld[] {
  return [
    ...tablesIn(counted).flatMap((table) => withheldTable(table, figures, facts)),
    ...figures.flatMap((figure) => withheldCells(figure, facts)),
  ];
}

interface Of {
  readonly occasion: Occasion;
  readonly subject: Subject;
  readonly period: Period;
}

/** The organisation's, of each year in which somebody left. */
function tablesIn(counted: readonly SubjectYear[]): Of[] {
  const left = counted.filter(({ subject }) => subject === "response");
  return left.flatMap(({ occasion, year }) =>
    subjectsOf(occasion).flatMap((subject) => {
      const quarters = shapeOf(subject).byQuarter ? quartersOf(year) : [];
      return [...quarters, String(year)].map((period) => ({ occasion, subject, period }));
    }),
  );
}

function subjectsOf(occasion: Occasion): Subject[] {
  const asked = KINDS.flatMap((kind) => questionsFor(kind, occasion));
  const questions = asked.map(({ question }) => (question === "reasons" ? "categories" : question));
  return [...new Set<Subject>(["response", ...questions])];
}

function withheldTable(of: Of, figures: readonly Figure[], { month }: WithheldFacts): Withheld[] {
  const isShown = figures.some(
    ({ occasion, subject, unit, period }) =>
      occasion === of.occasion &&
      subject === of.subject &&
      period === of.period &&
      unit.of === "organisation",
  );
  if (isShown) return [];
  const why = isOver(of.period, month) ? "too-few" : "running";
  return [{ ...of, unit: { of: "organisation" }, why }];
}

function withheldCells(figure: Figure, facts: WithheldFacts): Withheld[] {
  const { occasion, subject, unit, period, cells } = figure;
  const missing = Object.keys(shapeOf(subject).fields).filter((field) => !(field in cells));
  return missing.map((field) => ({
    occasion,
    subject,
    unit,
    period,
    field,
    why: isForLackOfManagers(field, figure, facts) ? "too-few-managers" : "remainder",
  }));
}

function isForLackOfManagers(
  field: string,
  { subject, unit, period }: Figure,
  { managers }: WithheldFacts,
): boolean {
  if (!isOfManagers(field, shapeOf(subject))) return false;
  const isMeant = (department: string) => unit.of !== "department" || department === unit.name;
  return !haveEnoughManagers(managers, Number(period.slice(0, 4)), isMeant);
}
