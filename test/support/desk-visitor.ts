import { PERSONAS } from "../../lib/local/issuer/personas.ts";
import type { TestStack } from "./stack.ts";

/** A page as the visitor sees it, after redirects. */
export interface Seen {
  readonly status: number;
  /** The final path, with its query. */
  readonly path: string;
  readonly headers: Headers;
  readonly text: string;
  /** The same with `bdi` marks around names. */
  readonly raw: string;
}

/** A visitor with cookies. */
export interface DeskVisitor {
  get(path: string): Promise<Seen>;
  /** Posts the form of that page with that action, hidden fields and token included. */
  press(page: Seen, action: string, fields?: Fields): Promise<Seen>;
  /** The same with a file. */
  upload(page: Seen, action: string, file: File | undefined, fields?: Fields): Promise<Seen>;
  /** Posts without a form, from any `origin`. */
  post(path: string, fields: Fields, origin?: string): Promise<Seen>;
  readonly cookies: Map<string, string>;
}

type Fields = Readonly<Record<string, string>>;

export type PersonaId = "officer" | "reader" | "answer-reader" | "works-council" | "nobody";

/** A visitor who is not signed in. */
export function deskVisitor({ url }: Pick<TestStack, "url">, language = "nl"): DeskVisitor {
  const cookies = new Map<string, string>();
  return { get, press, upload, post, cookies };

  function get(path: string): Promise<Seen> {
    return follow(path, { headers: {} });
  }

  function upload(page: Seen, action: string, file: File | undefined, fields: Fields = {}) {
    const body = new FormData();
    const all = { ...hiddenFields(page.text, action), ...fields };
    for (const [name, value] of Object.entries(all)) body.append(name, value);
    // What browsers send without a file.
    body.append("file", file ?? new File([], ""));
    return follow(action, { method: "POST", headers: { origin: url }, body });
  }

  function post(path: string, fields: Fields, origin = url) {
    return follow(path, { method: "POST", headers: { origin }, body: new URLSearchParams(fields) });
  }

  function press(page: Seen, action: string, fields: Fields = {}) {
    return post(action, { ...hiddenFields(page.text, action), ...fields });
  }

  async function follow(path: string, request: RequestInit): Promise<Seen> {
    const address = new URL(path, url);
    const response = await fetch(address, {
      ...request,
      redirect: "manual",
      headers: { "accept-language": language, ...request.headers, cookie: sent() },
    });
    response.headers.getSetCookie().forEach(keep);
    const location = response.headers.get("location");
    if (location) return follow(new URL(location, address).href, { headers: {} });
    const { status, headers } = response;
    const raw = await response.text();
    return {
      status,
      headers,
      path: address.pathname + address.search,
      text: withoutBdi(raw),
      raw,
    };
  }

  function sent(): string {
    return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  function keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** A page without `bdi` marks; they have their own test (`test/http/names-set-apart.test.ts`). */
export function withoutBdi(page: string): string {
  return page.replace(/<\/?bdi>/g, "");
}

/** Signs a local persona in with one click, on the first page. */
export async function signIn(
  stack: Pick<TestStack, "url">,
  persona: PersonaId,
  language = "nl",
): Promise<DeskVisitor & { readonly first: Seen }> {
  const visitor = deskVisitor(stack, language);
  const asked = await visitor.get("/desk/sign-in");
  if (!PERSONAS.every(({ name }) => asked.text.includes(name))) {
    throw new Error(`The issuer shows no personas: ${asked.status} at ${asked.path}.`);
  }
  return { ...visitor, first: await visitor.press(asked, asked.path, { persona }) };
}

/** The cookie of the one pending sign-in. */
export function signInCookie({ cookies }: Pick<DeskVisitor, "cookies">): string {
  const [name = ""] = [...cookies.keys()].filter((each) => each.startsWith("__Host-sign-in-"));
  return name;
}

/** The hidden fields of the first form with that action. */
export function hiddenFields(page: string, action: string): Record<string, string> {
  const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => each.includes(`action="${action}"`));
  if (!form) throw new Error(`This page has no form for ${action}.`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
