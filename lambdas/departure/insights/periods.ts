import type { Period } from "./figures.ts";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];

export function quartersOf(year: number): Period[] {
  return QUARTERS.map((quarter) => `${year}-${quarter}`);
}

/** True for a quarter that ends with its year. */
export function endsYear(period: Period): boolean {
  return period.endsWith("Q4");
}

/** True if all its months are before that month, such as `2027-04`. */
export function isOver(period: Period, month: string): boolean {
  const [year = "", quarter] = period.split("-Q");
  const last = quarter ? Number(quarter) * 3 : 12;
  return `${year}-${String(last).padStart(2, "0")}` < month;
}
