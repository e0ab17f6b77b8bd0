import { LESSON_ROUTES } from "../../lambdas/desk/lessons/routes.ts";
import type { DeskVisitor, Seen } from "../support/desk-visitor.ts";

export const [LESSONS, NEW, LINES] = [
  LESSON_ROUTES.lessons.path,
  LESSON_ROUTES.form.path,
  LESSON_ROUTES.lines.path,
];

/** A lesson that can be published, as it is typed. */
export const TYPED = {
  "said.nl": "Het rooster kwam te laat",
  "done.nl": "Het staat nu zes weken vooruit.",
  "said.en": "The rota came too late.",
  "done.en": "It is ready six weeks ahead.",
  department: "",
  people: "7",
  read: "earlier",
  nobody: "yes",
} as const;

/** Presses the button that shows how it will read. */
export async function looked(visitor: DeskVisitor, told: object = {}): Promise<Seen> {
  return visitor.press(await visitor.get(NEW), NEW, { ...TYPED, ...told, do: "look" });
}

/** Looks it over and publishes it. */
export async function published(visitor: DeskVisitor, told: object = {}): Promise<Seen> {
  return visitor.press(await looked(visitor, told), NEW, { do: "publish" });
}

/** Takes back the newest. */
export async function takenBack(visitor: DeskVisitor): Promise<Seen> {
  const page = await visitor.get(LESSONS);
  const lesson = /name="lesson" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  return visitor.press(page, LESSONS, { lesson });
}

/** Opens what former colleagues wrote. */
export async function opened(visitor: DeskVisitor): Promise<Seen> {
  return visitor.press(await visitor.get(LINES), LINES);
}
