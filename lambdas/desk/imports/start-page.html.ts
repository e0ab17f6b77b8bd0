import type { Plan } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { FILE_FIELD } from "../../http/upload.ts";
import { FILE_LIMIT_BYTES, ROWS_LIMIT } from "../../use-cases/import-file/limits.ts";
import type { ImportWords } from "../../words/nl/import.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { errorSummary } from "../parts/field.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { columnsTable } from "./columns-table.html.ts";
import { fileField } from "./file-field.html.ts";
import { KEPT_DAYS } from "./kept-days.ts";
import { IMPORT_ROUTES } from "./routes.ts";

export interface StartShown {
  readonly plan: Plan;
  /** The problems of the uploaded file. */
  readonly problems: readonly string[];
}

export function startPage(request: SignedInRequest, { plan, problems }: StartShown): Markup {
  const words = IMPORT_WORDS[request.language].start;
  const isOfficer = request.person.role === "officer";
  const inForm = problems.map((message) => ({ field: FILE_FIELD, message }));
  const form = isOfficer
    ? uploadForm(request, words, problems.length > 0)
    : html`<p>${words.forReader}</p>`;
  return html`${heading(words.title, { intro: words.intro })}
${request.query.thrown ? notice("good", words.thrownAway, request.language) : ""}${errorSummary(words.problems, inForm, form)}
<section><h2>${words.upload}</h2>
${form}
<p><small>${words.kept(KEPT_DAYS)}</small></p></section>
<section><h2>${words.template}</h2>
<p>${words.templateText}</p>
<p class="buttons">${buttonLink(IMPORT_ROUTES.template.path, words.templateButton, "quiet")}</p></section>
${columnsTable(request.language, plan)}`;
}

const MEGABYTES = String(FILE_LIMIT_BYTES / 1024 / 1024);

function uploadForm(
  request: SignedInRequest,
  words: ImportWords["start"],
  isWrong: boolean,
): Markup {
  const field = fileField({
    name: FILE_FIELD,
    label: words.label,
    hint: words.hint(ROWS_LIMIT.toLocaleString(request.language), MEGABYTES),
    accept: ".csv,.txt,.tsv,text/csv",
    mostBytes: FILE_LIMIT_BYTES,
    tooLarge: words.tooLarge(MEGABYTES),
    isWrong,
  });
  const content = html`${field}<p>${words.nothingYet}</p>${button(words.button)}`;
  return postForm(request, IMPORT_ROUTES.startPost.path, content, { hasFile: true });
}
