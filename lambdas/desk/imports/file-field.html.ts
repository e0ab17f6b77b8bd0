import { html, type Markup } from "../../http/markup.ts";
import { type Field, hintOf, idOf } from "../parts/field.html.ts";

export interface FileField extends Pick<Field, "name" | "label" | "hint"> {
  /** As in HTML. */
  readonly accept: string;
  readonly mostBytes: number;
  readonly tooLarge: string;
  /** The summary above the form says what is wrong: it is the only field, and once is enough. */
  readonly isWrong: boolean;
}

/** A file input; the page's script refuses a file that is too large before it is sent. */
export function fileField(field: FileField): Markup {
  const { name, label, accept, mostBytes, tooLarge, isWrong } = field;
  const id = idOf(name);
  const wrong = isWrong ? html` aria-invalid="true"` : "";
  return html`<div class="field"><label for="${id}">${label}</label>
${hintOf(field)}
<input id="${id}" name="${name}" type="file" accept="${accept}" required data-most-bytes="${mostBytes}" data-too-large="${tooLarge}" aria-describedby="${isWrong ? `${id}-hint problems` : `${id}-hint`}"${wrong}></div>`;
}
