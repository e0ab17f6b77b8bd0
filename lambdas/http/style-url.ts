import type { Style } from "./load-style.ts";
import { ROUTES } from "./routes.ts";

/** The address of the stylesheet: another one for every change, so that browsers may keep it. */
export function styleUrl({ hash }: Style): string {
  return `${ROUTES.style.path}?v=${hash}`;
}
