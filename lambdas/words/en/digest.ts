import type { DigestWords } from "../nl/digest.ts";

export const digest: DigestWords = {
  groups: {
    own: "Your steps",
    talks: "Talks",
    contact: "Who asked or answered",
    mail: "Email and addresses",
    others: "Still open with somebody else",
    known: "For your information",
  },
  othersHint: "A reminder about these has been sent. A quick call or a visit often helps.",
  sinceToday: "today",
  since: (day) => `since ${day}`,
  step: ({ title }) => ({ says: title }),
  notDone: ({ title, holder }) => ({ says: title, detail: `With ${holder}.` }),
  undeliverable: {
    person: ({ holder }) => ({
      says: "Email doesn’t arrive: check the address and correct it",
      detail: `It’s about email to ${holder}. What’s still useful is then sent again.`,
    }),
    department: ({ holder }) => ({
      says: "Email doesn’t arrive: pass the step on yourself and have the address corrected",
      detail: `It’s about email to ${holder}. That address is in the settings.`,
    }),
    colleague: ({ holder, title }) => ({
      says: "Email doesn’t arrive: check the address and hand the step over again",
      detail: `It’s about ‘${title}’, with ${holder}.`,
    }),
    talk: ({ holder }) => ({
      says: "Email doesn’t arrive: check the address and correct it with the talk",
      detail: `It’s about email to ${holder}.`,
    }),
  },
  unwritable: ({ holder }) => ({
    says: "An email couldn’t leave because its text has a mistake: have your administrator correct it",
    detail: `It’s about email to ${holder}. Send the email yourself afterwards.`,
  }),
  notDelivered: {
    step: ({ holder, title }) => ({
      says: "An email came back: ask whether the address is right",
      detail: `It’s about ‘${title}’, to ${holder}. The mailbox may have been full. You can send the email once more.`,
    }),
    news: ({ holder }) => ({
      says: "An email came back: ask whether the address is right",
      detail: `It’s about email to ${holder}. The mailbox may have been full. Tell them yourself what it said.`,
    }),
  },
  complaint: {
    unwanted: ({ holder }) => ({
      says: "An email was reported as unwanted (spam): ask what happened",
      detail: `It’s about email to ${holder}. The email arrived and the address is right. Somebody would rather not have these emails, or clicked by accident.`,
    }),
    disowned: ({ holder }) => ({
      says: "An email wasn’t for its reader, who says so: check the address",
      detail: `It’s about email to ${holder}. A step that had been handed over is back with whoever had it before.`,
    }),
  },
  privateAddress: ({ called, lastDay, hasLeft }) => ({
    says: "Ask for a private address and fill it in",
    detail: hasLeft
      ? `The email to ${called} is waiting for it.`
      : `After ${lastDay}, the last day at work, email can only go there.`,
  }),
  addressUnconfirmed: () => ({
    says: "Ask whether the private address is right: it hasn’t been confirmed yet",
    detail: "There may be a typing mistake in it.",
  }),
  settings: ({ missing, title }) => ({
    says: `Ask your administrator to complete the settings: ${missing}`,
    detail: `‘${title}’ is waiting for that, and then leaves by itself.`,
  }),
  interview: {
    prepare: ({ holder }) => ({
      says: "The talk after leaving is coming up",
      detail: `${holder} is asked to prepare it.`,
    }),
    invite: ({ called }) => ({
      says: "It’s time for the invitation to the talk after leaving",
      detail: `The invitation is for ${called}.`,
    }),
    waits: () => ({
      says: "The invitation to the talk after leaving is waiting for a private address",
    }),
  },
  talk: {
    when: (day, time) => `${day} at ${time}`,
    says: ({ holder }) => ({ says: "There’s a talk", detail: `With ${holder}.` }),
  },
  talkChosen: {
    toName: ({ wish }) => ({
      says: "Would like to talk, with somebody else: choose who",
      ...(wish ? { detail: `Preferably ${wish}.` } : {}),
    }),
    toAgree: ({ wish }) => ({
      says: "Would like to talk: agree on a moment",
      detail: `Preferably ${wish}.`,
    }),
    agreed: () => ({ says: "Would like to talk: the talk is agreed on" }),
    chosen: () => ({ says: "Would like to talk" }),
  },
  talkUnreported: ({ holder, since }) => ({
    says: "Ask whether the talk took place",
    detail: `${holder} hasn’t said anything yet about the talk of ${since}.`,
  }),
  talkNotHeld: ({ holder, called }) => ({
    says: "The talk didn’t take place: ask whether another moment would suit",
    detail: `${holder} says so. Ask ${called}.`,
  }),
  talkLines: ({ called }) => ({
    says: "Read what was written about the talk",
    detail: `${called} agrees to that.`,
  }),
  noTalk: () => ({ says: "There’ll be no talk", detail: "Nobody needs to prepare it any more." }),
  contactAsked: ({ organisation }) => ({
    says: `Asked for an email about working at ${organisation}: write yourself, and see what’s possible`,
  }),
  namedAnswers: () => ({
    says: "Answered with a name",
    detail: "Whoever reads named answers finds them with this departure.",
  }),
  objected: {
    said: () => ({
      says: "Wants no more emails",
      detail:
        "Totziens sends this colleague nothing more. Is there still something to arrange? Then do it in another way.",
    }),
    reported: () => ({
      says: "Wants no more emails",
      detail:
        "An email was reported as unwanted (spam); we take that to mean so. Totziens sends this colleague nothing more. Is there still something to arrange? Then do it in another way.",
    }),
  },
  takenOver: ({ lastDay }) => ({
    says: "You’re the HR contact now",
    detail: `The last day at work is ${lastDay}. This departure’s page shows what’s still open.`,
  }),
  handedOver: ({ title, holder }) => ({
    says: "A step was handed over to a colleague from the email",
    detail: `‘${title}’ is now with ${holder}. Isn’t that right? Then hand the step over to somebody else yourself.`,
  }),
};
