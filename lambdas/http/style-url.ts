import type { Style } from "./load-style.ts";
import { ROUTES } from "./routes.ts";

/** A stylesheet's URL: it changes with the content, so that browsers may cache it. */
export function styleUrl({ hash }: Style, path: string = ROUTES.style.path): string {
  return `${path}?v=${hash}`;
}
