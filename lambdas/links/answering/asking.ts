import type { Temporal } from "temporal-polyfill";
import { type AnsweringAccess, answeringAccess } from "../../departure/answers/answering-access.ts";
import type { Answers, Occasion } from "../../departure/answers/answers.ts";
import { changeUntil, firstAnswerUntil, openUntil } from "../../departure/answers/until.ts";
import { lessonForLeaver } from "../../departure/lessons/lesson-for.ts";
import { earliest } from "../../departure/model/days.ts";
import type { LessonText } from "../../departure/model/lesson-ports.ts";
import type { LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";

/** One request to a page with questions, and what its link may do. */
export interface Asking {
  readonly request: LinkPageRequest;
  readonly occasion: Occasion;
  readonly access: AnsweringAccess;
  /** What is kept, for the rules; shown only where `access` says so. */
  readonly answers?: Answers | undefined;
  /** What former colleagues said earlier, where the page after a press may show it. */
  readonly lesson?: LessonText | undefined;
  readonly today: Temporal.PlainDate;
}

export async function askingOf(
  request: LinkPageRequest,
  occasion: Occasion,
  ports: PeoplePorts,
): Promise<Asking> {
  const { departure, via, context } = request;
  const answers = await ports.answers.find(departure.id, occasion);
  const link = { isPrivate: via === "private", isWork: via === "work" };
  const access = answeringAccess({ departure, occasion, link, answers }, context);
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return { request, occasion, access, answers, today };
}

/** With the newest lesson, which stands on the page after answering at the end. */
export async function withLesson(asking: Asking, { lessons }: PeoplePorts): Promise<Asking> {
  const { occasion, answers, request } = asking;
  if (occasion !== "exit" || !answers) return asking;
  const { department } = request.departure;
  const reader = { language: request.reader.language, department };
  return { ...asking, lesson: lessonForLeaver(await lessons.all(), reader) };
}

/** The last day on which the questions can be answered, or answers changed; undefined before they are asked. */
export function lastDayToAnswer({
  request: { departure, context },
  occasion,
  answers,
}: Pick<Asking, "request" | "occasion" | "answers">): Temporal.PlainDate | undefined {
  return answers ? openUntil(answers, departure) : firstAnswerUntil(departure, occasion, context);
}

/** The last day on which answers kept now can be changed with this link, or one that is sure to come. */
export function lastDayToChange({
  request: { departure, context, via },
  occasion,
  answers,
  today,
}: Asking): Temporal.PlainDate {
  const until = answers
    ? openUntil(answers, departure)
    : changeUntil(departure, { occasion, first: today }, context);
  const comesToPrivate = departure.people.employee.privateAddress !== undefined;
  return via === "private" || comesToPrivate ? until : earliest(until, departure.dates.lastDay);
}

/** Whether this link shows what is kept. */
export function shownAnswers({ access, answers }: Asking): Answers | undefined {
  return access === "show-and-change" ? answers : undefined;
}
