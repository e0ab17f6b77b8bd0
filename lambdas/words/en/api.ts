import type {
  FieldMistakeWords,
  ProblemSentences,
  TypedMistakeWords,
  ValueWords,
} from "../nl/api.ts";

export const problems: ProblemSentences = {
  "malformed-body": {
    title: "Unreadable request",
    detail:
      "We can’t read your request as {given}. Send one JSON object, or form fields, in UTF-8.",
  },
  "invalid-key": {
    title: "Invalid Idempotency-Key",
    detail:
      "The Idempotency-Key has {given} characters. Allowed: 1 to {allowed} characters. Or leave it out.",
  },
  forbidden: {
    title: "No access",
    detail:
      "This token doesn’t give access to departures. Ask your administrator for an HR access token.",
  },
  "not-found": { title: "Not found", detail: "We can’t find this departure." },
  "already-recorded": {
    title: "Already recorded",
    detail:
      "This person already has a running departure: last day at work {lastDay}, end of employment {endOfEmployment}. Do you want to change something? Then change that departure. Nothing was saved. Is it a second departure? Then list every running departure in runsBeside.",
  },
  "being-recorded": {
    title: "Being recorded",
    detail:
      "A departure for this person is being recorded or changed right now. Try again in a minute.",
  },
  "is-erased": {
    title: "Erased",
    detail: "This departure’s data has been erased. It can no longer be changed.",
  },
  "key-reused": {
    title: "Key already used",
    detail:
      "A different request was sent with this Idempotency-Key before. That departure hasn’t been changed. Use another key for another departure.",
  },
  "body-too-large": {
    title: "Too large",
    detail: "You sent {given} bytes. Allowed: {allowed} bytes.",
  },
  "unsupported-content-type": {
    title: "Unsupported format",
    detail: "Content-Type received: {given}. Allowed: {allowed}.",
  },
  "invalid-fields": {
    title: "Invalid fields",
    detail: "Errors: {count}. Nothing was saved.",
  },
  fault: {
    title: "Something went wrong",
    detail: "That’s our fault. Try again in a minute; nothing is recorded twice.",
  },

  "changed-meanwhile": {
    title: "Changed in the meantime",
    detail:
      "Somebody else has changed this departure since you fetched it. This is how it is now. Check whether your change is still needed, then try again.",
  },
  "invalid-if-match": {
    title: "Invalid If-Match",
    detail:
      "If-Match received: {given}. Allowed: the departure’s ETag, such as {allowed}, several ETags separated by commas, or *. Or leave it out.",
  },
  "is-withdrawn": {
    title: "Withdrawn",
    detail: "This departure has been withdrawn. Undo the withdrawal first.",
  },
  "not-withdrawn": {
    title: "Not withdrawn",
    detail: "This departure hasn’t been withdrawn, so there’s nothing to undo.",
  },
  "same-as-leaver": {
    title: "The employee’s address",
    detail:
      "That address belongs to the employee. Choose somebody else for this role, with an address of their own.",
  },
  "unknown-step": {
    title: "Step not found",
    detail: "This departure has no step {given}. Its steps are: {allowed}.",
  },
  "unknown-mail": {
    title: "Email not found",
    detail: "This departure has no email {given}.",
  },
  "has-no-mail": {
    title: "Not possible for this step",
    detail:
      "That isn’t possible for step {given}. A task for HR has no email of its own; use done, not-needed or skip. An employee’s step can’t go to a colleague.",
  },
  "not-sent-yet": {
    title: "Not sent yet",
    detail: "The email for step {given} hasn’t been sent yet. Use send-now.",
  },
  "sent-already": {
    title: "Already sent",
    detail: "The email for step {given} has already been sent. Use resend.",
  },
  "step-is-over": {
    title: "Step already closed",
    detail: "Step {given} is already done, not needed or skipped.",
  },
  "settings-missing": {
    title: "Setting missing",
    detail:
      "The email for step {given} asks the employee questions. That requires answerReaders, confidant and privacyOfficer in plan/settings.yaml. The email is then sent automatically.",
  },
  "no-mail-to-leaver": {
    title: "No emails to the employee",
    detail:
      "The employee gets no more emails. Arrange a conversation yourself, if it’s still appropriate.",
  },
  "interview-after-deletion": {
    title: "Data deleted by then",
    detail:
      "All data about this departure is deleted on {allowed}, before the conversation ({given}) has ended. Choose an earlier time.",
  },
  "interview-in-past": {
    title: "Time has passed",
    detail: "The time of the conversation ({given}) has passed. Choose a later time.",
  },
  "left-already": {
    title: "Already left",
    detail:
      "‘{given}’ is possible up to and including the last day at work, {lastDay}. Choose ‘came-back’ or ‘mistake’.",
  },
  "not-left-yet": {
    title: "Not left yet",
    detail:
      "‘{given}’ is only possible after the last day at work, {lastDay}. For now, choose ‘stays’ or ‘mistake’.",
  },
  "edited-meanwhile": {
    title: "Changed at the same time",
    detail:
      "This departure was being changed at the same moment. Your change wasn’t saved. Try again.",
  },
};

export const fieldMistakes: FieldMistakeWords = {
  missing: "This is missing. Fill it in.",
  blank: "This is empty. Fill it in, or leave it out if it’s optional.",
  type: "‘{given}’ isn’t allowed here. This must be {allowed}.",
  "unknown-field": "We don’t know this field. Check its spelling.",
  repeated: "This field is filled in more than once. Fill it in once.",
  "too-long": "This is too long. Allowed: {allowed} characters.",
  unreadable: "This contains characters we can’t read. Type it again.",
  "name-characters":
    "A name here can only have letters, spaces, hyphens, brackets, commas, apostrophes, and full stops after an initial.",
  "control-characters":
    "This contains a line break or another invisible character. Type the address again.",
  unseen:
    "‘{given}’ contains an invisible character. Type the whole address again instead of pasting it.",
  address:
    "‘{given}’ isn’t an email address we can use. Enter one address, without spaces or accents, like name@example.org.",
  date: "‘{given}’ isn’t a real date. Write year, month and day like this: 2027-02-28.",
  "one-of": "‘{given}’ isn’t in the list. Choose from: {allowed}.",
  "departure-id":
    "‘{given}’ isn’t a departure. Give each departure’s id as in the response: 32 characters.",
  "before-announced":
    "The last day at work ({given}) is before the announcement. Choose {allowed} or later, or an earlier day for the announcement.",
  "before-last-day":
    "The end of employment ({given}) is before the last day at work. Choose {allowed} or later.",
  "too-far": "{given} is too far from today. Allowed: {allowed}.",
  "same-as-manager":
    "This is the manager’s address. Enter the employee’s own address, or leave it out.",
  "not-chosen":
    "This is the manager. The employee would rather talk to somebody else. Choose somebody else.",
  "same-as-hr": "This is HR’s address. Enter the employee’s own address, or leave it out.",
  "same-as-work":
    "This is also the work email address. Nothing arrives there after the last day at work. Enter the private email address, or leave it out.",
  "not-tickable": "You can’t add the step ‘{given}’ to this kind of departure. Allowed: {allowed}.",
  "and-more": "And {given} more errors not listed here.",
  "whole-number": "‘{given}’ isn’t allowed here. Enter a whole number from {allowed}.",
  cursor:
    "This cursor doesn’t belong to this query. Take the one in ‘next’ of the previous page, with the same query, or leave it out.",
  letters: "We can’t search for ‘{given}’. Type at least {allowed} letters of a name.",
  "before-from":
    "The last day ({given}) is before the first, or has passed. Choose {allowed} or later, or leave it out if it’s for good.",
  "local-moment":
    "‘{given}’ isn’t a date and time we can read. Write it like this: 2027-09-14T14:00.",
  "skipped-time":
    "‘{given}’ doesn’t exist: the clocks go forward to {allowed} that day and skip that time. Choose {allowed} or later, or a time before the change.",
  invalid: "This isn’t right.",
};

export const typedMistakes: TypedMistakeWords = {
  date: "‘{given}’ isn’t a real date, or we can’t read it. Write day, month and year like this: 28-2-2027.",
  "local-moment":
    "‘{given}’ isn’t a date and time we can read. Write it like this: 28-2-2027 14:00.",
  "too-far": "The date {given} is too far from today. Allowed: {allowed}.",
};

export const values: ValueWords = {
  nothing: "nothing",
  types: { string: "text", array: "a list", object: "a group of fields", none: "none" },
};
