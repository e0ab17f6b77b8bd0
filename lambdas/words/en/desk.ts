import type { DeskWords, MailPageWords, UndoWindowWords } from "../nl/desk.ts";

export const desk: DeskWords = {
  skip: "Skip to the content",
  navigation: "Places",
  places: {
    "/desk/today": "Today",
    "/desk/departures": "Departures",
    "/desk/departures/new": "New",
    "/desk/replace": "Replace",
    "/desk/import": "Import",
    "/desk/insights": "Insights",
    "/desk/lessons": "Lessons",
    "/desk/plan": "The plan",
  },
  tones: { good: "Done.", note: "Good to know.", warn: "Please note.", wrong: "Not done." },
  roles: { officer: "HR", reader: "HR, read only", insights: "Insights only" },
  signOut: "Sign out",
  footer: (organisation) => `For HR at ${organisation}.`,

  signIn: {
    title: "Sign in",
    text: "This is where HR looks after colleagues who leave. Sign in with your account at work.",
  },
  ended: {
    title: "Sign in again",
    text: "You were signed out, because you did nothing for a while or had been signed in for long.",
  },
  formKept: {
    title: "Sign in again",
    text: "You had been signed out meanwhile, so nothing has changed yet. What you filled in is kept: it is there again once you have signed in.",
  },
  formGone: {
    title: "This form is gone",
    text: "What somebody filled in is kept for a day, and only for that person. Please fill it in again.",
  },
  formAgain:
    "You were signed out before this was saved. What you filled in is still there. Check it, and confirm it again.",
  failed: {
    title: "Signing in did not work",
    text: "Perhaps it took too long, or you began in another window. Try once more.",
  },
  noRights: {
    title: "You have no access here",
    text: "You are signed in, but your account is not one of HR. Do you work at HR? Ask your administrator for access.",
  },
  signedOut: {
    title: "You are signed out",
    text: "Is this somebody else’s computer? Then sign out of your organisation too.",
  },
  signInButton: "Sign in",
  signInAgain: "Sign in again",
  asAnother: "Sign in as somebody else",
  atIssuerToo: "Sign out of my organisation too",

  foreignForm: {
    title: "We did not do that",
    text: "This form did not come from a page of Totziens. Nothing was saved.",
  },
  staleForm: {
    title: "We did not do that",
    text: "This form is from an earlier time that you signed in. Nothing was saved. Open the page anew and try once more.",
  },
  readOnly: {
    title: "You can only read here",
    text: "With your account you can see everything and change nothing. Nothing was saved. Ask a colleague at HR, or ask your administrator for more rights.",
  },
  insightsOnly: {
    title: "This is for HR only",
    text: "With your account you see the insights and nothing else. Departures, names and emails are for HR. Nothing was opened and nothing was changed.",
  },
  notFound: {
    title: "This page does not exist",
    text: "Perhaps the address was not copied well, or something was erased.",
  },
  fault: {
    title: "Something went wrong",
    text: "That is our fault. Try again in a minute; nothing will happen twice.",
  },
  back: "Back to the start",
};

export const mailPages: MailPageWords = {
  back: "Back to the overview",
  mailFacts: {
    from: "From",
    to: "To",
    when: "When",
    subject: "Subject",
    replyTo: "Answers go to",
  },
  noAddressYet: "no address yet; the mail waits for it",
  morning:
    "HR gets one mail for all departures on a working day. This is what that day's looks like if there is nothing else.",
  linksAreDead:
    "This is how the mail arrives. Its buttons and links do nothing here; they work in the real mail only.",
  hasLeft:
    "This mail was sent. This is how it looks with what we know now. Its buttons and links do nothing here.",
  frameTitle: (title) => `The mail: ${title}`,
  asText: "The same mail as plain text",
  test: "Send me a test",
  testWhat: (address) => `The test goes to ${address} and to nobody else.`,
  testNoAddress:
    "We do not know an e-mail address of your account, so you cannot get a test. Ask your administrator to pass on the address when you sign in.",
  outcomes: {
    sent: "The test is on its way to you. Mostly it arrives within a minute.",
    "too-many":
      "Nothing was sent. You can get ten tests an hour, and you have had them. Try again after the full hour.",
    "no-address": "Nothing was sent, because we do not know an e-mail address of your account.",
  },
  neighbours: "Other mails",
  previous: "Previous mail",
  next: "Next mail",
};

export const undoWindow: UndoWindowWords = {
  title: "Nothing leaves yet",
  until: (time) => `Until ${time} you can take this back, and nobody will notice.`,
  quietTitle: "Nothing leaves by itself yet",
  quietUntil: (time) => `Until ${time} no mail of this departure leaves by itself.`,
  left: "You still have",
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
};
