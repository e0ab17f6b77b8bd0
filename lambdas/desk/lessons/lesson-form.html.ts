import {
  type LessonProblem,
  LONG_AGO,
  monthsToChoose,
  type TypedLesson,
} from "../../departure/lessons/check-lesson.ts";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { languageName } from "../../words/language-name.ts";
import { LESSON_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { checkList } from "../parts/choices.html.ts";
import {
  checkField,
  choiceField,
  errorSummary,
  type FormProblem,
  longTextField,
  textField,
} from "../parts/field.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { DO_FIELD, LESSON_ROUTES } from "./routes.ts";

export interface FormShown {
  readonly typed: TypedLesson;
  readonly departments: readonly string[];
  readonly problems: readonly LessonProblem[];
  readonly status?: number;
  readonly said?: string;
}

/** The form of a lesson, with every problem beside its field. */
export function lessonFormPage(
  request: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
  shown: FormShown,
): DeskPage {
  const { status = 200, said, problems: found } = shown;
  const { language } = request;
  const words = LESSON_WORDS[language];
  const problems = found.map((problem) => ({
    field: problem.field,
    message: problemInWords(problem, language),
    ...(problem.what === "names" ? { found: problem.found.join(" ") } : {}),
  }));
  const { languages } = plan.settings;
  const content = html`${languages.map((each) => halves(each, request, { ...shown, problems }))}
${sources(request, { ...shown, problems })}
<p class="buttons">${button(words.look, { name: DO_FIELD, value: "look" })} <a href="${LESSON_ROUTES.lessons.path}">${words.back}</a></p>`;
  const main = html`${heading(words.formTitle, { intro: words.formIntro })}
${said ? notice("warn", said, language) : ""}${errorSummary(
  words.problems(problems.length),
  problems.map((problem) => labelled(problem, language)),
  content,
)}
${postForm(request, LESSON_ROUTES.formPost.path, content, { noValidate: true })}`;
  return { status, title: words.formTitle, place: "/desk/lessons", main };
}

/** A problem in words; of possible names with these. */
type SaidProblem = FormProblem & { readonly found?: string };
type Filled = Omit<FormShown, "problems"> & { readonly problems: readonly SaidProblem[] };

function halves(
  each: Language,
  { language }: SignedInRequest,
  { typed, problems }: Filled,
): Markup {
  const words = LESSON_WORDS[language];
  const name = languageName(each, language);
  const { said = "", done = "" } = typed.texts[each] ?? {};
  const shared = { lang: each, problems };
  return html`<div class="field-row">${longTextField({
    ...shared,
    name: `said.${each}`,
    label: words.saidIn(name),
    hint: words.saidHint,
    value: said,
  })}${longTextField({
    ...shared,
    name: `done.${each}`,
    label: words.doneIn(name),
    hint: words.doneHint,
    value: done,
  })}</div>
`;
}

/** What it is about, whom it is from, and what is confirmed. */
function sources(request: SignedInRequest, { typed, departments, problems }: Filled): Markup {
  const { language, now } = request;
  const words = LESSON_WORDS[language];
  const months = monthsToChoose(now).map((month) => ({
    value: month.toString(),
    label: dayInWords(month.toPlainDate({ day: 1 }), language, "month"),
  }));
  return html`${choiceField({
    name: "department",
    label: words.about,
    hint: words.aboutHint,
    value: typed.department,
    problems,
    choices: [
      { value: "", label: words.wholeOrganisation },
      ...departments.map((name) => ({ value: name, label: name })),
    ],
  })}<div class="field-row">${textField({
    name: "people",
    label: words.people,
    hint: words.peopleHint,
    value: typed.people,
    problems,
  })}${choiceField({
    name: "read",
    label: words.read,
    hint: words.readHint,
    value: typed.read,
    problems,
    choices: [
      { value: "", label: words.notChosen },
      ...months,
      { value: LONG_AGO, label: words.longAgo },
    ],
  })}</div>
${confirmations(request, typed, problems)}`;
}

function confirmations(
  { language }: SignedInRequest,
  { isNobody, noNames }: TypedLesson,
  problems: readonly SaidProblem[],
): Markup {
  const words = LESSON_WORDS[language];
  const confirmed = noNames.join(" ");
  const asked = problems.find(({ field }) => field === "names");
  const names = asked
    ? checkList({
        name: "names",
        label: asked.message,
        hint: words.namesHint,
        checked: [],
        choices: [{ value: `${confirmed} ${asked.found}`, label: words.noName }],
      })
    : html`<input type="hidden" name="names" value="${confirmed}">`;
  return html`${names}${checkField({
    name: "nobody",
    label: words.nobody,
    hint: words.nobodyHint,
    isChecked: isNobody,
    problems,
  })}`;
}

/** Each with its field's name. */
function labelled({ field, message }: FormProblem, language: Language): FormProblem {
  const words = LESSON_WORDS[language];
  const [name = "", inLanguage] = field.split(".");
  const labels: Readonly<Record<string, string>> = {
    said: words.saidIn(languageName((inLanguage ?? language) as Language, language)),
    done: words.doneIn(languageName((inLanguage ?? language) as Language, language)),
    department: words.about,
    people: words.people,
    read: words.read,
  };
  const label = labels[name];
  return { field, message: label ? words.problemOf(label, message) : message };
}

function problemInWords(problem: LessonProblem, language: Language): string {
  const words = LESSON_WORDS[language];
  switch (problem.what) {
    case "missing":
      return problem.field === "nobody" ? words.notConfirmed : words.missing;
    case "too-long":
      return words.tooLong(problem.length);
    case "not-a-number":
      return words.notANumber;
    case "too-few":
      return words.tooFew;
    case "too-young":
      return words.tooYoung(dayInWords(problem.from.toPlainDate({ day: 1 }), language, "month"));
    case "too-many":
      return words.tooMany;
    case "names":
      return words.names(problem.found.join(", "));
  }
}
