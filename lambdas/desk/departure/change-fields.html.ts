import type { Temporal } from "temporal-polyfill";
import { canWithdrawAs } from "../../departure/changes/withdraw.ts";
import { OWN_FIELD_NAMES } from "../../departure/fields.ts";
import {
  type Departure,
  ROLES,
  type Role,
  WITHDRAWAL_REASONS,
} from "../../departure/model/departure.ts";
import { KINDS, type Language, type Plan } from "../../departure/model/plan.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import type { FieldName } from "../../words/field-names.ts";
import { languageName } from "../../words/language-name.ts";
import type { DepartureWords } from "../../words/nl/departure.ts";
import type { FormField } from "../../words/nl/new-departure.ts";
import { DEPARTURE_WORDS, EFFECT_WORDS, FORM_WORDS } from "../../words/words.ts";
import { checkList, radioField } from "../parts/choices.html.ts";
import {
  checkField,
  choiceField,
  dateType,
  type TextField,
  textField,
} from "../parts/field.html.ts";
import { offersKnown } from "../parts/known-people.html.ts";
import { ownFieldControl } from "../parts/own-field.html.ts";
import { CONFIRMED_FIELD } from "./asked-here.ts";
import type { ChangeName } from "./changes.ts";
import { lower } from "./effects.html.ts";

export interface FieldFacts {
  /** What was typed, else the current values. */
  readonly typed: URLSearchParams;
  readonly problems: readonly FieldProblem[];
  readonly plan: Plan;
  readonly language: Language;
}

interface ChangeFieldFacts extends FieldFacts {
  readonly departure: Departure;
  readonly now: Temporal.Instant;
}

/** The fields of a change; none where the button alone is enough. */
export function changeFields(change: ChangeName, facts: ChangeFieldFacts): Markup {
  return FIELDS[change](facts);
}

const FIELDS: Readonly<Record<ChangeName, (facts: ChangeFieldFacts) => Markup>> = {
  dates: plannedFields,
  "take-back": plannedFields,
  correct: correctedFields,
  replace: (facts) => html`${radioField({
    ...ownField("role", facts),
    choices: ROLES.map((value) => ({ value, ...holderToday(value, facts) })),
  })}
<div class="field-row">${personFields(PERSON, facts)}${languageField("language", facts)}</div>
<div class="field-row">${ownDate("from", facts)}${ownDate("until", facts)}</div>`,
  interview: (
    facts,
  ) => html`<div class="field-row">${own("at", facts, { type: momentType(facts) })}${own("minutes", facts)}${own("where", facts)}</div>
${holderFields(facts)}`,
  "name-holder": (facts) => holderFields(facts, false),
  "call-off": () => html``,
  withdraw: (facts) =>
    radioField({
      ...ownField("withdrawalReason", facts),
      name: "reason",
      value: facts.typed.get("reason") ?? "",
      choices: WITHDRAWAL_REASONS.filter((value) =>
        canWithdrawAs(value, facts.departure, facts.now),
      ).map((value) => ({
        value,
        label: capital(DEPARTURE_WORDS[facts.language].withdrawalReasons[value]),
        hint: DEPARTURE_WORDS[facts.language].withdrawalHints[value],
      })),
    }),
  "restart-questions": () => html``,
  object: () => html``,
  erase: (
    facts,
  ) => html`${checkField({ ...ownField("everything", facts), isChecked: facts.typed.has("everything") })}
${checkField({ ...ownField(CONFIRMED_FIELD, facts) })}`,
};

/** Whom a replacement replaces: the role, and who has it today. */
function holderToday(role: Role, { departure, now, language }: ChangeFieldFacts) {
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const { name, address } = personIn(departure, role, today);
  const label = EFFECT_WORDS[language].inRole(
    isolated(name),
    lower(DEPARTURE_WORDS[language].roles[role]),
  );
  return { label, hint: address };
}

/** Who holds the talk. The name's hint says what is meant where it may be left empty. */
function holderFields(facts: FieldFacts, mayBeEmpty = true): Markup {
  const person = personFields(HOLDER, facts, mayBeEmpty ? {} : { hint: "" });
  return html`<div class="field-row">${person}${languageField("with.language", facts)}</div>`;
}

export const PERSON = { name: "name", calledName: "calledName", address: "address" } as const;
const HOLDER = {
  name: "with.name",
  calledName: "with.calledName",
  address: "with.address",
} as const;

/** A colleague's names and address, with the people that are known on offer. */
export function personFields(
  { name, calledName, address }: typeof PERSON | typeof HOLDER,
  facts: FieldFacts,
  more: Partial<TextField> = {},
): Markup {
  return html`${own(name, facts, { ...offersKnown("name", address, calledName), ...more })}${own(calledName, facts)}${own(address, facts, { type: "email", ...offersKnown("address", name, calledName) })}`;
}

type OwnName = keyof DepartureWords["fields"];

function ownField(name: OwnName, { typed, problems, language }: FieldFacts) {
  const words = DEPARTURE_WORDS[language].fields[name];
  return { name, ...words, problems, ...(typed.has(name) ? { value: typed.get(name) ?? "" } : {}) };
}

/** A text field that only changes have. */
export function own(name: OwnName, facts: FieldFacts, more: Partial<TextField> = {}): Markup {
  return textField({ ...ownField(name, facts), ...more });
}

function ownDate(name: OwnName, facts: FieldFacts): Markup {
  return own(name, facts, { type: dateType(facts.typed.get(name)) });
}

export function languageField(name: "language" | "with.language", facts: FieldFacts): Markup {
  const { plan, typed } = facts;
  return choiceField({
    ...ownField(name, facts),
    choices: languageChoices(facts),
    value: typed.get(name) ?? plan.settings.language,
  });
}

function languageChoices({ language, plan }: FieldFacts) {
  return plan.settings.languages.map((value) => ({
    value,
    label: languageName(value, language),
  }));
}

function plannedFields(facts: FieldFacts): Markup {
  const { typed, plan, language } = facts;
  const words = FORM_WORDS[language];
  const dates = (["announced", "lastDay", "endOfEmployment"] as const).map((name) =>
    textField({ ...formField(name, facts), type: dateType(typed.get(name)) }),
  );
  const extra = plan.steps.filter(({ tickableFor }) => tickableFor.length > 0);
  const hasExtra = (kind: (typeof KINDS)[number]) =>
    extra.some(({ tickableFor }) => tickableFor.includes(kind));
  return html`<div class="field-row">${dates}</div>
${radioField({
  ...formField("kind", facts),
  label: words.groups.kind,
  choices: KINDS.map((value) => ({
    value,
    label: words.kinds[value].name,
    hint: words.kinds[value].changes,
    ...(hasExtra(value) ? { className: "has-extra" } : {}),
  })),
})}
${checkList({
  ...formField("extraSteps", facts),
  label: words.groups.extraSteps,
  hint: words.extraStepsHint,
  className: "extra-steps",
  checked: typed.getAll("extraSteps"),
  choices: extra.map(({ id }) => ({ value: id, label: plan.titles[language][id] ?? id })),
})}`;
}

function correctedFields(facts: FieldFacts): Markup {
  const { groups } = FORM_WORDS[facts.language];
  const { roles } = DEPARTURE_WORDS[facts.language];
  const text = (name: FieldName, more: Partial<TextField> = {}) =>
    textField({ ...formField(name, facts), ...more });
  const email = { type: "email" } as const;
  const language = (name: FieldName) =>
    choiceField({ ...formField(name, facts), choices: languageChoices(facts) });
  const group = (name: string, fields: Markup) =>
    html`<fieldset class="field-group"><legend>${name}</legend><div class="field-row">${fields}</div></fieldset>`;
  return html`${group(
    groups.employee,
    html`${text("employee.name")}${text("employee.calledName")}${text("employee.workAddress", email)}${text("employee.privateAddress", email)}${language("employee.language")}${text("employee.personnelNumber")}`,
  )}
${(["manager", "hrContact"] as const).map((role) =>
  group(
    roles[role],
    html`${text(`${role}.name`, offersKnown("name", `${role}.address`, `${role}.calledName`))}${text(`${role}.calledName`)}${text(`${role}.address`, { ...email, ...offersKnown("address", `${role}.name`, `${role}.calledName`) })}${language(`${role}.language`)}`,
  ),
)}
${group(
  groups.more,
  html`${OWN_FIELD_NAMES.map((name) => ownFieldControl(name, formField(name, facts), facts.language))}`,
)}`;
}

/** A field shared with the form of a new departure. */
function formField(name: FieldName, { typed, problems, language }: FieldFacts) {
  const { label, full, hint }: FormField = FORM_WORDS[language].fields[name];
  return {
    name,
    label: name.startsWith("hrContact.") ? (full ?? label) : label,
    ...(hint && !name.startsWith("hrContact.") ? { hint } : {}),
    value: typed.get(name) ?? "",
    problems,
  };
}

function momentType({ typed }: FieldFacts): "datetime-local" | "text" {
  const at = typed.get("at");
  return !at || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) ? "datetime-local" : "text";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
