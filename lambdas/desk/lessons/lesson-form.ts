import { checkLesson, type TypedLesson } from "../../departure/lessons/check-lesson.ts";
import { hasManyManagers } from "../../departure/lessons/many-managers.ts";
import { seeOther } from "../../http/html-answer.ts";
import { audit } from "../../telemetry/audit.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { refusedToOthers } from "./for-answer-readers.ts";
import { departmentsOf, knownDepartures, knownNames } from "./known-departures.ts";
import { type FormShown, lessonFormPage } from "./lesson-form.html.ts";
import { lessonPreview } from "./lesson-preview.html.ts";
import { textsOf, typedLesson } from "./read-typed.ts";
import { afterPath, DO_FIELD } from "./routes.ts";

/** An empty form. */
export async function showLessonForm(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  return showTypedLesson({ ...request, form: new URLSearchParams() }, ports, {});
}

/** The form as it was filled in. */
export async function showTypedLesson(
  request: SignedInRequest,
  ports: DeskPorts,
  { said }: Pick<FormShown, "said">,
): Promise<DeskAnswer> {
  const refused = refusedToOthers(request, ports);
  if (refused) return refused;
  const typed = typedLesson(request.form, ports.plan.settings.languages);
  const departments = departmentsOf(await knownDepartures(request, ports));
  return lessonFormPage(request, ports, {
    typed,
    departments,
    problems: [],
    ...(said ? { said } : {}),
  });
}

/** Looks a lesson over, shows how it will read, and publishes it: each press checks all of it anew. */
export async function postLesson(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const wanted = request.form.get(DO_FIELD);
  if (wanted === "change") return showTypedLesson(request, ports, {});
  const refused = refusedToOthers(request, ports);
  if (refused) return refused;
  const { languages } = ports.plan.settings;
  const typed = typedLesson(request.form, languages);
  const [known, published] = await Promise.all([
    knownDepartures(request, ports),
    ports.lessons.all(),
  ]);
  const departments = departmentsOf(known);
  const problems = checkLesson(typed, {
    now: request.now,
    languages,
    departments,
    known: knownNames(known, ports),
    published: published.length,
  });
  if (problems.length > 0)
    return lessonFormPage(request, ports, { typed, departments, problems, status: 422 });
  const isForManagers = hasManyManagers(known, typed.department || undefined);
  if (wanted !== "publish") return lessonPreview(request, { typed, isForManagers });
  return publish(typed, { request, isForManagers }, ports);
}

interface Publishing {
  readonly request: SignedInRequest;
  readonly isForManagers: boolean;
}

async function publish(
  typed: TypedLesson,
  { request, isForManagers }: Publishing,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const { event, person, now } = request;
  await ports.lessons.publish({
    published: now,
    texts: textsOf(typed),
    ...(typed.department ? { department: typed.department } : {}),
    ...(isForManagers ? { hasManyManagers: true } : {}),
  });
  audit("lesson-published", { who: person.subject, route: event.routeKey });
  return seeOther(afterPath("published"), "desk");
}
