import type { HolderWords, LinesWords } from "../nl/holder.ts";

export const holder: HolderWords = {
  title: (leaver) => `The talk with ${leaver}`,
  intro: (leaver, organisation, lastDay) =>
    `${leaver} worked at ${organisation} up to and including ${lastDay}. We'd like to hear how ${leaver} looks back on it now.`,
  guide: "How to hold the talk",
  cannot: "Can't you make it after all? Email",

  offerTitle: "When could you talk?",
  offer: (minutes) =>
    `Offer three moments of ${minutes} minutes, on different days if you can. More are welcome. Your former colleague chooses one, or something else.`,
  firstDay: (day) => `From ${day}.`,
  moment: (number) => `Moment ${number}`,
  mayBeEmpty: "may be left empty",
  day: "Day",
  time: "Time",
  offerButton: "Offer these moments",
  offered: "You offered these moments. Thank you!",
  offerAgain: "Has something come up? Then change them below.",
  wished: (leaver, day, part) =>
    `${leaver} would like to talk to you, and suggested this: ${day}, ${part}. HR will agree the moment. Can't you make it then? Offer other moments below.`,
  parts: { morning: "in the morning", afternoon: "in the afternoon", evening: "in the evening" },

  pass: "Will somebody else hold the talk?",
  passNote:
    "Your colleague gets an email and offers moments. There is nothing more for you to do then.",
  passed: (colleague) =>
    `You asked ${colleague} to offer moments. There is nothing more for you to do. Thank you.`,

  agreed: "The appointment",
  when: "When",
  whenText: (day, time, minutes) => `${day} at ${time}, ${minutes} minutes`,
  how: "How",
  ways: { phone: "by phone", video: "by video", here: "here, with us" },
  where: "Where",
  phone: "Phone number",
  phoneNote: "Only you see this number. It is gone the day after the talk.",
  callsThemselves: (leaver) => `${leaver} will call you.`,

  reportTitle: "How did the talk go?",
  wasOn: (day) => `Your talk was on ${day}.`,
  tookPlace: "Did the talk take place?",
  yes: "yes, it took place",
  no: "no, it didn't happen",
  lines: "Is there something HR should know?",
  linesHint: (leaver) =>
    `1,000 characters at most, and you don't have to. ${leaver} reads it first and may change it; only then does HR see it. Write nothing about health, and mention no other names.`,
  noLines: (leaver) =>
    `${leaver} can't read along, as there is no email address of their own. That is why you can't leave anything for HR here.`,
  reportButton: "Keep",
  reportedHeld: "The talk took place. Thank you for holding it!",
  reportedNot: "The talk didn't happen. HR will hear, and see what to do next.",
  linesWait: (leaver) =>
    `${leaver} gets an email to read your lines first. Until then you can still change them.`,
  linesRead: (leaver) => `${leaver} has read your lines. HR can see them now.`,
  keptUntil: (day) => `We delete what is here on ${day}.`,

  nothing: "There is nothing more for you to prepare. Thank you.",
  calledOff: "This talk is called off. There is nothing for you to do.",

  problems: {
    few: "Offer at least three moments.",
    missingDay: "Fill in the day as well.",
    missingTime: "Fill in the time as well.",
    date: "This is not a day. Write it like this: 24-8-2027.",
    clock: "This is not a time. Write it like this: 14:30.",
    "skipped-time": "That time doesn't exist on this day: the clock goes forward an hour.",
    "off-quarter": "Choose a whole quarter of an hour: 14:00, 14:15, 14:30 or 14:45.",
    "out-of-hours": "Choose a time from 6:00 up to and including 21:00.",
    "too-soon": (day) => `That is too soon. Choose a day from ${day}.`,
    "after-deletion": (day) =>
      `By then the data has been deleted. Choose a day up to and including ${day}.`,
    overlaps: (other) => `This overlaps with moment ${other}. Choose another time.`,
    choose: "Choose one of the two.",
    long: (given) => `This is ${given} characters. There may be 1,000 at most.`,
    unreadable: "There are characters in this that we can't read. Take them out.",
    notHeld: "Did the talk not take place? Then leave this empty.",
  },
};

export const lines: LinesWords = {
  title: "Read it first",
  intro: (holderName, day) =>
    `You talked to ${holderName} on ${day}. This is what ${holderName} wrote about it for HR.`,
  unseen: "Nobody else has seen this yet.",
  seen: (day) => `HR can read this since ${day}, because you agreed.`,
  seenNothing: (day) =>
    `There has been nothing here since ${day}, because you took it out. HR sees nothing.`,
  label: "The lines about your talk",
  hint: "Change what you like, or take everything out. 1,000 characters at most.",
  button: "HR may read this",
  otherwise: (day) =>
    `If you do nothing, it stays as it is. On ${day} we delete everything about the talk.`,
  nothing: "There is nothing (more) to read here.",
  elsewhere: "You can read this only with the link in an email to you.",
};
