import Mustache from "mustache";
import type { Mistake } from "../mistake.ts";
import type { MailFront, MailSource } from "./mail-source.ts";
import { readTags } from "./tags.ts";

/** Longer ones are cut off in most inboxes, and exceed one header line. */
const LONGEST_SUBJECT = 78;

/** The usual length of a variable's value, at the long end. */
const USUAL_LENGTH: Record<string, number> = {
  leaver: 20,
  manager: 20,
  hr: 12,
  organisation: 24,
  newCount: 3,
  openCount: 3,
  moreCount: 1,
  stepTitle: 22,
};
const LENGTH_OF_A_DATE = 26;

/** A subject that does not fit on one line with names and dates, whatever holds of the facts in it. */
export function checkLengths({ file, front }: MailSource, { subject }: MailFront): Mistake[] {
  const length = Math.max(...variantsOf(subject).map((each) => each.length));
  if (length <= LONGEST_SUBJECT) return [];
  const message = `subject: given about ${length} characters with names in it; allowed: at most ${LONGEST_SUBJECT}`;
  return [{ file, ...front.positionOf(["subject"]), message }];
}

/** The subject with names and dates filled in, for each combination of its facts. */
function variantsOf(subject: string): string[] {
  const { tags } = readTags(subject);
  const facts = [...new Set(tags.filter(({ sigil }) => sigil).map(({ name }) => name))];
  const words = tags
    .filter(({ sigil }) => !sigil)
    .map(({ name }) => [name, "x".repeat(USUAL_LENGTH[name] ?? LENGTH_OF_A_DATE)]);
  return combinations(facts).map((values) =>
    Mustache.render(subject, { ...values, ...Object.fromEntries(words) }),
  );
}

function combinations([first, ...others]: readonly string[]): Record<string, boolean>[] {
  if (first === undefined) return [{}];
  return combinations(others).flatMap((rest) => [
    { ...rest, [first]: true },
    { ...rest, [first]: false },
  ]);
}
