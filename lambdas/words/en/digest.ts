import type { DigestWords } from "../nl/digest.ts";

export const digest: DigestWords = {
  groups: {
    own: "Your tasks",
    talks: "Conversations",
    contact: "Who asked or answered",
    mail: "Email and addresses",
    others: "Still open with somebody else",
    known: "For your information",
  },
  othersHint: "A reminder about these has been sent. A quick call or dropping by often helps.",
  sinceToday: "today",
  since: (day) => `since ${day}`,
  step: ({ title }) => ({ says: title }),
  notDone: ({ title, holder }) => ({ says: title, detail: `With ${holder}.` }),
  undeliverable: {
    person: ({ holder }) => ({
      says: "Email isn’t arriving: check the address and correct it",
      detail: `It’s about email to ${holder}. Anything still useful is then sent again.`,
    }),
    department: ({ holder }) => ({
      says: "Email isn’t arriving: pass the step on yourself and have the address corrected",
      detail: `It’s about email to ${holder}. That address is in the settings.`,
    }),
    colleague: ({ holder, title }) => ({
      says: "Email isn’t arriving: check the address and pass the step on again",
      detail: `It’s about ‘${title}’, with ${holder}.`,
    }),
    talk: ({ holder }) => ({
      says: "Email isn’t arriving: check the address and correct it for the conversation",
      detail: `It’s about email to ${holder}.`,
    }),
  },
  unwritable: ({ holder }) => ({
    says: "An email couldn’t be sent because there’s a mistake in its text: ask your administrator to correct it",
    detail: `It’s about email to ${holder}. Send the email yourself afterwards.`,
  }),
  notDelivered: {
    step: ({ holder, title }) => ({
      says: "An email came back: ask whether the address is right",
      detail: `It’s about ‘${title}’, to ${holder}. The mailbox may have been full. You can send the email again.`,
    }),
    news: ({ holder }) => ({
      says: "An email came back: ask whether the address is right",
      detail: `It’s about email to ${holder}. The mailbox may have been full. Tell them yourself what it said.`,
    }),
  },
  complaint: {
    unwanted: ({ holder }) => ({
      says: "An email was reported as unwanted (spam): ask what happened",
      detail: `It’s about email to ${holder}. The email arrived and the address is right. Somebody would rather not get these emails, or clicked by accident.`,
    }),
    disowned: ({ holder }) => ({
      says: "An email reached the wrong person, the reader says: check the address",
      detail: `It’s about email to ${holder}.`,
    }),
    declined: ({ title }) => ({
      says: "A colleague isn’t taking over a step that was passed on: tell whoever passed it on",
      detail: `‘${title}’ is back with whoever had it before.`,
    }),
  },
  privateAddress: ({ called, lastDay, hasLeft }) => ({
    says: "Ask for a private email address and fill it in",
    detail: hasLeft
      ? `The email to ${called} is waiting for it.`
      : `After ${lastDay}, the last day at work, email can only go there.`,
  }),
  addressUnconfirmed: () => ({
    says: "Ask whether the private email address is right: it hasn’t been confirmed yet",
    detail: "There may be a typing mistake in it.",
  }),
  settings: ({ missing, title }) => ({
    says: `Ask your administrator to complete the settings: ${missing}`,
    detail: `‘${title}’ is waiting for that, and is then sent automatically.`,
  }),
  interview: {
    prepare: ({ holder }) => ({
      says: "The conversation after leaving is coming up",
      detail: `${holder} is asked to prepare it.`,
    }),
    invite: ({ called }) => ({
      says: "It’s time for the invitation to the conversation after leaving",
      detail: `The invitation is for ${called}.`,
    }),
    waits: () => ({
      says: "The invitation to the conversation after leaving is waiting for a private email address",
    }),
  },
  talk: {
    when: (day, time) => `${day} at ${time}`,
    says: ({ holder }) => ({ says: "There’s a conversation", detail: `With ${holder}.` }),
  },
  talkChosen: {
    toName: ({ wish }) => ({
      says: "Would like to talk, with somebody else: choose who",
      ...(wish ? { detail: `Preferably ${wish}.` } : {}),
    }),
    toAgree: ({ wish }) => ({
      says: "Would like to talk: book a time",
      detail: `Preferably ${wish}.`,
    }),
    agreed: () => ({ says: "Would like to talk: the conversation is booked" }),
    chosen: () => ({ says: "Would like to talk" }),
  },
  talkUnreported: ({ holder, since }) => ({
    says: "Ask whether the conversation took place",
    detail: `${holder} hasn’t said anything yet about the conversation of ${since}.`,
  }),
  talkNotHeld: ({ holder, called }) => ({
    says: "The conversation didn’t take place: ask whether another time would suit",
    detail: `${holder} says so. Ask ${called}.`,
  }),
  talkLines: ({ called }) => ({
    says: "Read the notes of the conversation",
    detail: `${called} has agreed to that.`,
  }),
  noTalk: () => ({
    says: "There won’t be a conversation",
    detail: "Nobody needs to prepare it any more.",
  }),
  contactAsked: ({ organisation }) => ({
    says: `Would like an email about working at ${organisation}: write to them, and see what’s possible`,
  }),
  namedAnswers: () => ({
    says: "Answered with their name",
    detail: "Those who can read named answers will find them in this departure.",
  }),
  objected: {
    said: () => ({
      says: "Doesn’t want any more emails",
      detail:
        "Totziens won’t send this colleague anything more. Is there still something to arrange? Please do it another way.",
    }),
    reported: () => ({
      says: "Doesn’t want any more emails",
      detail:
        "An email was reported as unwanted (spam); we take it to mean this. Totziens won’t send this colleague anything more. Is there still something to arrange? Please do it another way.",
    }),
  },
  takenOver: ({ lastDay }) => ({
    says: "You’re the HR contact now",
    detail: `The last day at work is ${lastDay}. This departure’s page shows what’s still open.`,
  }),
  handedOver: ({ title, holder }) => ({
    says: "A step was passed on to a colleague from the email",
    detail: `‘${title}’ is now with ${holder}. Not right? Then pass the step on to somebody else yourself.`,
  }),
};
