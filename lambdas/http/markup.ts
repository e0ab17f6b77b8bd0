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

/** Markup with values, which are escaped unless they are markup. Attributes need quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = strings.map((text, index) => text + render(parts[index])).join("");
  return { markup };
}

/** Markup that is not escaped again: only for build output and other templates' output. */
export function dangerouslyAsIs(markup: string): Markup {
  return { markup };
}

/** Escapes text for an element or a quoted attribute. Slashes stay, to keep URLs legible. */
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
