import type { HolderWords, LinesWords } from "../nl/holder.ts";

export const holder: HolderWords = {
  title: (leaver) => `Your conversation with ${leaver}`,
  intro: (leaver, organisation, lastDay) =>
    `${leaver} worked at ${organisation} until ${lastDay}. We’d like to hear how they look back on it now.`,
  guide: "How to have the conversation",
  cannot: "Can’t make it after all? Email",

  offerTitle: "When could you talk?",
  offer: (minutes) =>
    `Suggest three times of ${minutes} minutes each, on different days if you can. More are welcome. Your former colleague chooses one, or suggests something else.`,
  firstDay: (day) => `From ${day}.`,
  moment: (number) => `Time ${number}`,
  mayBeEmpty: "optional",
  day: "Day",
  time: "Time",
  offerButton: "Suggest these times",
  offered: "You’ve suggested these times. Thank you!",
  offerAgain: "Has something come up? Change them below.",
  wished: (leaver, day, part) =>
    `${leaver} would like to talk to you, and suggested ${day}, ${part}. HR will book the time. Can’t make it then? Suggest other times below.`,
  parts: { morning: "in the morning", afternoon: "in the afternoon", evening: "in the evening" },

  pass: "Is somebody else having the conversation?",
  passNote:
    "Your colleague gets an email and suggests times. There’s nothing more for you to do then.",
  passed: (colleague) =>
    `You’ve asked ${colleague} to suggest times. There’s nothing more for you to do. Thank you.`,

  agreed: "The appointment",
  when: "When",
  whenText: (day, time, minutes) => `${day} at ${time}, ${minutes} minutes`,
  how: "How",
  ways: { phone: "by phone", video: "by video", here: "in person, with us" },
  where: "Where",
  phone: "Phone number",
  phoneNote: "Only you can see this number. It’s erased the day after the conversation.",
  callsThemselves: (leaver) => `${leaver} will call you.`,

  reportTitle: "How did the conversation go?",
  wasOn: (day) => `Your conversation was on ${day}.`,
  tookPlace: "Did the conversation take place?",
  yes: "yes, it did",
  no: "no, it didn’t happen",
  lines: "Is there something HR should know?",
  linesHint: (leaver) =>
    `Optional, and 1,000 characters at most. ${leaver} reads it first and can change it. Only then does HR see it. Write nothing about health, and don’t name anyone else.`,
  noLines: (leaver) =>
    `We don’t have an email address for ${leaver}, so they can’t read it first. That’s why you can’t write anything for HR here.`,
  reportButton: "Save",
  reportedHeld: "The conversation took place. Thank you for having it!",
  reportedNot:
    "The conversation didn’t happen. We’ll let HR know, and they’ll see what to do next.",
  linesWait: (leaver) =>
    `${leaver} gets an email to read your notes first. Until then you can still change them.`,
  linesRead: (leaver) => `${leaver} has read your notes, so HR can see them now.`,
  keptUntil: (day) => `We’ll erase what’s here on ${day}.`,

  nothing: "There’s nothing more for you to prepare. Thank you.",
  calledOff: "This conversation is cancelled. There’s nothing for you to do.",

  problems: {
    few: "Suggest at least three times.",
    missingDay: "Fill in the day as well.",
    missingTime: "Fill in the time as well.",
    date: "This isn’t a day. Write it like this: 24-8-2027.",
    clock: "This isn’t a time. Write it like this: 14:30.",
    "skipped-time": "That time doesn’t exist on this day: the clocks go forward an hour.",
    "off-quarter": "Choose a quarter of an hour: 14:00, 14:15, 14:30 or 14:45.",
    "out-of-hours": "Choose a time from 6:00 to 21:00.",
    "too-soon": (day) => `That’s too soon. Choose a day from ${day}.`,
    "after-deletion": (day) =>
      `By then the data will have been erased. Choose a day up to and including ${day}.`,
    overlaps: (other) => `This overlaps with time ${other}. Choose another one.`,
    choose: "Choose one of the two.",
    long: (given) => `This is ${given} characters. The most is 1,000.`,
    unreadable: "There are characters in this that we can’t read. Please take them out.",
    notHeld: "If the conversation didn’t take place, leave this empty.",
  },
};

export const lines: LinesWords = {
  title: "Read it first",
  intro: (holderName, day) =>
    `You talked to ${holderName} on ${day}. This is what ${holderName} wrote about it for HR.`,
  unseen: "Nobody else has seen this yet.",
  seen: (day) => `HR has been able to read this since ${day}, because you agreed.`,
  seenNothing: (day) =>
    `There’s been nothing here since ${day}, because you took it out. HR sees nothing.`,
  label: "The notes of your conversation",
  hint: "Change what you like, or take everything out. 1,000 characters at most.",
  button: "HR may read this",
  otherwise: (day) =>
    `If you do nothing, it stays as it is. On ${day} we’ll erase everything about the conversation.`,
  nothing: "There’s nothing to read here now.",
  elsewhere: "You can only read this with the link in an email to you.",
};
