import type { Mistake } from "../../mistake.ts";
import type { Block } from "./blocks.ts";
import { factsOf, shownBlocks } from "./fill-in.ts";
import { LIMITS } from "./limits.ts";
import type { MeasuredMail } from "./measured-mail.ts";
import { readingEase } from "./reading-ease.ts";
import { sentencesIn, wordsIn } from "./sentences.ts";
import { USUAL_VALUES } from "./usual-values.ts";

const START = { line: 0 };

/** The length of a body, of the sentence in its middle, and how easy it is to read. */
export function checkBodyMeasures(mail: MeasuredMail): Mistake[] {
  if (mail.sort === "digest") return [];
  const bodies = factsOf(mail.blocks)
    .map((facts) => shownBlocks(mail.blocks, USUAL_VALUES[mail.language], facts))
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const longest = bodies.at(-1) ?? [];
  return [
    ...lengthMessages(mail, lengthOf(longest)),
    ...middleMessages(longest),
    ...easeMessages(mail, longest),
  ].map((message) => mail.inBlock(START, message));
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + wordsIn(text).length, 0);
}

function lengthMessages({ sort }: MeasuredMail, words: number): string[] {
  if (sort === "digest") return [];
  const { from, to } = LIMITS.body[sort];
  if (words >= from && words <= to) return [];
  return [`given a body of ${words} words; allowed: ${from} to ${to} in a ${IN_WORDS[sort]}`];
}

const IN_WORDS = { step: "step's mail", notice: "notice", page: "page" } as const;

/** Half of a text's words are in longer sentences than the middle one, half in shorter. */
function middleMessages(blocks: readonly Block[]): string[] {
  const { from, to, aside, bodyFrom } = LIMITS.middle;
  if (lengthOf(blocks) < bodyFrom) return [];
  const middle = middleOf(sentencesOf(blocks).filter((length) => length > aside));
  if (middle >= from && middle <= to) return [];
  return [
    `given ${middle} words in the middle sentence; allowed: ${from} to ${to}, by joining or splitting some`,
  ];
}

function sentencesOf(blocks: readonly Block[]): number[] {
  return proseOf(blocks).map((sentence) => wordsIn(sentence).length);
}

function proseOf(blocks: readonly Block[]): string[] {
  return blocks.filter(({ kind }) => kind !== "heading").flatMap(({ text }) => sentencesIn(text));
}

function middleOf(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other);
  const half = sorted.reduce((sum, length) => sum + length, 0) / 2;
  let before = 0;
  for (const length of sorted) {
    before += length;
    if (before >= half) return length;
  }
  return 0;
}

function easeMessages({ language }: MeasuredMail, blocks: readonly Block[]): string[] {
  const { from, bodyFrom } = LIMITS.readingEase;
  if (lengthOf(blocks) < bodyFrom) return [];
  const ease = Math.round(readingEase(proseOf(blocks), language));
  return ease >= from
    ? []
    : [`given a reading ease of ${ease}; allowed: at least ${from}, with shorter words`];
}
