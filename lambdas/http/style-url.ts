import type { Style } from "./load-style.ts";
import { ROUTES } from "./routes.ts";

/** The stylesheet's URL: it changes with the content, so that browsers may cache it. */
export function styleUrl({ hash }: Style): string {
  return `${ROUTES.style.path}?v=${hash}`;
}
