import type { Temporal } from "temporal-polyfill";
import type { Answers, Given, Occasion } from "./answers.ts";

/** What somebody answered, as a file of their data has it: the same for the leaver and for an answer reader. */
export interface ExportedAnswers {
  readonly occasion: Occasion;
  readonly withName: boolean;
  /** The chosen options of each question. */
  readonly answers: Given;
  readonly words?: string;
  readonly contactAsked?: true;
  readonly first: string;
  readonly saved: string;
  /** From then on they can't be changed. */
  readonly closes: string;
}

export function exportedAnswers(kept: readonly Answers[]): ExportedAnswers[] {
  return kept.map(({ occasion, named, given, words, contact, first, saved, closes }) => ({
    occasion,
    withName: named,
    answers: given,
    ...(words ? { words } : {}),
    ...(contact ? { contactAsked: contact } : {}),
    first: inSeconds(first),
    saved: inSeconds(saved),
    closes: inSeconds(closes),
  }));
}

function inSeconds(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "second" });
}
