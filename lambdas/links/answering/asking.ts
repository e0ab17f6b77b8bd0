import type { Temporal } from "temporal-polyfill";
import { type AnsweringAccess, answeringAccess } from "../../departure/answers/answering-access.ts";
import type { Answers, Occasion } from "../../departure/answers/answers.ts";
import { changeUntil, firstAnswerUntil, openUntil } from "../../departure/answers/until.ts";
import { earliest } from "../../departure/model/days.ts";
import type { LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";

/** One request to a page with questions, and what its link may do. */
export interface Asking {
  readonly request: LinkPageRequest;
  readonly occasion: Occasion;
  readonly access: AnsweringAccess;
  /** What is kept, for the rules; shown only where `access` says so. */
  readonly answers?: Answers | undefined;
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
