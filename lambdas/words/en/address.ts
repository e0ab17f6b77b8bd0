import type { AddressPageWords } from "../nl/address.ts";

export const address: AddressPageWords = {
  title: "Your private email address",
  hello: (calledName) => `Hello ${calledName},`,
  asked:
    "After your last day at work we can’t reach you through work any more. Which email address may we use instead?",
  askedAfter: "Your last day at work is over. Which email address may we use?",
  field: "Your private email address",
  give: "Use this address",
  who: "Good to know",
  whoSees: (hr) =>
    `${hr} sees this address. Your manager doesn’t, nor does anybody who talks to you later.`,
  whatFor:
    "We use it only for emails about your departure, and to ask how you look back. We don’t send advertising.",
  confirmBy:
    "You’ll get an email there straight away. One click confirms that the address is right.",
  untilWhen: (day) => `We’ll delete it around ${day}.`,

  ratherNot: "I’d rather not",
  ratherNotNote:
    "Would you rather not? That’s fine too. You don’t have to say why, and we won’t ask again. You won’t get an invitation to look back later.",
  declineKnown: "I’d rather not after all",
  declineKnownNote:
    "We’ll remove the address. After your last day at work you’ll get no more emails from us, and no invitation to look back.",

  thisIsIt: "We write to you at this address:",
  isRight: "Is this address right?",
  confirm: "Yes, this address is right",
  confirmed: (day) => `You confirmed on ${day} that it’s right. Thank you!`,
  given: (day) =>
    `You gave a private email address on ${day}. You’ll get an email there. Click the button in it, so that we know the address is right.`,
  isConfirmed:
    "We have your private email address, and you’ve confirmed that it’s right. Thank you!",
  fromHr: "We already have a private email address for you, from HR.",
  notShown: "We don’t show it here, since somebody else may have this link.",
  declined: (day) =>
    `You’d rather not give a private email address, as you told us on ${day}. That’s fine. If you change your mind, you can still give one here.`,
  gone: "That’s fine. We’ve removed your address and won’t write to you there any more. All the best!",
  cameBack: "An email to this address came back. Check whether it’s right, or give another.",
  other: "Use another address",
  keptHere:
    "Would you like to change or remove it? Use the link in an email to that address. If that doesn’t work, email",

  slip: (meant) => `Do you mean ${meant}?`,
  slipNote: (typed) => `You typed ${typed}. Nothing has been saved yet.`,
  yes: (meant) => `Yes, ${meant}`,
  no: (typed) => `No, ${typed} is right`,

  notSaved: "Something isn’t right yet. Nothing was saved.",
  atWork:
    "This is a work address, and nothing will reach you there after your last day. Please enter another address.",
  ofStaff: "This address belongs to somebody at work. Please enter your own address.",
  tooOften:
    "The address has been changed several times today. You can change it again tomorrow, or ask HR.",
  overMeanwhile:
    "That’s no longer possible: something has changed in the meantime. Below you can see how things are now.",
};
