import type { Temporal } from "temporal-polyfill";
import { namedToRead, readableBy } from "../../departure/answers/named-to-read.ts";
import { OWN_FIELD_NAMES } from "../../departure/fields.ts";
import type { Departure, Role } from "../../departure/model/departure.ts";
import type { Person } from "../../departure/model/person.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup, type Part } from "../../http/markup.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { wishInWords } from "../../mails/wish-in-words.ts";
import { ownFieldInWords } from "../../use-cases/describe/own-field-in-words.ts";
import { DEPARTURE_WORDS, FORM_WORDS, MAIL_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { answersPath } from "./routes.ts";
import { talkFacts } from "./talk-facts.html.ts";

/** The leaver and last day. */
export function aboutWhom({ people, dates }: Departure, language: Language): Markup {
  const { facts, erasedName } = DEPARTURE_WORDS[language];
  return html`<p class="about-whom"><strong>${isolated(nameToShow(people.employee)) || erasedName}</strong> · ${facts.lastDay}: ${dayInWords(dates.lastDay, language)}</p>`;
}

/** All facts of a departure except its timeline. */
export function departureFacts(
  departure: Departure,
  request: SignedInRequest,
  { plan }: { readonly plan: Plan },
): Markup {
  const { language } = request;
  const { facts } = DEPARTURE_WORDS[language];
  const { dates, kind, extraSteps, erased } = departure;
  const form = FORM_WORDS[language];
  const titles = plan.titles[language];
  const people: Fact[] = erased
    ? []
    : [
        [facts.employee, leaver(departure, language)],
        [facts.manager, staff("manager", departure, request)],
        [facts.hrContact, staff("hrContact", departure, request)],
      ];
  const rows: readonly Fact[] = [
    ...people,
    [facts.announced, dayInWords(dates.announced, language)],
    [facts.lastDay, dayInWords(dates.lastDay, language)],
    [facts.endOfEmployment, dayInWords(dates.endOfEmployment, language)],
    [facts.kind, html`${form.kinds[kind].name}<small>${form.kinds[kind].changes}</small>`],
    [facts.extraSteps, extraSteps.map((id) => titles[id] ?? id).join(", ")],
    ...OWN_FIELD_NAMES.map(
      (name): Fact => [facts[name], ownFieldInWords(departure, name, language)],
    ),
    [facts.talkChoice, talkChoice(departure, language)],
    [facts.talk, talk(departure, language)],
    ...talkFacts(departure, language),
    ...voiceFacts(departure, request, plan),
  ];
  return html`<dl class="facts">${rows
    .filter(([, value]) => value !== "")
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

type Fact = readonly [string, Part];

function leaver(departure: Departure, language: Language): Markup {
  const words = DEPARTURE_WORDS[language];
  const { employee } = departure.people;
  const { workAddress, privateAddress } = employee;
  const said = saidOfAddress(departure, language);
  return html`<strong>${isolated(employee.name)}</strong>${known(employee, language)}${workAddress ? html`<small>${words.workAddress}: ${workAddress}</small>` : ""}${
    privateAddress ? html`<small>${words.privateAddress}: ${privateAddress}</small>` : ""
  }${said ? html`<small>${said}</small>` : ""}`;
}

/** What the leaver said about the private address. */
function saidOfAddress({ voice, timeZone }: Departure, language: Language): string | undefined {
  const words = DEPARTURE_WORDS[language];
  const { as, at, confirmed } = voice?.address ?? {};
  const dayOf = (instant: Temporal.Instant) =>
    dayInWords(instant.toZonedDateTimeISO(timeZone).toPlainDate(), language);
  if (confirmed) return words.addressConfirmed(dayOf(confirmed));
  if (at)
    return as === "given" ? words.addressUnconfirmed(dayOf(at)) : words.addressDeclined(dayOf(at));
  return undefined;
}

function staff(role: Role, departure: Departure, request: SignedInRequest): Markup {
  const { people, standIns } = departure;
  const { language } = request;
  const words = DEPARTURE_WORDS[language];
  const day = (date: Temporal.PlainDate) => dayInWords(date, language);
  const others = standIns.filter((each) => each.role === role);
  return html`${person(people[role], language)}${others.map(
    ({ person: { name, address }, from, until }) =>
      html`<small>${words.standIn(isolated(name), day(from), until && day(until))} (${address})</small>`,
  )}`;
}

function person({ name, address, ...called }: Person, language: Language): Markup {
  return html`${isolated(name)}${known(called, language)}<small>${address}</small>`;
}

/** The called name, where one was given. */
function known({ calledName }: Pick<Person, "calledName">, language: Language): Part {
  const { label } = FORM_WORDS[language].fields["employee.calledName"];
  return calledName ? html`<small>${label}: ${isolated(calledName)}</small>` : "";
}

/** What the leaver answered to the invitation, with what is left for HR to agree on. */
function talkChoice({ voice, interviews = [] }: Departure, language: Language): Part {
  const { choice, talk: chosen } = voice ?? {};
  if (!choice) return "";
  const words = DEPARTURE_WORDS[language].talkChoices;
  const isAgreed = interviews.some(({ cancelled }) => !cancelled);
  if (!chosen || isAgreed) return words[choice.as];
  const { with: whom, how, wish } = chosen;
  const details = [
    words.with[whom],
    MAIL_WORDS[language].talkHow[how],
    ...(wish ? [wishInWords(wish, language)] : []),
  ];
  return html`${words[choice.as]}<small>${details.join(", ")}</small>`;
}

/** The latest interview. */
function talk({ interviews = [] }: Departure, language: Language): Part {
  const last = interviews.at(-1);
  if (!last) return "";
  const words = DEPARTURE_WORDS[language];
  const text = words.talk(
    momentInWords(last.at, language),
    last.minutes,
    isolated(last.with.name),
    last.where,
  );
  return last.cancelled ? html`<s>${text}</s> (${words.calledOff})` : text;
}

/** All that HR sees of what the leaver says: no more than that it is there. */
function voiceFacts(departure: Departure, request: SignedInRequest, plan: Plan): Fact[] {
  const { language, now, person } = request;
  const { contactAsked } = departure.voice ?? {};
  const words = DEPARTURE_WORDS[language];
  const days = namedToRead(departure, { now }).map(({ until }) => dayInWords(until, language));
  const untils = [...new Set(days)].map(words.namedAnswers).join("; ");
  return [
    [
      words.facts.contactAsked,
      contactAsked ? words.contactAsked(dayInWords(dayOf(contactAsked, departure), language)) : "",
    ],
    [
      words.facts.namedAnswers,
      readableBy(person, departure, { now, plan }).length > 0
        ? html`${untils}<small><a href="${answersPath(departure.id)}">${words.readNamedAnswers}</a></small>`
        : untils,
    ],
  ];
}

function dayOf(at: Temporal.Instant, { timeZone }: Departure): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** `dinsdag 19 januari 2027, 09.00 uur`. */
function momentInWords(at: Temporal.ZonedDateTime, language: Language): string {
  return `${dayInWords(at.toPlainDate(), language)}, ${timeInWords(at.toPlainTime(), language)}`;
}

export function instantInWords(
  at: Temporal.Instant,
  { timeZone }: Pick<Departure, "timeZone">,
  language: Language,
): string {
  return momentInWords(at.toZonedDateTimeISO(timeZone), language);
}
