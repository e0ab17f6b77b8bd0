import type { Lesson, LessonText } from "../model/lesson-ports.ts";
import type { Language } from "../model/plan.ts";
import { identityForm } from "../people/name-form.ts";

/** Who reads it. */
export interface LessonReader {
  readonly language: Language;
  /** Of the departure. */
  readonly department?: string | undefined;
}

/**
 * The newest lesson for a leaver: about the whole organisation or their own department, in their language.
 */
export function lessonForLeaver(
  lessons: readonly Lesson[],
  { language, department }: LessonReader,
): LessonText | undefined {
  return lessons.find((lesson) => lesson.texts[language] && isAbout(lesson, department))?.texts[
    language
  ];
}

/** The same for a manager, but none that could be about fewer than five managers: it would read as a judgment of one. */
export function lessonForManager(
  lessons: readonly Lesson[],
  reader: LessonReader,
): LessonText | undefined {
  return lessonForLeaver(
    lessons.filter(({ hasManyManagers }) => hasManyManagers),
    reader,
  );
}

function isAbout({ department }: Lesson, other = ""): boolean {
  return department === undefined || isSameDepartment(department, other);
}

/** HR types departments, so case and spaces don't matter. */
export function isSameDepartment(one: string, other: string): boolean {
  return identityForm(one) === identityForm(other);
}
