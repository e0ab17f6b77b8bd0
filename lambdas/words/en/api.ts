import type {
  FieldMistakeWords,
  ProblemSentences,
  TypedMistakeWords,
  ValueWords,
} from "../nl/api.ts";

export const problems: ProblemSentences = {
  "malformed-body": {
    title: "Cannot be read",
    detail:
      "We cannot read what you sent as {given}. Send one JSON object, or the fields of a form, in UTF-8.",
  },
  "invalid-key": {
    title: "Idempotency-Key cannot be used",
    detail:
      "The Idempotency-Key has {given} characters. Allowed: 1 to {allowed} characters. Or leave it out.",
  },
  forbidden: {
    title: "No access",
    detail:
      "This token gives no access to departures. Ask your administrator for an access token for HR.",
  },
  "not-found": { title: "Not found", detail: "We do not know this departure." },
  "already-recorded": {
    title: "Already recorded",
    detail:
      "A departure of this person is running: last day at work {lastDay}, end of employment {endOfEmployment}. Do you want to change it? Then change that departure. Nothing was saved. Is it a second departure? Then name each running one in runsBeside.",
  },
  "being-recorded": {
    title: "Being recorded",
    detail:
      "A departure of this person is being recorded or changed right now. Look again in a minute.",
  },
  "is-erased": {
    title: "Erased",
    detail: "The data of this departure were erased. Nothing about it can change any more.",
  },
  "key-reused": {
    title: "Key already used",
    detail:
      "Something else was sent with this Idempotency-Key before; that has not changed. Take another key for another departure.",
  },
  "body-too-large": {
    title: "Too large",
    detail: "You sent {given} bytes. Allowed: {allowed} bytes.",
  },
  "unsupported-content-type": {
    title: "Unknown format",
    detail: "As Content-Type we got: {given}. Allowed: {allowed}.",
  },
  "invalid-fields": {
    title: "Not filled in right yet",
    detail: "Mistakes: {count}. Nothing was saved.",
  },
  fault: {
    title: "Something went wrong",
    detail: "Something went wrong on our side. Try again in a minute; nothing is recorded twice.",
  },

  "changed-meanwhile": {
    title: "Changed meanwhile",
    detail:
      "Somebody else changed this departure since you read it. You see it as it is now. See whether your change is still needed, and then try again.",
  },
  "invalid-if-match": {
    title: "If-Match cannot be used",
    detail:
      "As If-Match we got: {given}. Allowed: the departure's ETag, such as {allowed}, several of those with commas between them, or *. Or leave it out.",
  },
  "is-withdrawn": {
    title: "Withdrawn",
    detail: "This departure was withdrawn. Take the withdrawal back first.",
  },
  "not-withdrawn": {
    title: "Not withdrawn",
    detail: "This departure was not withdrawn, so there is nothing to take back.",
  },
  "same-as-leaver": {
    title: "Address of the leaver",
    detail:
      "That address is the leaver's. Choose somebody else for this role, with an address of their own.",
  },
  "unknown-step": {
    title: "No such step",
    detail: "This departure has no step {given}. It has: {allowed}.",
  },
  "has-no-mail": {
    title: "Not with this step",
    detail:
      "That cannot be done with the step {given}. A step of HR has no mail of its own: it can be done, not-needed or skip. A step of the leaver cannot go to a colleague.",
  },
  "not-sent-yet": {
    title: "Not sent yet",
    detail: "The mail of step {given} was not sent yet. Use send-now.",
  },
  "sent-already": {
    title: "Sent already",
    detail: "The mail of step {given} was sent already. Use resend.",
  },
  "step-is-over": {
    title: "Step is over",
    detail: "The step {given} is done, not needed or skipped already.",
  },
  "settings-missing": {
    title: "A setting is missing",
    detail:
      "The mail of step {given} asks the leaver something. That needs answerReaders, confidant and privacyOfficer in plan/settings.yaml. It is sent by itself once they are there.",
  },
  "no-mail-to-leaver": {
    title: "No mail to the leaver",
    detail: "The leaver gets no more mails. Agree on a talk yourself, if that is still right.",
  },
  "interview-after-deletion": {
    title: "Deleted by then",
    detail:
      "On {allowed} everything about this departure is deleted, and the talk ({given}) is not over by then. Choose an earlier moment.",
  },
  "interview-in-past": {
    title: "Moment has passed",
    detail: "The moment of the talk ({given}) has passed. Choose a later one.",
  },
  "left-already": {
    title: "Has left already",
    detail:
      "‘{given}’ is possible up to and including the last day at work, {lastDay}. Choose ‘came-back’ or ‘mistake’.",
  },
  "not-left-yet": {
    title: "Has not left yet",
    detail:
      "‘{given}’ is possible only after the last day at work, {lastDay}. For now, choose ‘stays’ or ‘mistake’.",
  },
  "edited-meanwhile": {
    title: "Changed in between",
    detail:
      "This departure was being changed at the same moment. Your change was not saved; try again.",
  },
};

export const fieldMistakes: FieldMistakeWords = {
  missing: "This is still missing. Fill it in.",
  blank: "This is empty. Fill it in, or leave it out if it is not needed.",
  type: "‘{given}’ is not possible here. This must be {allowed}.",
  "unknown-field": "We do not know this field. Check the spelling of its name.",
  repeated: "This field is filled in more than once. Fill it in once.",
  "too-long": "This is too long. It can hold {allowed} characters.",
  unreadable: "This holds characters that cannot be read. Type it again.",
  "name-characters":
    "A name here can only have letters, spaces, hyphens, brackets, commas, apostrophes, and full stops after an initial.",
  "control-characters":
    "This holds a line break or another invisible character. Type the address again.",
  unseen:
    "‘{given}’ contains a character that nobody can see, so the address looks right. Type all of it again instead of pasting it.",
  address:
    "‘{given}’ is not an e-mail address that we can use. Fill in one address, without spaces and accents, like name@example.org.",
  date: "‘{given}’ is not an existing date. Write year, month and day like this: 2027-02-28.",
  "one-of": "‘{given}’ is not in the list. Choose from: {allowed}.",
  "departure-id":
    "‘{given}’ is no departure. Name each departure by its id, as the answer gives it: 32 characters.",
  "before-announced":
    "The last day at work ({given}) is before the day of the announcement. Choose {allowed} or later, or make the day of the announcement earlier: it may be past.",
  "before-last-day":
    "The end of employment ({given}) is before the last day at work. Choose {allowed} or later.",
  "too-far": "{given} is too far from today. Allowed: {allowed}.",
  "same-as-manager":
    "This is the manager's address. Fill in the employee's own address, or leave it out.",
  "not-chosen":
    "This is the manager, and the colleague would like to talk to somebody else. Choose somebody else.",
  "same-as-hr": "This is HR's address. Fill in the employee's own address, or leave it out.",
  "same-as-work":
    "This is the work address too, and nothing arrives there after the last day at work. Fill in the private address, or leave it out.",
  "not-tickable":
    "You cannot add the step ‘{given}’ to this kind of departure. Allowed: {allowed}.",
  "and-more": "And {given} more mistakes that are not listed here.",
  "whole-number": "‘{given}’ is not possible here. Fill in a whole number from {allowed}.",
  cursor:
    "This cursor does not belong to this question. Take the one in ‘next’ of the page before, with the same question, or leave it out.",
  letters: "We cannot search for ‘{given}’. Type at least {allowed} letters of a name.",
  "before-from":
    "The last day ({given}) is before the first, or has passed. Choose {allowed} or later, or leave it out if it is for good.",
  "local-moment":
    "‘{given}’ is no moment that we can read. Write day and time like this: 2027-09-14T14:00.",
  "skipped-time":
    "The moment ‘{given}’ does not exist: on that day the clock goes forward to {allowed} and skips that time. Choose {allowed} or later, or a time before the jump.",
  invalid: "This is not right.",
};

export const typedMistakes: TypedMistakeWords = {
  date: "‘{given}’ is not a day that exists, or we cannot read it. Write day, month and year like this: 28-2-2027.",
  "local-moment":
    "‘{given}’ is no moment that we can read. Write day and time like this: 28-2-2027 14:00.",
  "too-far": "The date {given} is too far from today. Allowed: {allowed}.",
};

export const values: ValueWords = {
  nothing: "nothing",
  types: { string: "text", array: "a list", object: "a group of fields", none: "none" },
};
