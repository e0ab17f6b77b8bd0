import type { LessonWords } from "../nl/lessons.ts";

export const lessons: LessonWords = {
  title: "Lessons from former colleagues",
  intro:
    "What people who left told us, and what we’re doing about it. It shows managers and leavers that answering helps.",
  none: "There are no lessons yet. Once an answer reader publishes one, it appears here, in emails to managers, and on the page that thanks a leaver for answering.",
  published: (day) => `Published on ${day}.`,
  everybody: "About the whole organisation.",
  department: (name) => `About ${name}.`,
  inMails: "Shown in emails to managers and on the page that thanks leavers.",
  notInMails:
    "Shown on the page that thanks leavers, but not in emails to managers: it would be about one of a few people.",
  said: "What we heard",
  done: "What we’re doing about it",
  write: "Write a lesson",
  readLines: "Read what former colleagues wrote",
  forReaders: "For answer readers",
  forReadersIntro:
    "First read what former colleagues wrote. Do at least five people say the same? Then turn it into a lesson.",
  takeBack: "Withdraw this lesson",
  takeBackWhat:
    "The lesson disappears at once from this page and from the page that thanks leavers, and won’t be in any email still to be sent. Emails already sent stay as they are.",
  takeBackWhich: (said) => `Withdraw this lesson: ${said}`,
  isPublished: "The lesson has been published.",
  isTakenBack: "The lesson has been withdrawn.",
  back: "Back to the lessons",

  formTitle: "Write a lesson",
  formIntro:
    "A lesson has two halves: what former colleagues said, and what we’re doing about it. Each half is one sentence, in each language.",
  saidIn: (language) => `What did they say? (${language})`,
  doneIn: (language) => `What are we doing about it? (${language})`,
  saidHint: "140 characters at most. In your own words: don’t copy sentences.",
  doneHint: "140 characters at most. Promise only what is already happening, or certain.",
  about: "What is it about?",
  aboutHint:
    "A lesson about a department is shown only to leavers and managers of that department.",
  wholeOrganisation: "The whole organisation",
  people: "How many people said this?",
  peopleHint: "At least five. We don’t keep that number.",
  read: "In which month did you read the newest of it?",
  readHint:
    "Three whole months lie between reading and publishing, so that nobody thinks at once of somebody who has just left.",
  longAgo: "Longer ago",
  notChosen: "Choose a month",
  nobody: "Nobody can be recognised in this",
  nobodyHint: "No leaver, no colleague, no manager, and nobody you care for.",
  names: (found) => `Is this a name? ${found}`,
  noName: "No, this isn’t a name",
  namesHint: "Is it one after all? Then remove it.",
  look: "View the lesson",

  problems: (count) =>
    count === 1 ? "Something isn’t right yet" : `${count} things aren’t right yet`,
  missing: "Please fill this in.",
  tooLong: (length) => `This is ${length} characters. The most is 140.`,
  notANumber: "Enter a number, such as 7.",
  tooFew: "A lesson needs at least five people. Wait until more people say this.",
  tooYoung: (month) =>
    `This is still too fresh. You can publish this lesson from ${month}. Until then, keep the text yourself.`,
  notConfirmed: "Confirm that nobody can be recognised, or change the text.",
  tooMany: "Fifty lessons are published already. Withdraw one first.",
  problemOf: (label, problem) => `${label} ${problem}`,

  previewTitle: "How the lesson will read",
  previewIntro: "Nothing is published yet.",
  readsIn: (language) => `In ${language}`,
  willBeInMails:
    "If you publish it, the lesson appears here, on the page that thanks leavers, and in the emails to managers about the team and the check-ins.",
  willNotBeInMails:
    "If you publish it, the lesson appears here and on the page that thanks leavers. It won’t be in emails to managers: we know fewer than five managers it could be about.",
  publish: "Publish the lesson",
  change: "Change the text",

  linesTitle: "What former colleagues wrote",
  linesIntro: "Without names, shuffled, and always at least five at once.",
  beforeReading: "Before you read",
  rules:
    "Don’t try to find out who wrote it. Don’t share these words with anybody, and don’t quote them. They mustn’t influence a reference, the final pay or an appraisal.",
  monthly:
    "New words are added every month, if at least five people have written something. We erase them after six months at most.",
  noted: "If you open them, we note that you did.",
  open: "Open the words",
  isNoted: "We noted that you opened these words.",
  noLines:
    "There is nothing to read now. Once at least five people have written something new, you can read it here from the following month.",
  lines: (count) => `From ${count} people`,
  serious: (confidant) =>
    `Is it about something serious, such as bullying, discrimination or violence? Then act on it, without looking for who wrote it, together with the confidential adviser: ${confidant}.`,

  notYours: {
    title: "This is for answer readers",
    text: "Only people named for it in the settings, and signed in with that address, can write lessons. Only they can read what former colleagues wrote, too. Nothing was opened, and nothing changed.",
  },

  sample: {
    said: "The rota often came too late.",
    done: "Since May it has been ready six weeks ahead.",
  },
};
