import { mayReadNamed } from "../../departure/answers/may-read-named.ts";
import { namedToRead } from "../../departure/answers/named-to-read.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { html } from "../../http/markup.ts";
import { readNamedAnswers } from "../../use-cases/person/read-named-answers.ts";
import { NAMED_ANSWERS_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskPage, SignedInRequest } from "../desk-request.ts";
import { saidPage } from "../plain-page.ts";
import { closedAnswers, openedAnswers } from "./answers-page.html.ts";
import { departureOf } from "./asked-here.ts";
import { departurePath } from "./routes.ts";

/** Says that there are named answers, for who may read them. Shows none: a GET leaves no line in the history. */
export async function showAnswers(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const departure = await departureOf(request, ports);
  return refused(departure, request, ports) ?? closedAnswers(departure, request);
}

/** Opens them, once the history says who did. */
export async function openAnswers(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { event, person } = request;
  const { id } = await departureOf(request, ports);
  const context = contextOf(request, ports);
  const reading = { id, person, context, route: event.routeKey };
  const { departure, read } = await readNamedAnswers(reading, ports);
  return refused(departure, request, ports) ?? openedAnswers({ departure, read }, request, ports);
}

function refused(
  departure: Departure,
  request: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
): DeskPage | undefined {
  const { notYours, none, back } = NAMED_ANSWERS_WORDS[request.language];
  const then = html`<a href="${departurePath(departure.id)}">${back}</a>`;
  if (!mayReadNamed(departure, request.person, plan.settings))
    return saidPage(request, { status: 403, said: notYours, then });
  const isThere = namedToRead(departure, request).length > 0;
  return isThere ? undefined : saidPage(request, { status: 404, said: none, then });
}
