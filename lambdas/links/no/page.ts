import { callOffTalk, canChoose, declineTalk } from "../../departure/changes/choose-talk.ts";
import { comingInterview } from "../../departure/model/interview.ts";
import { LinkRefusal, Refusal } from "../../departure/model/refusal.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { deletionDay } from "../../departure/timeline/deletion-day.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { changeTalk } from "../../use-cases/talk/save-talk.ts";
import { LINK_WORDS } from "../../words/words.ts";
import type { LinkPage } from "../link-page.ts";
import { closedPage, talkFrame } from "../talk/talk-frame.html.ts";
import { momentInWords, type Talking, talkingIn } from "../talk/talking.ts";

/** "No, thank you": one press, and nothing is asked any more. A talk that was agreed is called off with it. */
export const NO_PAGE: LinkPage = {
  async show(request) {
    return { status: 200, body: shown(talkingIn(request)) };
  },

  async post(request, ports) {
    const talking = talkingIn(request);
    const { departure, context, path } = request;
    if (!canChoose(departure)) return { status: 409, body: closedPage(talking) };
    const byLeaver = { ...context, who: "leaver" };
    try {
      await changeTalk(
        departure,
        (present) => declineTalk(callOffTalk(present, byLeaver), byLeaver),
        ports,
      );
      return { seeOther: path("no") };
    } catch (error) {
      if (error instanceof LinkRefusal || error instanceof Refusal)
        return { status: 422, body: shown(talking, error) };
      throw error;
    }
  },
};

function shown(talking: Talking, problem?: LinkRefusal | Refusal): Markup {
  const { departure, reader } = talking.request;
  if (!canChoose(departure)) return closedPage(talking);
  if (departure.voice?.choice?.as === "no-talk") return saidPage(talking);
  const { words } = talking;
  const coming = comingInterview(departure, talking.request.context.now);
  const { busy, linksAreFull } = LINK_WORDS[reader.language];
  const main = html`${problem ? html`<div class="wrong" role="alert"><p>${problem instanceof LinkRefusal ? linksAreFull : busy}</p></div>` : ""}
<p>${words.noIntro}</p>
${coming ? html`<p>${words.noCallsOff(momentInWords(coming.at, talking))}</p>` : ""}
<form method="post"><button name="do" value="no">${words.noButton}</button></form>`;
  return talkFrame(talking, words.noTitle, main);
}

function saidPage(talking: Talking): Markup {
  const { request, words } = talking;
  const { departure, reader, context, path } = request;
  const name = isolated(calledNameOf(departure.people.employee));
  const day = deletionDay(departure, context);
  const said = words.noSaid(name, day ? dayInWords(day, reader.language) : "");
  const main = html`<p>${said}</p>
<p><a href="${path("talk")}">${words.afterAll}</a></p>`;
  return talkFrame(talking, words.noTitle, main);
}
