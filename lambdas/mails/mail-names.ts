import { SHEET_NAMES } from "../departure/mailings/sheets.ts";
import { NOTIFICATION_TYPES } from "../departure/model/notification.ts";

const INTERVIEW_MAILS = [
  "interview-leaver",
  "interview-interviewer",
  "interview-moved-leaver",
  "interview-moved-interviewer",
  "interview-cancelled-leaver",
  "interview-cancelled-interviewer",
  "interview-passed-on-interviewer",
] as const;

/** The mails that are not steps of the plan, by file name in `plan/<language>/`. */
export const COMMON_MAILS = [
  "several",
  "catch-up",
  "catch-up-leaver",
  "catch-up-desk",
  ...NOTIFICATION_TYPES,
  "replaced-later",
  "nudge",
  "exit-questions-again",
  ...INTERVIEW_MAILS,
] as const;

type CommonMail = (typeof COMMON_MAILS)[number];

/** Texts of pages, which are no mails but are written and checked as one. */
export const PAGE_TEXTS = ["talk-guide", ...SHEET_NAMES] as const;

/** Mails that list several steps. */
export const MAILS_WITH_STEPS: ReadonlySet<string> = new Set<CommonMail>([
  "several",
  "catch-up",
  "catch-up-leaver",
  "catch-up-desk",
  "changed-manager",
  "changed-leaver",
  "replaced-manager",
  "replaced-later",
  "nudge",
]);

/** Mails about an agreed interview, with a calendar entry. */
export function isInterviewMail(name: string): boolean {
  return (INTERVIEW_MAILS as readonly string[]).includes(name);
}

/** Mails about a talk that are no calendar entry; each also names its holder and, once agreed, its day. */
export const MAILS_OF_TALK: ReadonlySet<string> = new Set<CommonMail>([
  "talk-report",
  "talk-lines",
  "talk-holder",
  "talk-named",
]);

/** Steps whose mails show the newest lesson to a manager. */
export const MAILS_WITH_LESSON: ReadonlySet<string> = new Set(["team", "check-in"]);

/** HR's own steps whose sample text is a letter to the leaver. */
export const STEPS_WITH_LETTER: ReadonlySet<string> = new Set(["paperwork"]);

/** Mails that compare the old with the new. */
export const MAILS_OF_CHANGE: ReadonlySet<string> = new Set<CommonMail>([
  "changed-manager",
  "changed-leaver",
]);

/** Mails that also list what is to come. */
export const MAILS_WITH_COMING: ReadonlySet<string> = new Set<CommonMail>([
  "replaced-manager",
  "replaced-later",
]);

/** To a new manager, after the last day. */
export const REPLACED_LATER = "replaced-later" satisfies CommonMail;

/** Brings up again what was not done. */
export const NUDGE = "nudge" satisfies CommonMail;

/** Asks the leaver, at a private address, whether it is right. */
export const CONFIRM_ADDRESS = "confirm-address" satisfies CommonMail;

/** Asks the leaver once more, after the last day. */
export const QUESTIONS_AGAIN = "exit-questions-again" satisfies CommonMail;

/** HR's digest of many departures. */
export const MORNING_MAIL = "morning";

/** HR's mail about a quarter's insights. */
export const QUARTER_MAIL = "insights";

/** Mails to HR that are about no single departure. */
export const MAILS_OF_HR: readonly string[] = [MORNING_MAIL, QUARTER_MAIL];
