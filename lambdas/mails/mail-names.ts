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

/** The mails that are no step of the plan, by the name of their file in `plan/<language>/`. */
export const COMMON_MAILS = [
  "several",
  "catch-up",
  "catch-up-leaver",
  "catch-up-desk",
  ...NOTIFICATION_TYPES,
  "nudge",
  ...INTERVIEW_MAILS,
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
  return (INTERVIEW_MAILS as readonly string[]).includes(name);
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
