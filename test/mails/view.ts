import type { MailView } from "../../lambdas/mails/mail-view.ts";

/** What a mail to the manager can say; only what matters needs to be given. */
export function mailView(special: Partial<MailView> = {}): MailView {
  return {
    role: "manager",
    recipient: "Marieke de Boer",
    leaver: "Samira Haddad",
    calledName: "Samira",
    manager: "Marieke de Boer",
    organisation: "De Linde",
    hr: "Team HR",
    hrAddress: "hr@delinde.example",
    announced: "donderdag 14 januari 2027",
    lastDay: "vrijdag 19 februari 2027",
    lastDayFirst: "Vrijdag 19 februari 2027",
    endOfEmployment: "zondag 28 februari 2027",
    exitUntil: "vrijdag 12 maart 2027",
    questionCount: "vijf",
    lookBackCount: "vier",
    lookBackCountFirst: "Vier",
    deletionDay: "dinsdag 28 september 2027",
    sectorSurvey: "",
    interviewMonth: "augustus 2027",
    talkMinutes: "30",
    clients: "bewoners en cliënten",
    answerReaders: "Anouk Vermeer en Ruben Smit",
    confidant: "Ilse Brandsma, 06 1234 5678",
    privacyOfficer: "privacy@delinde.example",
    leaveAtEnd: true,
    privateAddressKnown: true,
    workAddressKnown: true,
    wasAnnouncedToday: false,
    lastDayIsOver: false,
    handOver: false,
    toPrivateAddress: false,
    ...special,
  };
}
