import type { Redriven } from "./redrive-letters.ts";

/** What became of the dead letters, for an operator. */
export function redriveWords({ mails, others, failed, strange }: Redriven): string {
  const sentences = [
    mails > 0 && `${letters(mails)} back in the mail queue.`,
    others > 0 && `${letters(others)} handed on to what failed on ${them(others)}.`,
    failed > 0 &&
      `${letters(failed)} still there: the function failed on ${them(failed)} again, and its log says why.`,
    strange > 0 && `${letters(strange)} not ours, and still there.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0
    ? sentences.join("\n")
    : "There are no dead letters: nothing was moved.";
}

function letters(count: number): string {
  return count === 1 ? "1 dead letter is" : `${count} dead letters are`;
}

function them(count: number): string {
  return count === 1 ? "it" : "them";
}
