/** Markup that is safe to send. */
export interface Markup {
  readonly markup: string;
}

export type Part = Markup | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup with values in it; whatever is not markup itself is escaped. Attributes need their quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = strings.map((text, index) => text + render(parts[index])).join("");
  return { markup };
}

/** Markup that nobody escapes any more: only for what the build made or another template escaped. */
export function dangerouslyAsIs(markup: string): Markup {
  return { markup };
}

/** Text as markup, in an element or between quotes. Slashes and the like stay, so that an address can be read. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

function render(part: Part): string {
  if (part === undefined) return "";
  if (isList(part)) return part.map(render).join("");
  if (typeof part === "object") return part.markup;
  return escaped(String(part));
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}
