import type { Figure, Unit } from "./figures.ts";

/** What tells tables apart. */
export type Table = Pick<Figure, "occasion" | "subject" | "unit" | "period">;

export function isSameTable(one: Table, other: Table): boolean {
  return (
    one.occasion === other.occasion &&
    one.subject === other.subject &&
    one.period === other.period &&
    unitKey(one.unit) === unitKey(other.unit)
  );
}

/** A text that is the same for the same unit only. */
export function unitKey(unit: Unit): string {
  if (unit.of === "department") return `department ${unit.name}`;
  return unit.of === "kind" ? `kind ${unit.kind}` : unit.of;
}
