import type { Token } from "markdown-it";
import { readTags, type Tag } from "./tags.ts";

/**
 * Moves sections out of the block that they fill, so that a hidden section leaves
 * no empty paragraph and no empty bullet.
 */
export function separateSections(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const filled = filledBlock(tokens, index);
    if (!filled) {
      result.push(tokens[index] as Token);
      continue;
    }
    result.push(...filled.tokens);
    index += filled.length - 1;
  }
  return result;
}

interface FilledBlock {
  readonly tokens: Token[];
  /** How many tokens it replaces. */
  readonly length: number;
}

/** The list item or paragraph that begins here, if a section fills it. */
function filledBlock(tokens: readonly Token[], index: number): FilledBlock | undefined {
  const types = tokens.slice(index, index + 5).map(({ type }) => type);
  const isItem = types.join() === ITEM_OF_ONE_PARAGRAPH;
  if (!isItem && types[0] !== "paragraph_open") return undefined;
  const length = isItem ? 5 : 3;
  const block = tokens.slice(index, index + length);
  const inline = block[isItem ? 2 : 1] as Token;
  const tags = readTags(inline.content).tags;
  if (isOnlyTags(inline.content, tags)) {
    return { tokens: tags.map(({ raw }) => section(raw, inline)), length };
  }
  const [first, last] = [tags[0], tags.at(-1)];
  if (!first || !last || !isFilled(inline.content, tags)) return undefined;
  unwrap(inline, first.raw, last.raw);
  return { tokens: [section(first.raw, inline), ...block, section(last.raw, inline)], length };
}

const ITEM_OF_ONE_PARAGRAPH =
  "list_item_open,paragraph_open,inline,paragraph_close,list_item_close";

function isOnlyTags(content: string, tags: readonly Tag[]): boolean {
  return tags.length > 0 && tags.every(({ sigil }) => sigil) && without(content, tags) === "";
}

function without(content: string, tags: readonly Tag[]): string {
  return tags.reduce((rest, { raw }) => rest.replace(raw, ""), content).trim();
}

/** True if the section opened at the start closes only at the end. */
function isFilled(content: string, tags: readonly Tag[]): boolean {
  const last = tags.at(-1);
  if (tags[0]?.offset !== 0 || last?.sigil !== "/") return false;
  if (last.offset + last.raw.length !== content.length) return false;
  let depth = 0;
  return tags.every(({ sigil }, index) => {
    if (sigil === "/") depth -= 1;
    else if (sigil) depth += 1;
    return depth > 0 || index === tags.length - 1;
  });
}

/** Removes the first and last tag from a line of text. */
function unwrap(inline: Token, first: string, last: string): void {
  const texts = (inline.children ?? []).filter(({ type }) => type === "text");
  const [head, tail] = [texts[0], texts.at(-1)];
  if (head) head.content = head.content.replace(first, () => "");
  if (tail) tail.content = tail.content.slice(0, -last.length);
  inline.content = inline.content.slice(first.length, -last.length);
}

function section(tag: string, inline: Token): Token {
  const token = Object.assign(Object.create(Object.getPrototypeOf(inline)), inline) as Token;
  return Object.assign(token, {
    type: "section",
    tag: "",
    content: tag,
    children: null,
    nesting: 0,
  });
}
