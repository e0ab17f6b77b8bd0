import type { DepartmentManagers } from "./figures.ts";
import { AT_LEAST } from "./is-safe.ts";

/** True if these departments together had at least five managers whose people left in that year. */
export function haveEnoughManagers(
  managers: readonly DepartmentManagers[],
  year: number,
  isMeant: (department: string) => boolean = () => true,
): boolean {
  const meant = managers.filter((each) => each.year === year && isMeant(each.department));
  return new Set(meant.flatMap((each) => each.managers)).size >= AT_LEAST;
}
