import { MOST_IN_FEEDBACK } from "../../departure/changes/leave-feedback.ts";
import { READABLE } from "../../http/departure-fields.ts";

/** What is wrong with a line that was typed. */
export type FeedbackMistake =
  | { readonly code: "empty" | "unreadable" }
  | { readonly code: "long"; readonly given: number };

export interface ReadFeedback {
  readonly typed: { readonly line: string; readonly about: string };
  readonly mistake?: FeedbackMistake;
  /** If nothing is wrong. */
  readonly said?: { readonly words: string; readonly about?: string };
}

/** Reads a manager's line: runs of blanks and line breaks are one blank; counted in code points. */
export function readFeedback(form: URLSearchParams, steps: readonly string[]): ReadFeedback {
  const typed = { line: form.get("line") ?? "", about: form.get("about") ?? "" };
  const words = typed.line.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const given = [...words].length;
  if (words === "") return { typed, mistake: { code: "empty" } };
  if (!READABLE.test(words)) return { typed, mistake: { code: "unreadable" } };
  if (given > MOST_IN_FEEDBACK) return { typed, mistake: { code: "long", given } };
  const about = steps.find((id) => id === typed.about);
  return { typed, said: { words, ...(about ? { about } : {}) } };
}
