import { TODAY_PATH } from "../../mails/desk-paths.ts";
import { form, page } from "../desk-route.ts";

export const TODAY_ROUTES = {
  today: page(TODAY_PATH),
  seen: form(TODAY_PATH),
};

/** Whose departures are shown, and what was just done. */
export function todayPath(query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return asked.size > 0 ? `${TODAY_PATH}?${asked}` : TODAY_PATH;
}
