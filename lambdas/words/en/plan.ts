import type { PlanWords } from "../nl/plan.ts";

export const plan: PlanWords = {
  title: "The plan",
  intro:
    "This is what leaves by itself when somebody leaves: what, to whom and when. Choose a mail to read it.",
  groups: {
    announced: { title: "The news", text: "The first days: how to react, and whom to tell." },
    settled: { title: "Handing over", text: "The work, the team and a reference." },
    ambassador: { title: "Saying goodbye", text: "The last weeks together." },
    after: { title: "Later", text: "Another talk, half a year after they left." },
    care: { title: "Well looked after", text: "What else is needed, for who stays and who goes." },
    hr: {
      title: "For HR itself",
      text: "No mails of their own: these steps stand in HR’s morning mail.",
    },
    around: {
      title: "Mails around it",
      text: "When things coincide, change or do not go on.",
    },
  },
  columns: { mail: "Step", to: "For whom", when: "When", kinds: "Which departures" },
  to: (recipient) => {
    if (recipient === "manager") return "manager";
    if (recipient === "leaver") return "who leaves";
    if (recipient === "hr") return "HR";
    return `${recipient.replace("desk:", "").toUpperCase()} department`;
  },
  instead: (recipient, kind) => `${recipient} for ${kind}`,
  kinds: {
    resignation: "resignation",
    "contract-end": "end of contract",
    retirement: "retirement",
    employer: "on the employer’s initiative",
    quiet: "quiet departure",
  },
  allKinds: "all",
  extraKinds: (kinds) => `may be ticked for: ${kinds}`,
  onlyIf: {
    "private-address-unknown": "only while the private address is not known",
  },
  at: (time) => `at ${time}`,
  anchors: {
    announced: "the announcement",
    lastDay: "the last day at work",
    endOfEmployment: "the end of employment",
  },
  onDay: (anchor) => `on the day of ${anchor}`,
  later: (amount, anchor) => `${amount} after ${anchor}`,
  earlier: (amount, anchor) => `${amount} before ${anchor}`,
  andThen: (moment, amount, isEarlier) =>
    `${moment}, and from there ${amount} ${isEarlier ? "earlier" : "later"}`,
  workingDays: (count) => (count === 1 ? "1 working day" : `${count} working days`),
  period: (unit, count) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`,
  repeats: (days, times) => `then every ${days} working days, at most ${times} times in all`,
  variant: (kind) => `for ${kind}`,

  settingsTitle: "How it goes",
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
    `Nothing leaves in the first ${undoWindowMinutes} minutes after something was recorded or changed.`,
    `Mails leave at ${sendAt}, never in a weekend or on a public holiday. What is late leaves between ${officeHours.from} and ${officeHours.until}.`,
    `HR gets at most one mail a day, at ${morningMailAt}.`,
    ...(nudgeAfterWorkingDays === undefined
      ? []
      : [
          `Is a step not done after ${nudgeAfterWorkingDays} working days? Then it comes back, once: in the next email, or in a reminder.`,
        ]),
    `A talk half a year later takes ${talkMinutes} minutes, unless you agree otherwise.`,
    ...(answerReaders.length === 0
      ? []
      : [
          `Answers with a name are read only by ${new Intl.ListFormat("en-GB").format(answerReaders.map(({ name }) => name))}.`,
        ]),
    ...(confidant === undefined ? [] : [`Confidential adviser: ${confidant}.`]),
    ...(council === ""
      ? []
      : [
          `How many of the managers' steps are done on time is counted from ${council} on, as agreed with the works council.`,
        ]),
    ...(missing === ""
      ? []
      : [`Leavers are asked nothing yet. The settings still lack: ${missing}.`]),
    ...(privacyOfficer === undefined ? [] : [`Questions about privacy: ${privacyOfficer}.`]),
  ],
  changeTitle: "Change something?",
  change: (folders) => [
    { text: "What goes to whom, and when:", file: "plan/plan.yaml" },
    { text: "The name, the mailboxes, the times:", file: "plan/settings.yaml" },
    { text: "What the mails say, by language:", file: folders },
  ],
  changeAfter:
    "Those are text files beside the program. Your administrator changes them and deploys the program again; a mistake in them is reported with its line. Departures that are under way keep their days; new words go for every mail that has yet to leave.",

  subject: "Subject",
  sample: "This is what the mail looks like, with made-up names and dates.",
  standsInMorningMail: "This is no mail of its own: the step stands in HR’s morning mail.",
  languages: "Language of the mail",
  variants: "Other versions of this mail",
  plainMail: "usual",
  numbered: (number) => `time ${number}`,
  frameTitle: (title) => `The mail “${title}”`,
  asText: "Read the mail as plain text",
  changeMail: "The words of this mail stand in",
  backToPlan: "Back to the plan",
};
