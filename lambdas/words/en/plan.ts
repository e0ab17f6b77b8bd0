import { departmentName } from "../department-name.ts";
import type { PlanWords } from "../nl/plan.ts";

export const plan: PlanWords = {
  title: "Plan",
  intro: "Who gets what and when in a departure. Choose an email to read it.",
  groups: {
    announced: {
      title: "The news",
      text: "The first days: responding to the news and sharing it.",
    },
    settled: { title: "Handover", text: "The work, the team and a reference." },
    ambassador: { title: "Saying goodbye", text: "The last weeks together." },
    after: { title: "Later", text: "Another conversation, six months after they left." },
    care: {
      title: "Well looked after",
      text: "What else is needed, for the team and the employee.",
    },
    hr: {
      title: "Tasks for HR",
      text: "No separate emails: these tasks are in HR’s morning email.",
    },
    around: {
      title: "Other emails",
      text: "For when steps coincide, or something changes or is cancelled.",
    },
  },
  columns: { mail: "Step", to: "For whom", when: "When", kinds: "Kind of departure" },
  to: (recipient) => {
    if (recipient === "manager") return "manager";
    if (recipient === "leaver") return "employee";
    if (recipient === "hr") return "HR";
    return `${departmentName(recipient.replace("desk:", ""))} department`;
  },
  interviewer: "interviewer",
  instead: (recipient, kind) => `${recipient} (${kind})`,
  kinds: {
    resignation: "resignation",
    "contract-end": "end of contract",
    retirement: "retirement",
    employer: "ended by the employer",
    quiet: "quiet departure",
  },
  allKinds: "all",
  extraKinds: (kinds) => `optional for: ${kinds}`,
  onlyIf: {
    "private-address-unknown": "only while there’s no private email address",
  },
  after: (step: string) =>
    `never before the working day after ‘${step}’, unless there’s no day left`,
  privateFirst: "to the private email address, if we know it",
  at: (time) => `at ${time}`,
  anchors: {
    announced: "the announcement",
    lastDay: "the last day at work",
    endOfEmployment: "the day employment ends",
  },
  onDay: (anchor) => `on ${anchor}`,
  later: (amount, anchor) => `${amount} after ${anchor}`,
  earlier: (amount, anchor) => `${amount} before ${anchor}`,
  andThen: (moment, amount, isEarlier) =>
    `${moment}, then ${amount} ${isEarlier ? "earlier" : "later"}`,
  workingDays: (count) => (count === 1 ? "1 working day" : `${count} working days`),
  period: (unit, count) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`,
  repeats: (days, times) => `then every ${days} working days, at most ${times} times in all`,
  variant: (kind) => kind,

  settingsTitle: "How it works",
  settings: ({
    undoWindowMinutes,
    sendAt,
    morningMailAt,
    officeHours,
    nudgeAfterWorkingDays,
    talkMinutes,
    answerReaders = [],
    confidant,
    privacyOfficer,
    council,
    missing,
  }) => [
    `Nothing is sent in the first ${undoWindowMinutes} minutes after recording or changing a departure.`,
    `Emails are sent at ${sendAt}, never at a weekend or on a public holiday. Late emails are sent between ${officeHours.from} and ${officeHours.until}.`,
    `HR gets at most one email a day, at ${morningMailAt}.`,
    ...(nudgeAfterWorkingDays === undefined
      ? []
      : [
          `If a step isn’t done after ${nudgeAfterWorkingDays} working days, there’s one reminder: in the next email, or separately.`,
        ]),
    `The conversation six months later takes ${talkMinutes} minutes, unless you agree otherwise.`,
    ...(answerReaders.length === 0
      ? []
      : [
          `Named answers can only be read by ${new Intl.ListFormat("en-GB").format(answerReaders.map(({ name }) => name))}.`,
        ]),
    ...(confidant === undefined ? [] : [`Confidential adviser: ${confidant}.`]),
    ...(council === ""
      ? []
      : [
          `We count how many of the managers’ steps are done on time from ${council}, as agreed with the works council.`,
        ]),
    ...(missing === ""
      ? []
      : [`Employees aren’t asked any questions yet. The settings don’t include ${missing}.`]),
    ...(privacyOfficer === undefined ? [] : [`Questions about privacy: ${privacyOfficer}.`]),
  ],
  changeTitle: "Making changes",
  change: (folders) => [
    { text: "Who gets what and when:", file: "plan/plan.yaml" },
    { text: "Name, mailboxes and times:", file: "plan/settings.yaml" },
    { text: "Email texts, by language:", file: folders },
  ],
  changeAfter:
    "These are text files. Your administrator changes them and deploys a new version. Mistakes are reported with their line number. Running departures keep their days. New texts apply to every email still to come.",

  subject: "Subject",
  sample: "This is what the email looks like, with made-up names and dates.",
  standsInMorningMail: "This isn’t a separate email: the task is in HR’s morning email.",
  languages: "Email language",
  variants: "Versions of this email",
  plainMail: "usual",
  numbered: (number) => `round ${number}`,
  frameTitle: (title) => `The email ‘${title}’`,
  asText: "The email as plain text",
  changeMail: "The text of this email is in",
  backToPlan: "Back to the plan",
};
