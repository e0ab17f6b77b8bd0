import { form, page } from "../desk-route.ts";

export const IMPORT_ROUTES = {
  start: page("/desk/import"),
  startPost: form("/desk/import"),
  template: page("/desk/import/template"),
  import: page("/desk/import/{import}"),
  importPost: form("/desk/import/{import}"),
  columns: page("/desk/import/{import}/columns"),
  columnsPost: form("/desk/import/{import}/columns"),
  refused: form("/desk/import/{import}/refused"),
};

/** What a page of an import shows: rows, and which of them. */
export type Shown =
  | "problems"
  | "running"
  | "known"
  | "new"
  | "all"
  | "refused"
  | "departures"
  | "left"
  | "withdrawn";

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
  const path = IMPORT_ROUTES.import.path.replace("{import}", id);
  return query ? `${path}?${query}` : path;
}

export function refusedPath(id: string): string {
  return IMPORT_ROUTES.refused.path.replace("{import}", id);
}

export function columnsPath(id: string): string {
  return IMPORT_ROUTES.columns.path.replace("{import}", id);
}
