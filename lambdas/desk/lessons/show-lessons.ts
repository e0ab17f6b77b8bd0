import { seeOther } from "../../http/html-answer.ts";
import { audit } from "../../telemetry/audit.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { refusedToOthers, writesLessons } from "./for-answer-readers.ts";
import { lessonsPage } from "./lessons-page.html.ts";
import { afterPath, LESSON_FIELD } from "./routes.ts";

/** All published lessons; for an answer reader with what they can do. */
export async function showLessons(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const lessons = await ports.lessons.all();
  return lessonsPage(request, {
    lessons,
    plan: ports.plan,
    mayWrite: writesLessons(request, ports),
  });
}

/** Takes one back; one that is gone already stays gone. */
export async function takeLessonBack(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const refused = refusedToOthers(request, ports);
  if (refused) return refused;
  const { event, person, form } = request;
  const asked = form.get(LESSON_FIELD);
  const lesson = (await ports.lessons.all()).find(({ id }) => id === asked);
  if (lesson) {
    await ports.lessons.takeBack(lesson.id);
    audit("lesson-taken-back", { who: person.subject, route: event.routeKey });
  }
  return seeOther(afterPath("takenBack"), "desk");
}
