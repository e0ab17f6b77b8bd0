import { html, type Markup } from "../../http/markup.ts";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
}

/** A line to fill in, with what is wrong with it. */
export function inputField(
  field: Field & {
    readonly type: "text" | "email" | "date" | "time";
    readonly attributes?: Markup | undefined;
  },
): Markup {
  const { name, label, value, type, attributes } = field;
  return html`<div><label for="${name}">${label}</label>
${beside(field)}<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="off" ${attributes} ${describedBy(field)}></div>`;
}

/** Several lines to fill in. */
export function linesField(field: Field & { readonly rows: number }): Markup {
  const { name, label, value, rows } = field;
  return html`<label for="${name}">${label}</label>
${beside(field)}<textarea id="${name}" name="${name}" rows="${rows}" ${describedBy(field)}>${value}</textarea>`;
}

function beside({ name, problem, hint }: Field): Markup {
  return html`${problem ? html`<span class="problem" id="${name}-problem">${problem}</span>\n` : ""}${
    hint ? html`<small id="${name}-hint">${hint}</small>\n` : ""
  }`;
}

function describedBy({ name, problem, hint }: Field): Markup {
  const ids = [...(problem ? [`${name}-problem`] : []), ...(hint ? [`${name}-hint`] : [])];
  return html`${problem ? html`aria-invalid="true" ` : ""}${
    ids.length > 0 ? html`aria-describedby="${ids.join(" ")}"` : ""
  }`;
}
