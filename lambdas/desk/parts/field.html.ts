import { html, type Markup } from "../../http/markup.ts";
import { toneSign } from "./notice.html.ts";

/** A problem in a form: shown beside its field and in the summary. */
export interface FormProblem {
  /** The name of the field, as in the form. */
  readonly field: string;
  readonly message: string;
  /** It is valid, and asked about once: what the next submission brings along. */
  readonly about?: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What was typed, or the default; kept even if invalid. */
  readonly value?: string;
  readonly problems?: readonly FormProblem[];
}

export interface TextField extends Field {
  readonly type?: "text" | "email" | "date" | "datetime-local" | "search";
  readonly isRequired?: boolean;
  /** The HTML attribute: what a browser may autofill. */
  readonly autocomplete?: string;
  /** What a browser suggests while typing. */
  readonly suggestions?: readonly Suggestion[];
  /** Suggestions that several fields of the page share, and the ids of the fields that the script fills in along. */
  readonly list?: { readonly id: string; readonly goesWith: string; readonly called?: string };
}

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceField extends Field {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A text input with its label, hint and problems. */
export function textField(field: TextField): Markup {
  const { type = "text", isRequired = false, autocomplete = "off", value = "" } = field;
  const required = isRequired ? html` required` : "";
  const [list, options] = suggested(field);
  return around(
    field,
    html`<input id="${idOf(field.name)}" name="${field.name}" type="${type}" value="${value}" autocomplete="${autocomplete}"${required}${list}${described(field)}>${options}`,
  );
}

/** A text of some lines, in a language of its own where that differs from the page's. */
export function longTextField(field: Field & { readonly lang?: string }): Markup {
  const { name, value = "", lang } = field;
  const language = lang ? html` lang="${lang}"` : "";
  return around(
    field,
    html`<textarea id="${idOf(name)}" name="${name}" rows="3"${language} dir="auto"${described(field)}>
${value}</textarea>`,
  );
}

/** A select. */
export function choiceField(field: ChoiceField): Markup {
  const options = field.choices.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === field.value ? html` selected` : ""}>${label}</option>`,
  );
  return around(
    field,
    html`<select id="${idOf(field.name)}" name="${field.name}"${described(field)}>${options}</select>`,
  );
}

/** A checkbox. */
export function checkField(field: Field & { readonly isChecked?: boolean }): Markup {
  const { name, label, value = "yes", isChecked } = field;
  const checked = isChecked ? html` checked` : "";
  return html`<div class="field check">${problemOf(field)}
<label for="${idOf(name)}"><input id="${idOf(name)}" name="${name}" type="checkbox" value="${value}"${checked}${described(field)}> ${label}</label>
${hintOf(field)}</div>`;
}

/**
 * All problems above their form, in the order of its fields, each a link to its field. What is about no field comes last. It
 * gets the focus when the page loads. If all are only asked about, nothing is wrong.
 */
export function errorSummary(
  title: string,
  problems: readonly FormProblem[],
  { markup }: Markup,
): Markup {
  if (problems.length === 0) return html``;
  const tone = problems.every(isOnlyAsked) ? "warn" : "wrong";
  const placed = problems.map(({ field, message }) => {
    const place = field ? markup.indexOf(` id="${idOf(field)}"`) : -1;
    return { field, message, place: place < 0 ? markup.length : place };
  });
  const links = placed
    .toSorted((one, other) => one.place - other.place)
    .map(({ field, message, place }) =>
      place < markup.length
        ? html`<li><a href="#${idOf(field)}">${message}</a></li>`
        : html`<li>${message}</li>`,
    );
  return html`<div class="notice ${tone}" role="alert" tabindex="-1" autofocus id="problems">${toneSign(tone)}<h2>${title}</h2>
<ul>${links}</ul></div>`;
}

function suggested({ name, list, suggestions = [] }: TextField): [Markup, Markup] {
  if (list) {
    const called = list.called ? html` data-called-in="${list.called}"` : "";
    return [html` list="${list.id}" data-goes-with="${list.goesWith}"${called}`, html``];
  }
  if (suggestions.length === 0) return [html``, html``];
  const id = `${idOf(name)}-suggestions`;
  const options = suggestions.map(
    ({ value, label }) => html`<option value="${value}">${label}</option>`,
  );
  return [html` list="${id}"`, html`<datalist id="${id}">${options}</datalist>`];
}

function around(field: Field, control: Markup): Markup {
  return html`<div class="field"><label for="${idOf(field.name)}">${field.label}</label>
${hintOf(field)}${problemOf(field)}
${control}</div>`;
}

export function hintOf({ name, hint }: Field): Markup {
  return hint ? html`<small id="${idOf(name)}-hint">${hint}</small>` : html``;
}

export function problemOf({ name, problems }: Field): Markup {
  const own = problemsFor(name, problems);
  if (own.length === 0) return html``;
  const look = own.every(isOnlyAsked) ? "problem question" : "problem";
  const said = own.map(({ message }) => message).join(" ");
  return html`<span class="${look}" id="${idOf(name)}-problem">${said}</span>`;
}

/** Ties the control to its hint and problem for screen readers. */
export function described({ name, hint, problems }: Field): Markup {
  const own = problemsFor(name, problems);
  const isWrong = !own.every(isOnlyAsked);
  const ids = [
    hint ? `${idOf(name)}-hint` : "",
    own.length > 0 ? `${idOf(name)}-problem` : "",
  ].filter(Boolean);
  const by = ids.length > 0 ? html` aria-describedby="${ids.join(" ")}"` : "";
  return html`${by}${isWrong ? html` aria-invalid="true"` : ""}`;
}

function problemsFor(name: string, problems: readonly FormProblem[] = []): FormProblem[] {
  return problems.filter(({ field }) => field === name);
}

function isOnlyAsked({ about }: FormProblem): boolean {
  return about !== undefined;
}

/** Dots and other signs in a name mean something else in a URL. */
export function idOf(name: string): string {
  return `field-${name.replace(/[^\w-]/g, "-")}`;
}

/** A browser throws away what is no date, and what was typed must stay to be mended. */
export function dateType(typed: string | null): "date" | "text" {
  return !typed || /^\d{4}-\d{2}-\d{2}$/.test(typed) ? "date" : "text";
}
