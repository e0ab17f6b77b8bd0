import { form, page } from "../desk-route.ts";

export const LESSON_ROUTES = {
  lessons: page("/desk/lessons"),
  takeBack: form("/desk/lessons"),
  form: page("/desk/lessons/new"),
  formPost: form("/desk/lessons/new"),
  lines: page("/desk/lessons/lines"),
  linesPost: form("/desk/lessons/lines"),
};

/** The field that names a lesson to take back. */
export const LESSON_FIELD = "lesson";

/** The button of the form that was pressed: `look`, `change` or `publish`. */
export const DO_FIELD = "do";

/** What the page of lessons says has just happened. */
export const AFTER_FIELD = "now";

export function afterPath(what: "published" | "takenBack"): string {
  return `${LESSON_ROUTES.lessons.path}?${AFTER_FIELD}=${what}`;
}
