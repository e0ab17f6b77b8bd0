import type { LinkPageName } from "../departure/mailings/link-pages.ts";
import { ROUTES } from "./routes.ts";

/** The path of a link's own page, or of a page behind it. */
export function linkPath(token: string, page?: LinkPageName): string {
  const { path } = page ? ROUTES.linkPage : ROUTES.link;
  return path.replace("{token}", token).replace("{page}", page ?? "");
}
