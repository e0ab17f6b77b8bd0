import { halfForm, type TypedLesson } from "../../departure/lessons/check-lesson.ts";
import type { LessonTexts } from "../../departure/model/lesson-ports.ts";
import type { Language } from "../../departure/model/plan.ts";

/** The lesson in a posted form, as it was typed; nothing typed is an empty one. */
export function typedLesson(form: URLSearchParams, languages: readonly Language[]): TypedLesson {
  const text = (name: string) => form.get(name) ?? "";
  const texts = languages.map((language) => [
    language,
    { said: text(`said.${language}`), done: text(`done.${language}`) },
  ]);
  return {
    texts: Object.fromEntries(texts),
    department: text("department"),
    people: text("people"),
    read: text("read"),
    isNobody: form.has("nobody"),
    noNames: form.getAll("names").flatMap((names) => names.split(" ")),
  };
}

/** Its texts as they are kept. */
export function textsOf({ texts }: TypedLesson): LessonTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([language, { said, done }]) => [
      language,
      { said: halfForm(said), done: halfForm(done) },
    ]),
  );
}
