import { OWN_FIELD_NAMES, type OwnFieldName } from "../../departure/fields.ts";
import { KINDS, type Language, type Plan } from "../../departure/model/plan.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import type { FieldName } from "../../words/field-names.ts";
import { languageName } from "../../words/language-name.ts";
import type { FormField, FormWords } from "../../words/nl/new-departure.ts";
import { FORM_WORDS } from "../../words/words.ts";
import { askedFields, questionsTitle } from "../address-questions.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { checkList, radioField } from "../parts/choices.html.ts";
import {
  choiceField,
  dateType,
  errorSummary,
  type TextField,
  textField,
} from "../parts/field.html.ts";
import { heading } from "../parts/heading.html.ts";
import { knownPeople, offersKnown } from "../parts/known-people.html.ts";
import { ownFieldControl } from "../parts/own-field.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { InCharge } from "../people-in-charge.ts";
import { DRAFT_FIELD } from "./read-draft.ts";
import { NEW_DEPARTURE_ROUTES } from "./routes.ts";

export interface FormFacts {
  readonly draft: string;
  /** What was typed, or the defaults. */
  readonly values: URLSearchParams;
  readonly problems: readonly FieldProblem[];
  readonly plan: Plan;
  /** Offered while a name or an address is typed. */
  readonly known: readonly InCharge[];
}

/** The form of a new departure: required fields first, the rest folded until used. */
export function formPage(request: SignedInRequest, facts: FormFacts): Markup {
  const words = FORM_WORDS[request.language];
  const { groups } = words;
  const field = fieldsOf(facts, request.language);
  const content = html`<input type="hidden" name="${DRAFT_FIELD}" value="${facts.draft}">${askedFields(facts.values, facts.problems)}
${group(
  groups.employee,
  html`${field.text("employee.name", { isRequired: true })}${field.text("employee.calledName", calledHint(facts, words))}
${field.text("employee.workAddress", { type: "email" })}
${field.text("employee.privateAddress", { type: "email" })}
${field.language("employee.language")}`,
)}
${group(groups.dates, html`${field.date("announced")}${field.date("lastDay")}${field.date("endOfEmployment")}`)}
${field.kind()}
${field.extraSteps()}
${group(
  groups.manager,
  html`${field.text("manager.name", { isRequired: true, ...offersKnown("name", "manager.address", "manager.calledName") })}
${field.text("manager.address", { type: "email", isRequired: true, ...offersKnown("address", "manager.name", "manager.calledName") })}
${field.language("manager.language")}`,
)}
<details class="more-fields" ${isUsed(facts) ? html`open` : ""}><summary>${groups.more}</summary>
<p><small>${words.moreHint}</small></p>
${field.text("manager.calledName", {})}
${field.text("hrContact.name", offersKnown("name", "hrContact.address", "hrContact.calledName"))}
${field.text("hrContact.calledName", {})}
${field.text("hrContact.address", { type: "email", ...offersKnown("address", "hrContact.name", "hrContact.calledName") })}
${field.language("hrContact.language")}
${OWN_FIELD_NAMES.map((name) => html`${field.own(name)}\n`)}${field.text("employee.personnelNumber", {})}
</details>
<p>${words.nothingYet}</p>
<p class="buttons">${button(words.preview)}</p>
${knownPeople(facts.known)}`;
  return html`${heading(words.title, { intro: words.intro })}
${errorSummary(questionsTitle(facts.problems, request.language) ?? words.problems(facts.problems.length), summaryOf(facts, words), content)}
${postForm(request, NEW_DEPARTURE_ROUTES.formPost.path, content, { className: "departure-form", noValidate: true })}`;
}

/** Beside an empty field, once the name is there: what is used otherwise. */
function calledHint({ values }: FormFacts, { calledOtherwise }: FormWords): Partial<TextField> {
  const called = calledNameOf({ name: values.get("employee.name") ?? "" });
  return called && !values.get("employee.calledName")?.trim()
    ? { hint: calledOtherwise(isolated(called)) }
    : {};
}

function group(name: string, content: Markup): Markup {
  return html`<fieldset class="field-group"><legend>${name}</legend>
<div class="field-row">${content}</div></fieldset>`;
}

/** Each problem in the summary names its field; one without a field is shown as it is. */
function summaryOf({ problems }: FormFacts, { fields, problemOf }: FormWords) {
  return problems.map((problem) => {
    const { field, message } = problem;
    const known: FormField | undefined = Object.hasOwn(fields, field)
      ? fields[field as FieldName]
      : undefined;
    return known
      ? { ...problem, message: problemOf(known.full ?? known.label, message) }
      : { field: "", message: field ? problemOf(field, message) : message };
  });
}

const FOLDED: readonly FieldName[] = [
  "manager.calledName",
  "hrContact.name",
  "hrContact.calledName",
  "hrContact.address",
  ...OWN_FIELD_NAMES,
  "employee.personnelNumber",
];

function isUsed({ values, problems }: FormFacts): boolean {
  return FOLDED.some(
    (name) => values.get(name)?.trim() || problems.some(({ field }) => field === name),
  );
}

/** The fields of this form with their values and problems. */
function fieldsOf({ values, problems, plan }: FormFacts, language: Language) {
  const words = FORM_WORDS[language];
  const common = (name: FieldName) => {
    const { label, hint }: FormField = words.fields[name];
    return { name, label, ...(hint ? { hint } : {}), value: values.get(name) ?? "", problems };
  };
  const text = (name: FieldName, more: Partial<TextField>) =>
    textField({ ...common(name), ...more });
  const languages = plan.settings.languages.map((value) => ({
    value,
    label: languageName(value, language),
  }));
  return {
    text,
    // A date input discards an invalid date, and what was typed must stay.
    date: (name: FieldName) => text(name, { type: dateType(values.get(name)) }),
    language: (name: FieldName) =>
      choiceField({
        ...common(name),
        choices: languages,
        value: values.get(name) ?? plan.settings.language,
      }),
    own: (name: OwnFieldName) => ownFieldControl(name, common(name), language),
    kind: () =>
      radioField({
        ...common("kind"),
        label: words.groups.kind,
        choices: KINDS.map((value) => ({
          value,
          label: words.kinds[value].name,
          hint: words.kinds[value].changes,
          ...(plan.steps.some(({ tickableFor }) => tickableFor.includes(value))
            ? { className: "has-extra" }
            : {}),
        })),
      }),
    extraSteps: () => {
      const titles = plan.titles[language];
      return checkList({
        ...common("extraSteps"),
        label: words.groups.extraSteps,
        hint: words.extraStepsHint,
        className: "extra-steps",
        checked: values.getAll("extraSteps"),
        choices: plan.steps
          .filter(({ tickableFor }) => tickableFor.length > 0)
          .map(({ id }) => ({ value: id, label: titles[id] ?? id })),
      });
    },
  };
}
