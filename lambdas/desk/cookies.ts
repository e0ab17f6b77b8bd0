import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** Set by our own host only, over HTTPS only, unreadable by scripts. */
const COOKIES = {
  session: "__Host-session",
  language: "__Host-language",
} as const;
type Cookie = keyof typeof COOKIES;

const ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Lax";

/** One cookie per pending sign-in: two tabs may each have begun one. */
const SIGN_IN = "__Host-sign-in-";

/** Beyond this the oldest are dropped: all cookies must fit into one request. */
const MOST_SIGN_INS = 4;

/** Browsers keep cookies hardly longer. */
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

export function readCookie({ cookies = [] }: APIGatewayProxyEventV2, cookie: Cookie): string {
  const start = `${COOKIES[cookie]}=`;
  return cookies.find((each) => each.startsWith(start))?.slice(start.length) ?? "";
}

/** A session cookie. */
export function setCookie(cookie: Cookie, value: string): string {
  return `${COOKIES[cookie]}=${value}; ${ATTRIBUTES}`;
}

/** A persistent cookie. */
export function keepCookie(cookie: Cookie, value: string): string {
  return `${setCookie(cookie, value)}; Max-Age=${YEAR_IN_SECONDS}`;
}

export function dropCookie(cookie: Cookie): string {
  return `${setCookie(cookie, "")}; Max-Age=0`;
}

/** The cookie of the sign-in with that state. */
export function readSignIn({ cookies = [] }: APIGatewayProxyEventV2, state: string): string {
  const start = `${signInName(state)}=`;
  return cookies.find((each) => each.startsWith(start))?.slice(start.length) ?? "";
}

/** Adds a sign-in that begins, and drops the oldest if there are too many. */
export function setSignIn(
  { cookies = [] }: APIGatewayProxyEventV2,
  state: string,
  value: string,
): string[] {
  const others = cookies
    .filter((each) => each.startsWith(SIGN_IN))
    .map((each) => each.split("=")[0]);
  const surplus = others.slice(0, Math.max(0, others.length + 1 - MOST_SIGN_INS));
  return [
    ...surplus.map((name) => `${name}=; ${ATTRIBUTES}; Max-Age=0`),
    `${signInName(state)}=${value}; ${ATTRIBUTES}`,
  ];
}

export function dropSignIn(state: string): string {
  return `${signInName(state)}=; ${ATTRIBUTES}; Max-Age=0`;
}

function signInName(state: string): string {
  return SIGN_IN + createHash("sha256").update(state).digest("hex").slice(0, 16);
}
