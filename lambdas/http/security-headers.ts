/** What guards every answer: it is taken for nothing but what it says, and asked for encrypted only. */
const ANSWER = {
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
};

/** What guards every page. */
const ALWAYS = {
  ...ANSWER,
  "x-robots-tag": "noindex",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  // It is personal, and what it says changes.
  "cache-control": "no-store",
};

/**
 * A page behind a link loads nothing but our own stylesheet, runs nothing, is framed by nobody and tells nobody its
 * address, which is a key. Images: the marks that the stylesheet itself holds.
 */
const LINK = {
  ...ALWAYS,
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
};

/**
 * A page of the desk also runs our own script and frames mails. Without a referrer a browser would hide where a form
 * comes from, and that is checked.
 */
const DESK = {
  ...ALWAYS,
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "same-origin",
};

/** A mail in a frame of the desk: shut in, it runs and loads nothing; its own styles are named by what they say. */
const MAIL = { ...ALWAYS, "referrer-policy": "no-referrer" };

const GUARDS = { answer: ANSWER, link: LINK, desk: DESK, mail: MAIL };
export type HeaderSet = keyof typeof GUARDS;

/** The headers that guard a kind of page, the same for every answer of it; `answer` is for all that is no page. */
export function securityHeaders(guard: HeaderSet): Readonly<Record<string, string>> {
  return GUARDS[guard];
}
