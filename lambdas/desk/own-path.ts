import { START_ROUTES } from "./list/routes.ts";
import { SIGN_IN_ROUTES } from "./sign-in/routes.ts";

/** An origin that is only compared with itself. */
const HERE = "https://desk.invalid";

/** A safe redirect target: always a page of the desk, and never a sign-in page. */
export function ownPath(asked: string | undefined): string {
  const start = START_ROUTES.start.path;
  if (!asked || !URL.canParse(asked, HERE)) return start;
  const { origin, pathname, search } = new URL(asked, HERE);
  const isPage = origin === HERE && (pathname === start || pathname.startsWith(`${start}/`));
  return isPage && !SIGNING_IN.includes(pathname) ? `${pathname}${search}` : start;
}

const SIGNING_IN: readonly string[] = [SIGN_IN_ROUTES.begin.path, SIGN_IN_ROUTES.comeBack.path];
