import { seeOther } from "../../http/html-answer.ts";
import { routeKey } from "../../http/routes.ts";
import { DESK_WORDS } from "../../words/words.ts";
import { departureOf, typedIn } from "../departure/asked-here.ts";
import { changeAnswer } from "../departure/change-page.html.ts";
import { changeNamed } from "../departure/changes.ts";
import { DEPARTURE_ROUTES } from "../departure/routes.ts";
import { stepAnswer } from "../departure/step-page.html.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { showTypedLesson } from "../lessons/lesson-form.ts";
import { LESSON_ROUTES } from "../lessons/routes.ts";
import { keepTyped } from "../new-departure/keep-form.ts";
import { draftFormPath, NEW_DEPARTURE_ROUTES } from "../new-departure/routes.ts";
import { plainPage, saidPage } from "../plain-page.ts";
import { showTyped } from "../replace/post-replace.ts";
import { REPLACE_ROUTES } from "../replace/routes.ts";
import { type KeepingPorts, type KeptForm, keptFormKeyOf } from "./to-sign-in.ts";

/** The form with everything that was typed, for its author only. */
export async function showKeptForm(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const kept = await keptFor(request, ports);
  const { formGone } = DESK_WORDS[request.language];
  if (!kept) return saidPage(request, { status: 404, said: formGone });
  const isForReaders = kept.routeKey === routeKey(LESSON_ROUTES.formPost);
  if (request.person.role !== "officer" && !isForReaders)
    return plainPage(request, { status: 403, says: "readOnly" });
  const again: SignedInRequest = {
    ...request,
    path: kept.path,
    form: new URLSearchParams(kept.fields),
    event: { ...request.event, pathParameters: { ...kept.parameters } },
  };
  const show = FORMS.get(kept.routeKey);
  return show ? show(again, ports) : seeOther(kept.path, "desk");
}

async function keptFor(
  { event, person }: SignedInRequest,
  { drafts, seals, wallClock }: KeepingPorts,
): Promise<KeptForm | undefined> {
  const key = keptFormKeyOf(event.pathParameters?.form ?? "");
  const sealed = await drafts.find(key, wallClock());
  const kept = sealed && ((await seals.open("kept-form", sealed, wallClock())) as KeptForm);
  return kept && kept.subject === person.subject ? kept : undefined;
}

type Show = (request: SignedInRequest, ports: DeskPorts) => Promise<DeskAnswer>;

/** How each form is shown again; others have nothing to lose, and their page is shown. */
const FORMS: ReadonlyMap<string, Show> = new Map<string, Show>([
  [
    routeKey(NEW_DEPARTURE_ROUTES.formPost),
    async (request, ports) => seeOther(draftFormPath(await keepTyped(request, ports)), "desk"),
  ],
  [
    routeKey(DEPARTURE_ROUTES.changePost),
    async (request, ports) => {
      const change = changeNamed(request.event.pathParameters?.change);
      if (!change) return plainPage(request, { status: 404, says: "notFound" });
      const departure = await departureOf(request, ports);
      return changeAnswer(request, ports, {
        change,
        departure,
        typed: typedIn(request),
        ...said(request),
      });
    },
  ],
  [
    routeKey(DEPARTURE_ROUTES.stepPost),
    async (request, ports) => {
      const departure = await departureOf(request, ports);
      return stepAnswer(request, ports, { departure, typed: typedIn(request), ...said(request) });
    },
  ],
  [
    routeKey(REPLACE_ROUTES.replacePost),
    async (request, ports) => showTyped(request, ports, said(request)),
  ],
  [
    routeKey(LESSON_ROUTES.formPost),
    async (request, ports) => showTypedLesson(request, ports, said(request)),
  ],
]);

function said({ language }: SignedInRequest): { readonly said: string } {
  return { said: DESK_WORDS[language].formAgain };
}
