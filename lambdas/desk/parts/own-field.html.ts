import type { OwnFieldName } from "../../departure/fields.ts";
import type { Language } from "../../departure/model/plan.ts";
import type { Markup } from "../../http/markup.ts";
import { choicesOf } from "../../use-cases/describe/own-field-in-words.ts";
import { FORM_WORDS } from "../../words/words.ts";
import { choiceField, type Field, textField } from "./field.html.ts";

/** The control for one of a departure's own fields: a select or a text input. */
export function ownFieldControl(name: OwnFieldName, field: Field, language: Language): Markup {
  const choices = choicesOf(name).map(({ value, nameIn }) => ({ value, label: nameIn(language) }));
  if (choices.length === 0) return textField(field);
  const none = { value: "", label: FORM_WORDS[language].notChosen };
  return choiceField({ ...field, choices: [none, ...choices] });
}
