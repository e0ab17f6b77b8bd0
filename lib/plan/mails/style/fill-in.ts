import Mustache from "mustache";
import { readTags } from "../tags.ts";
import type { Block } from "./blocks.ts";

export type Values = Readonly<Record<string, string>>;
/** Which facts hold. */
export type Facts = Readonly<Record<string, boolean>>;

/** A line with its variables filled in, for each combination of its facts. */
export function variantsOf(text: string, values: Values): string[] {
  return [...new Set(combinations(factsIn(text)).map((facts) => filledIn(text, values, facts)))];
}

/** The blocks that show under these facts, filled in. Those within a list are shown once. */
export function shownBlocks(
  blocks: readonly Block[],
  values: Values,
  facts: Facts,
): readonly Block[] {
  return blocks
    .filter(({ within }) =>
      within.every(({ name, isInverted }) => holds(facts, name) !== isInverted),
    )
    .map((block) => ({ ...block, text: filledIn(block.text, values, facts) }));
}

/** The combinations of the facts of a body; of many, only all and none. */
export function factsOf(blocks: readonly Block[]): Facts[] {
  const names = [
    ...new Set(
      blocks.flatMap(({ text, within }) => [...within.map(({ name }) => name), ...factsIn(text)]),
    ),
  ];
  if (names.length <= MOST_TO_COMBINE) return combinations(names);
  return [true, false].map((value) => Object.fromEntries(names.map((name) => [name, value])));
}

const MOST_TO_COMBINE = 6;

function holds(facts: Facts, name: string): boolean {
  return facts[name] ?? false;
}

function filledIn(text: string, values: Values, facts: Facts): string {
  const { tags } = readTags(text);
  const words = tags
    .filter(({ sigil }) => !sigil)
    .map(({ name }) => [name, values[name] ?? values[""] ?? ""]);
  const sections = tags
    .filter(({ sigil }) => sigil)
    .map(({ name }) => [name, facts[name] ? { ...values } : false]);
  return Mustache.render(
    text,
    { ...Object.fromEntries(sections), ...Object.fromEntries(words) },
    undefined,
    {
      escape: String,
    },
  )
    .replace(/\s+/g, " ")
    .trim();
}

function factsIn(text: string): string[] {
  const { tags } = readTags(text);
  return [...new Set(tags.filter(({ sigil }) => sigil).map(({ name }) => name))];
}

function combinations([first, ...others]: readonly string[]): Facts[] {
  if (first === undefined) return [{}];
  return combinations(others).flatMap((rest) => [
    { ...rest, [first]: true },
    { ...rest, [first]: false },
  ]);
}
