import { type AllowedTags, readTags, type Tag, type TagProblem } from "./tags.ts";

/** Every tag that is unknown here, and every section that is not closed where it should be. */
export function checkTags(text: string, allowed: AllowedTags): TagProblem[] {
  const { tags, problems } = readTags(text);
  const open: Tag[] = [];
  for (const tag of tags) {
    const message = evaluate(tag, open, allowed);
    if (message) problems.push({ offset: tag.offset, message });
    if (tag.sigil === "/") open.pop();
    else if (tag.sigil) open.push(tag);
  }
  return [...problems, ...open.map(({ offset, raw, name }) => unclosed(offset, raw, name))];
}

function evaluate(tag: Tag, open: readonly Tag[], allowed: AllowedTags): string | undefined {
  if (tag.sigil === "/") return closing(tag, open.at(-1));
  const inside = open.flatMap(({ name }) => allowed.lists[name] ?? []);
  return naming(tag, inside, allowed);
}

function naming({ sigil, name, raw }: Tag, inside: readonly string[], allowed: AllowedTags) {
  const names: readonly string[] = {
    "": [...allowed.variables, ...inside],
    "#": [...allowed.facts, ...Object.keys(allowed.lists)],
    "^": allowed.facts,
    "/": [],
  }[sigil];
  if (names.includes(name)) return undefined;
  const known = names.map((each) => `{{${sigil}${each}}}`).join(", ");
  return `given "${raw}"; allowed: ${known || "no tags here"}`;
}

function closing({ name, raw }: Tag, last: Tag | undefined) {
  if (last?.name === name) return undefined;
  return `given "${raw}"; allowed: ${last ? `{{/${last.name}}}` : "no closing tag, for no section is open"}`;
}

function unclosed(offset: number, raw: string, name: string): TagProblem {
  return { offset, message: `given "${raw}" without its end; allowed: a {{/${name}}} after it` };
}
