/** Headers of every answer: no content sniffing, HTTPS only. */
const ANSWER = {
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
};

/** Headers of every page. */
const ALWAYS = {
  ...ANSWER,
  "x-robots-tag": "noindex",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  // Personal, and it changes.
  "cache-control": "no-store",
};

/**
 * A page behind a link loads only our stylesheet, runs no script, cannot be framed and sends no referrer, since its URL is
 * a key. Images: the marks in the stylesheet.
 */
const LINK = {
  ...ALWAYS,
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
};

/** The same for a page behind a link that runs one script, which stands in it. */
export function allowingScript(hash: string): Readonly<Record<string, string>> {
  const policy = `${LINK["content-security-policy"]}; script-src '${hash}'`;
  return { ...LINK, "content-security-policy": policy };
}

/**
 * A page of the desk also runs our script and frames mails. Without a referrer a browser would omit the form's origin,
 * which is checked.
 */
const DESK = {
  ...ALWAYS,
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "same-origin",
};

/** A mail in a frame of the desk: sandboxed, no scripts or requests; its inline styles are allowed by hash. */
const MAIL = { ...ALWAYS, "referrer-policy": "no-referrer" };

const GUARDS = { answer: ANSWER, link: LINK, desk: DESK, mail: MAIL };
export type HeaderSet = keyof typeof GUARDS;

/** The security headers of each kind of page; `answer` is for everything else. */
export function securityHeaders(headerSet: HeaderSet): Readonly<Record<string, string>> {
  return GUARDS[headerSet];
}
