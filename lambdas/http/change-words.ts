import type { ChangeProblemCode, ProblemWords } from "./problem-words.ts";

/** What only a change of a departure can answer: functions that record and show do not carry it. */
export const CHANGE_WORDS: ProblemWords<ChangeProblemCode> = {
  status: {
    "invalid-if-match": 400,
    "unknown-step": 404,
    "not-left-yet": 409,
    "left-already": 409,
    "edited-meanwhile": 409,
    "is-withdrawn": 409,
    "not-withdrawn": 409,
    "has-no-mail": 409,
    "not-sent-yet": 409,
    "sent-already": 409,
    "step-is-over": 409,
    "no-mail-to-leaver": 409,
    "interview-in-past": 422,
    "interview-after-deletion": 422,
    "changed-meanwhile": 412,
    "same-as-leaver": 422,
  },
  nl: {
    "changed-meanwhile": {
      title: "Ondertussen gewijzigd",
      detail:
        "Iemand anders heeft dit vertrek gewijzigd sinds je het ophaalde. Je ziet het zoals het nu is. Kijk of je wijziging nog nodig is, en probeer het dan opnieuw.",
    },
    "invalid-if-match": {
      title: "If-Match niet bruikbaar",
      detail:
        "Als If-Match kregen we: {given}. Toegestaan: de ETag van het vertrek, zoals {allowed}, meer van zulke met komma’s ertussen, of *. Of laat hem weg.",
    },
    "is-withdrawn": {
      title: "Ingetrokken",
      detail: "Dit vertrek is ingetrokken. Neem de intrekking eerst terug.",
    },
    "not-withdrawn": {
      title: "Niet ingetrokken",
      detail: "Dit vertrek is niet ingetrokken, dus er is niets terug te nemen.",
    },
    "same-as-leaver": {
      title: "Adres van wie vertrekt",
      detail:
        "Dat adres is van wie vertrekt. Kies voor deze rol iemand anders, met een eigen adres.",
    },
    "unknown-step": {
      title: "Stap niet gevonden",
      detail: "Dit vertrek heeft geen stap {given}. Het heeft: {allowed}.",
    },
    "has-no-mail": {
      title: "Kan niet met deze stap",
      detail:
        "Dat kan niet met de stap {given}. Een stap van HR heeft geen eigen mail: die kan done, not-needed of skip zijn. Een stap van wie vertrekt, kan niet naar een collega.",
    },
    "not-sent-yet": {
      title: "Nog niet verstuurd",
      detail: "De mail van stap {given} is nog niet verstuurd. Gebruik send-now.",
    },
    "sent-already": {
      title: "Al verstuurd",
      detail: "De mail van stap {given} is al verstuurd. Gebruik resend.",
    },
    "step-is-over": {
      title: "Stap is al klaar",
      detail: "De stap {given} is al klaar, niet nodig of overgeslagen.",
    },
    "no-mail-to-leaver": {
      title: "Geen mail aan wie vertrekt",
      detail: "Aan wie vertrekt gaat geen mail meer. Spreek een gesprek zelf af, als dat nog past.",
    },
    "interview-after-deletion": {
      title: "Gegevens zijn dan al gewist",
      detail:
        "Op {allowed} worden alle gegevens van dit vertrek gewist, en het gesprek ({given}) is dan nog niet voorbij. Kies een eerder moment.",
    },
    "interview-in-past": {
      title: "Moment is voorbij",
      detail: "Het moment van het gesprek ({given}) is al voorbij. Kies een later moment.",
    },
    "left-already": {
      title: "Al vertrokken",
      detail:
        "‘{given}’ kan tot en met de laatste werkdag, {lastDay}. Kies nu ‘came-back’ (teruggekomen) of ‘mistake’ (vergissing).",
    },
    "not-left-yet": {
      title: "Nog niet vertrokken",
      detail:
        "‘{given}’ kan pas na de laatste werkdag, {lastDay}. Kies nu ‘stays’ (blijft) of ‘mistake’ (vergissing).",
    },
    "edited-meanwhile": {
      title: "Tussendoor gewijzigd",
      detail:
        "Dit vertrek werd net op hetzelfde moment gewijzigd. Jouw wijziging is niet opgeslagen; probeer het nog eens.",
    },
  },
  en: {
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
  },
};
