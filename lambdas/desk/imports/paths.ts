import { ROUTES } from "../../http/routes.ts";

/** What a page of an import shows: rows, and which of them. */
export type Shown = "problems" | "all" | "refused" | "departures";

export interface ImportQuery {
  readonly show?: Shown;
  /** The first is 1. */
  readonly page?: number;
  /** The file was handed in before. */
  readonly again?: "yes";
}

export function importPath(id: string, { show, page, again }: ImportQuery = {}): string {
  const query = new URLSearchParams({
    ...(show ? { show } : {}),
    ...(page && page > 1 ? { page: String(page) } : {}),
    ...(again ? { again } : {}),
  }).toString();
  const path = ROUTES.deskImported.path.replace("{import}", id);
  return query ? `${path}?${query}` : path;
}

export function refusedPath(id: string): string {
  return ROUTES.deskImportRefused.path.replace("{import}", id);
}
