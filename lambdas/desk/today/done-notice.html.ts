import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { TODAY_WORDS } from "../../words/words.ts";
import { backToToday } from "../departure/asked-here.ts";
import { stepDone } from "../departure/step-done.html.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { SEEN_FIELDS } from "./fields.ts";
import type { JustDone } from "./just-done.ts";
import { seenFields } from "./line.html.ts";
import { TODAY_ROUTES } from "./routes.ts";
import type { TodayShown } from "./today-shown.ts";

interface Around {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

/** What was just done, and a button to take it back. */
export function doneNotice(done: JustDone, shown: TodayShown, around: Around): Markup {
  const { departure, did, stepId } = done;
  if (did !== "seen" && did !== "unseen") {
    const back = backToToday(shown.isMine);
    return stepId === undefined ? html`` : stepDone({ departure, did, stepId, back }, around);
  }
  const { language } = around.request;
  const name = isolated(nameToShow(departure.people.employee));
  const said = TODAY_WORDS[language][did === "seen" ? "markedSeen" : "markedUnseen"](name);
  return html`<div class="just-done">${notice("good", said, language)}${unseen(done, shown, around)}</div>`;
}

function unseen({ departure, did, item }: JustDone, shown: TodayShown, { request }: Around) {
  if (did !== "seen" || item === undefined || request.person.role !== "officer") return "";
  const press = button(TODAY_WORDS[request.language].notSeen, { ...UNSEEN, look: "quiet" });
  const fields = html`${seenFields({ departureId: departure.id, item }, shown)}${press}`;
  return postForm(request, TODAY_ROUTES.seen.path, fields);
}

const UNSEEN = { name: SEEN_FIELDS.do, value: "unseen" } as const;
