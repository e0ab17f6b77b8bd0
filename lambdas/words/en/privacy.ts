import type { PrivacyWords } from "../nl/privacy.ts";

export const privacy: PrivacyWords = {
  title: "Who sees what, and until when?",
  columns: { what: "What", who: "Who sees it", until: "Until when" },
  nameless: {
    what: "Your answers without your name",
    who: "Nobody on their own. They count in figures about at least five people.",
    until: (day) =>
      `Up to and including ${day} they stay with your link, so that you can change them. After that they’re no longer connected to you. What remains are totals.`,
    untilTenDays:
      "Until ten working days after you answer they stay with your link, so that you can change them. After that they’re no longer connected to you. What remains are totals.",
  },
  words: {
    what: "What you write, without your name",
    who: (readers) =>
      `${readers}, shuffled with the words of at least four others. No date, no department.`,
    until: "Six months",
  },
  whether: {
    what: "Whether you answered",
    who: "Nobody, if you answer without your name. Only how many people did, together.",
    until: "–",
  },
  named: {
    what: "Your answers with your name",
    who: (readers) => `${readers}. Never the person who was your manager.`,
    until: (day) => `${day} at the latest`,
  },
  choice: {
    what: "Your choice of a conversation",
    who: (hr) => `The person you’ll talk to, and ${hr}`,
    until: "30 days after the conversation",
  },
  told: {
    what: "What you say in the conversation",
    who: (hr) =>
      `The person you talk to, who writes a few lines for ${hr}. You read them first and may change them.`,
    until: "30 days after the conversation",
  },
  address: {
    what: "Your private email address",
    who: (hr) => `${hr}. Not your manager, nor the person you talk to.`,
  },
  phone: {
    what: "Your phone number, if you’d like a call",
    who: "The person you’ll talk to",
    until: "The day after the conversation",
  },
  manager: {
    lead: "Your manager",
    rest: "doesn’t see your answers, nor whether you answered, nor whether you chose to talk to somebody else.",
  },
  purpose: {
    lead: "We use your answers to become a better employer.",
    rest: "For nothing else. They don’t go into your personnel file. We don’t use them to assess anybody, your manager included. We don’t pass them on.",
  },
  serious: {
    lead: "Are you writing about something serious?",
    rest: (confidant) =>
      `Then we’ll act on it. We won’t try to find out who wrote it. Would you like to report something? Please go to the confidential adviser: ${confidant}.`,
  },
  basis: {
    lead: "Why may we ask this?",
    rest: "We want to learn from people who leave. That is our legitimate interest. Your name, and an email about working with us: only if you tick it yourself. You can always change your mind.",
  },
  rights: {
    lead: "What can you do?",
    rest: "See, change and delete your answers with your own link until the questions close. After that we can’t find answers without a name.",
    other: "For everything else, email",
    stop: "No more emails?",
    stopLink: "Stop all emails",
    stopMail: (hr) => `Email ${hr}.`,
    noReason: "You don’t have to say why.",
  },
  responsible: {
    lead: "Who is responsible?",
    rest: (organisation, officer, region) =>
      `${organisation}. Questions about privacy: ${officer}. You can also complain to the Dutch data protection authority, the Autoriteit Persoonsgegevens. The data is kept in ${region} by Amazon Web Services, for us only. Backups keep everything for another 35 days. We use them only after a failure. No computer decides anything about you.`,
  },
};
