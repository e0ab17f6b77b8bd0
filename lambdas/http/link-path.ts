import type { LinkPageName } from "../departure/mailings/link-pages.ts";
import { ROUTES } from "./routes.ts";

/** A step's place on the page behind a link. */
export function stepAnchor(id: string): string {
  return `step-${id}`;
}

/** The path of a step on the page behind a link, unfolded. */
export function stepPath(token: string, id: string): string {
  const step = encodeURIComponent(id);
  return `${linkPath(token)}?step=${step}#${stepAnchor(step)}`;
}

/** The path of a link's own page, or of a page behind it. */
export function linkPath(token: string, page?: LinkPageName): string {
  const { path } = page ? ROUTES.linkPage : ROUTES.link;
  return path.replace("{token}", token).replace("{page}", page ?? "");
}
