import type { DeskWords, MailPageWords, UndoWindowWords } from "../nl/desk.ts";

export const desk: DeskWords = {
  skip: "Skip to main content",
  navigation: "Menu",
  places: {
    "/desk/today": "Today",
    "/desk/departures": "Departures",
    "/desk/departures/new": "New",
    "/desk/replace": "Replace",
    "/desk/import": "Import",
    "/desk/insights": "Insights",
    "/desk/lessons": "Lessons",
    "/desk/plan": "Plan",
  },
  tones: { good: "Done.", note: "Good to know.", warn: "Please note.", wrong: "Not done." },
  roles: { officer: "HR", reader: "HR, read only", insights: "Insights only" },
  signOut: "Sign out",
  footer: (organisation) => `For HR at ${organisation}.`,

  signIn: {
    title: "Sign in",
    text: "This is where HR looks after employees who are leaving. Sign in with your work account.",
  },
  ended: {
    title: "Sign in again",
    text: "You’ve been signed out, because you were inactive for a while or had been signed in for a long time.",
  },
  formKept: {
    title: "Sign in again",
    text: "You’d been signed out, so nothing has changed yet. We’ve kept what you filled in: you’ll see it again once you’ve signed in.",
  },
  formGone: {
    title: "Form not found",
    text: "We keep a form for one day, and only for the person who filled it in. Please fill it in again.",
  },
  formAgain:
    "You were signed out before this was saved. What you filled in is still here. Check it and confirm it again.",
  failed: {
    title: "Sign-in failed",
    text: "It may have taken too long, or you may have started in another window. Please try again.",
  },
  noRights: {
    title: "No access",
    text: "You’re signed in, but your account isn’t an HR account. Do you work in HR? Ask your administrator for access.",
  },
  signedOut: {
    title: "You’re signed out",
    text: "Is this somebody else’s computer? Then sign out of your organisation too.",
  },
  signInButton: "Sign in",
  signInAgain: "Sign in again",
  asAnother: "Sign in as somebody else",
  atIssuerToo: "Sign out of my organisation too",

  foreignForm: {
    title: "Not done",
    text: "This form didn’t come from a Totziens page. Nothing was saved.",
  },
  staleForm: {
    title: "Not done",
    text: "This form is from an earlier session. Nothing was saved. Open the page again and try once more.",
  },
  readOnly: {
    title: "You can only read here",
    text: "Your account lets you see everything but change nothing. Nothing was saved. Ask a colleague in HR, or ask your administrator for more rights.",
  },
  insightsOnly: {
    title: "HR only",
    text: "Your account shows you the insights and nothing else. Departures, names and emails are for HR. Nothing was opened and nothing was changed.",
  },
  notFound: {
    title: "Page not found",
    text: "The address may be wrong, or something may have been erased.",
  },
  fault: {
    title: "Something went wrong",
    text: "That’s our fault. Try again in a minute; nothing will happen twice.",
  },
  back: "Go to the home page",
};

export const mailPages: MailPageWords = {
  back: "Back to the overview",
  mailFacts: {
    from: "From",
    to: "To",
    when: "When",
    subject: "Subject",
    replyTo: "Replies go to",
  },
  noAddressYet: "no address yet; the email waits until there is one",
  morning:
    "HR gets one email about all departures each working day. This is what it looks like if there’s nothing else that day.",
  linksAreDead:
    "This is what the email looks like when it arrives. Its buttons and links only work in the real email.",
  hasLeft:
    "This email has been sent. This is what it looks like with today’s details. Its buttons and links only work in the real email.",
  frameTitle: (title) => `The email: ${title}`,
  asText: "The same email as plain text",
  test: "Send me a test email",
  testWhat: (address) => `The test email goes to ${address} and nobody else.`,
  testNoAddress:
    "Your account has no email address, so you can’t get a test email. Ask your administrator to pass your address on when you sign in.",
  outcomes: {
    sent: "The test email is on its way. It usually arrives within a minute.",
    "too-many":
      "Nothing was sent. You’ve already had ten test emails this hour. Try again after the hour.",
    "no-address": "Nothing was sent: your account has no email address.",
  },
  neighbours: "Other emails",
  previous: "Previous email",
  next: "Next email",
};

export const undoWindow: UndoWindowWords = {
  title: "Nothing is sent yet",
  until: (time) => `Until ${time} you can undo this, and nobody will notice.`,
  quietTitle: "Nothing is sent automatically yet",
  quietUntil: (time) => `Until ${time} no email about this departure is sent automatically.`,
  left: "You still have",
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
};
