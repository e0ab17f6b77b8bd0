import { html, type Markup } from "../../http/markup.ts";
import { described, type Field, hintOf, idOf, problemOf } from "./field.html.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The effect of choosing it. */
  readonly hint?: string;
  readonly className?: string;
}

export interface RadioField extends Field {
  readonly choices: readonly Choice[];
}

export interface CheckList extends Field {
  readonly choices: readonly Choice[];
  readonly checked: readonly string[];
  readonly className?: string;
}

/** Radio buttons, each explained. */
export function radioField(field: RadioField): Markup {
  const { choices, value } = field;
  return around(field, "", choices, (choice) => ({
    type: "radio",
    isChecked: choice.value === value,
  }));
}

/** Checkboxes; all have the field's name. */
export function checkList(field: CheckList): Markup {
  const { choices, checked, className = "" } = field;
  return around(field, className, choices, ({ value }) => ({
    type: "checkbox",
    isChecked: checked.includes(value),
  }));
}

type Box = (choice: Choice) => { readonly type: "radio" | "checkbox"; readonly isChecked: boolean };

/** The group takes the focus when the error summary links to it. */
function around(field: Field, className: string, choices: readonly Choice[], box: Box): Markup {
  const { name, label, problems = [] } = field;
  const isWrong = problems.some((problem) => problem.field === name) ? " is-wrong" : "";
  return html`<fieldset class="field-group choices-of ${className}${isWrong}" id="${idOf(name)}" tabindex="-1"${described(field)}><legend>${label}</legend>
${hintOf(field)}${problemOf(field)}
${choices.map((choice) => one(name, choice, box))}</fieldset>`;
}

function one(name: string, choice: Choice, box: Box): Markup {
  const { value, label, hint, className } = choice;
  const { type, isChecked } = box(choice);
  const id = `${idOf(name)}-${value}`;
  const [checked, by] = [
    isChecked ? html` checked` : "",
    hint ? html` aria-describedby="${id}-hint"` : "",
  ];
  return html`<div class="choice"><input id="${id}" type="${type}" name="${name}" value="${value}" class="${className ?? ""}"${checked}${by}><label for="${id}">${label}</label>${
    hint ? html`<small id="${id}-hint">${hint}</small>` : ""
  }</div>
`;
}
