import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** Only our own host sets these, over https alone, and no script reads them. */
const COOKIES = {
  session: "__Host-session",
  signIn: "__Host-sign-in",
  language: "__Host-language",
} as const;
type Cookie = keyof typeof COOKIES;

const ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Lax";

/** The longest that a browser keeps. */
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

export function readCookie({ cookies = [] }: APIGatewayProxyEventV2, cookie: Cookie): string {
  const start = `${COOKIES[cookie]}=`;
  return cookies.find((each) => each.startsWith(start))?.slice(start.length) ?? "";
}

/** A cookie that ends with the browser. */
export function setCookie(cookie: Cookie, value: string): string {
  return `${COOKIES[cookie]}=${value}; ${ATTRIBUTES}`;
}

/** A cookie that outlives the browser. */
export function keepCookie(cookie: Cookie, value: string): string {
  return `${setCookie(cookie, value)}; Max-Age=${YEAR_IN_SECONDS}`;
}

export function dropCookie(cookie: Cookie): string {
  return `${setCookie(cookie, "")}; Max-Age=0`;
}
