import type { Mistake } from "../mistake.ts";
import type { MailFront, MailSource } from "./mail-source.ts";

/** More is cut off in most inboxes, and no longer one line of a mail's header. */
const LONGEST_SUBJECT = 78;

/** How long what stands in the place of a variable is, at the long end of what is usual. */
const USUAL_LENGTH: Record<string, number> = {
  leaver: 20,
  manager: 20,
  hr: 12,
  organisation: 24,
  count: 3,
};
const LENGTH_OF_A_DATE = 26;

/** A subject that does not fit on one line once names and dates are in it. */
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
