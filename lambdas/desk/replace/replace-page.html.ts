import { ROLES, type Role } from "../../departure/model/departure.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { ReassignOutcome } from "../../use-cases/person/reassign-everywhere.ts";
import { languageName } from "../../words/language-name.ts";
import { DEPARTURE_WORDS, FORM_WORDS, REPLACE_WORDS } from "../../words/words.ts";
import { askedFields, questionsTitle } from "../address-questions.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { radioField } from "../parts/choices.html.ts";
import {
  choiceField,
  dateType,
  errorSummary,
  type TextField,
  textField,
} from "../parts/field.html.ts";
import { heading } from "../parts/heading.html.ts";
import { knownPeople, offersKnown } from "../parts/known-people.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { table } from "../parts/table.html.ts";
import type { PeopleInCharge } from "../people-in-charge.ts";
import { pickPerson } from "./pick-person.html.ts";
import { REPLACE_ROUTES } from "./routes.ts";
import type { RunningFor } from "./running-for.ts";
import { whoItIs } from "./who-it-is.html.ts";

/** Set once it is known who is replaced. */
export const NAMED_FIELD = "named";

export interface ReplaceFacts {
  readonly typed: URLSearchParams;
  /** Set once the person is known. */
  readonly who?: { readonly role: Role; readonly address: string };
  readonly running?: RunningFor;
  /** To pick from. */
  readonly inCharge?: PeopleInCharge;
  readonly status?: number;
  readonly said?: string;
  readonly problems?: readonly FieldProblem[];
}

/** Asks who is replaced; then shows their departures and asks for the successor. */
export function replaceAnswer(
  request: SignedInRequest,
  ports: DeskPorts,
  facts: ReplaceFacts,
): DeskPage {
  const { status = 200, said, problems = [], who, running } = facts;
  const words = REPLACE_WORDS[request.language];
  const isFound = who && running && running.count > 0;
  const form = isFound
    ? successorForm(request, ports, { ...facts, who, running })
    : whoForm(request, facts);
  const main = html`${heading(words.title, { intro: words.intro })}
${said ? notice("wrong", said, request.language) : ""}${errorSummary(
  questionsTitle(problems, request.language) ?? words.problems(problems.length),
  problems.map((each) => named(each, request)),
  form,
)}
${who && running && !isFound ? notice("warn", words.none(roleIn(who.role, request)), request.language) : ""}
${form}`;
  return { status, title: words.title, place: "/desk/replace", main };
}

/** The problem with its field's name. */
function named(problem: FieldProblem, { language }: SignedInRequest): FieldProblem {
  const words = REPLACE_WORDS[language];
  const labels: Readonly<Record<string, string>> = {
    role: words.role,
    address: words.address,
    "by.name": words.name,
    "by.address": words.successorAddress,
    "by.language": words.language,
    from: words.from,
    until: words.until,
  };
  const label = labels[problem.field];
  if (!label) return problem;
  return { ...problem, message: FORM_WORDS[language].problemOf(label, problem.message) };
}

function whoForm(
  request: SignedInRequest,
  { typed, problems = [], inCharge = { people: [], isMore: false } }: ReplaceFacts,
): Markup {
  const words = REPLACE_WORDS[request.language];
  const content = html`${radioField({
    name: "role",
    label: words.role,
    value: typed.get("role") ?? "",
    problems,
    choices: ROLES.map((value) => ({ value, label: roleIn(value, request) })),
  })}
${textField({
  name: "address",
  label: words.address,
  hint: words.addressHint,
  type: "email",
  value: typed.get("address") ?? "",
  problems,
})}
${button(words.look)}`;
  const form = postForm(request, REPLACE_ROUTES.replacePost.path, content, { noValidate: true });
  if (inCharge.people.length === 0) return form;
  return html`${pickPerson(request, inCharge)}
<section><h2>${words.typeInstead}</h2>
${form}</section>`;
}

type Found = ReplaceFacts & Required<Pick<ReplaceFacts, "who" | "running">>;

function successorForm(
  request: SignedInRequest,
  { plan }: DeskPorts,
  { who, running, typed, problems = [], inCharge }: Found,
): Markup {
  const { language } = request;
  const words = REPLACE_WORDS[language];
  const field = (name: string, label: string, more: Partial<TextField>) =>
    textField({ name, label, value: typed.get(name) ?? "", problems, ...more });
  const date = (name: "from" | "until", label: string, hint: string) =>
    field(name, label, { hint, type: dateType(typed.get(name)) });
  const content = html`<input type="hidden" name="role" value="${who.role}"><input type="hidden" name="address" value="${who.address}"><input type="hidden" name="${NAMED_FIELD}" value="yes">${askedFields(request.form, problems)}
<fieldset class="field-group"><legend>${words.successor}</legend>
<div class="field-row">${field("by.name", words.name, offersKnown("name", "by.address", "by.calledName"))}${field("by.calledName", words.calledName, {})}${field("by.address", words.successorAddress, { type: "email", ...offersKnown("address", "by.name", "by.calledName") })}
${choiceField({
  name: "by.language",
  label: words.language,
  value: typed.get("by.language") ?? plan.settings.language,
  choices: plan.settings.languages.map((value) => ({
    value,
    label: languageName(value, language),
  })),
  problems,
})}</div>
<div class="field-row">${date("from", words.from, words.fromHint)}${date("until", words.until, words.untilHint)}</div></fieldset>
<p>${words.what(who.role)}</p>
<p class="buttons">${button(DEPARTURE_WORDS[language].preview.show)} <a href="${REPLACE_ROUTES.replace.path}">${words.again}</a></p>`;
  return html`<section><h2>${words.running(running.count, roleIn(who.role, request))}</h2>
<p>${words.whom.before}${whoItIs(who, running)}${words.whom.after}</p>
<ul>${running.departures.map(
    ({ id, people, dates }) =>
      html`<li><a href="${departurePath(id)}">${words.lastDayOf(isolated(nameToShow(people.employee)), dayInWords(dates.lastDay, language))}</a></li>`,
  )}</ul></section>
${postForm(request, REPLACE_ROUTES.replacePost.path, content, { noValidate: true })}
${knownPeople(inCharge?.people ?? [])}`;
}

/** The result for each. */
export function replacedAnswer(
  { language }: SignedInRequest,
  replaced: readonly (ReassignOutcome & { readonly leaver?: string })[],
): DeskPage {
  const words = REPLACE_WORDS[language];
  const { departure, outcome } = words.columns;
  const rows = replaced.map((each) => [
    html`<a href="/desk${each.departure}">${isolated(each.leaver ?? "") || each.departure}</a>`,
    each.problem?.detail ?? words.replaced,
  ]);
  const main = html`${heading(words.resultTitle, { intro: words.result(replaced.length) })}
${rows.length > 0 ? html`<section>${table({ caption: words.resultTitle, columns: [departure, outcome], rows })}</section>` : ""}
<p>${buttonLink(REPLACE_ROUTES.replace.path, words.again, "quiet")}</p>`;
  return { title: words.resultTitle, place: "/desk/replace", main };
}

function roleIn(role: Role, { language }: SignedInRequest): string {
  return DEPARTURE_WORDS[language].roles[role];
}
