/** The mails that are no step of the plan, by the name of their file in `plan/<language>/`. */
export const COMMON_MAILS = [
  "several",
  "catch-up",
  "catch-up-leaver",
  "catch-up-desk",
  "withdrawn-manager",
  "withdrawn-leaver",
  "came-back-manager",
  "came-back-leaver",
  "changed-manager",
  "changed-leaver",
  "replaced-manager",
  "replaced-former",
  "address-leaver",
  "nudge",
  "interview-leaver",
  "interview-interviewer",
  "interview-moved-leaver",
  "interview-moved-interviewer",
  "interview-cancelled-leaver",
  "interview-cancelled-interviewer",
  "interview-passed-on-interviewer",
] as const;

type CommonMail = (typeof COMMON_MAILS)[number];

/** Those that stand for several steps and list them. */
export const MAILS_WITH_STEPS: ReadonlySet<string> = new Set<CommonMail>([
  "several",
  "catch-up",
  "catch-up-leaver",
  "catch-up-desk",
  "changed-manager",
  "changed-leaver",
  "replaced-manager",
  "nudge",
]);

/** Those about a talk that was agreed, with a calendar entry. */
export function isInterviewMail(name: string): boolean {
  return (COMMON_MAILS as readonly string[]).includes(name) && name.startsWith("interview-");
}

/** Those that say what was and what is now. */
export const MAILS_OF_CHANGE: ReadonlySet<string> = new Set<CommonMail>([
  "changed-manager",
  "changed-leaver",
]);

/** Those that also list what is to come. */
export const MAILS_WITH_COMING: ReadonlySet<string> = new Set<CommonMail>(["replaced-manager"]);

/** HR's morning mail, which tells of many departures. */
export const MORNING_MAIL = "morning";
