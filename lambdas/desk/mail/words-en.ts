import type { MailWords } from "./mail-words.ts";

export const EN: MailWords = {
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
