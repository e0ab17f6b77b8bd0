import type { Mistake } from "../mistake.ts";
import type { MailFront, MailSource } from "./mail-source.ts";

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
};
const LENGTH_OF_A_DATE = 26;

/** A subject that does not fit on one line with names and dates. */
export function checkLengths({ file, front }: MailSource, { subject }: MailFront): Mistake[] {
  const filledIn = subject
    .replace(/\{\{\s*[#^/][^}]*\}\}/g, "")
    .replace(/\{\{\s*(\w+)\s*\}\}/g, (_tag, name: string) =>
      "x".repeat(USUAL_LENGTH[name] ?? LENGTH_OF_A_DATE),
    );
  if (filledIn.length <= LONGEST_SUBJECT) return [];
  const message = `subject: given about ${filledIn.length} characters with names in it; allowed: at most ${LONGEST_SUBJECT}`;
  return [{ file, ...front.positionOf(["subject"]), message }];
}
