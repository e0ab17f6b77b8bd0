import { lessonForManager } from "../departure/lessons/lesson-for.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Lesson } from "../departure/model/lesson-ports.ts";
import type { Language } from "../departure/model/plan.ts";
import type { MailView } from "./mail-view.ts";

/** The lesson that a manager reads with a step; nothing if there is none for this reader. */
export function lessonWords(
  lessons: readonly Lesson[],
  { department }: Pick<Departure, "department">,
  language: Language,
): Pick<MailView, "lesson" | "lessonSaid" | "lessonDone"> {
  const text = lessonForManager(lessons, { language, department });
  return text ? { lesson: true, lessonSaid: text.said, lessonDone: text.done } : {};
}
