import { talkHolder } from "../../departure/answers/talk-holder.ts";
import { callOffTalk, canChoose } from "../../departure/changes/choose-talk.ts";
import { comingInterview } from "../../departure/model/interview.ts";
import { LinkRefusal, Refusal } from "../../departure/model/refusal.ts";
import type { TalkWish, TalkWith } from "../../departure/model/voice.ts";
import { lastDayToAgree } from "../../departure/timeline/deletion-day.ts";
import { heldTalk } from "../../departure/timeline/talk-days.ts";
import type { Markup } from "../../http/markup.ts";
import { changeTalk, saveTalk } from "../../use-cases/talk/save-talk.ts";
import type { LinkPage, LinkPageAnswer, LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { agreedPage, heldPage, wishedPage } from "./agreed-talk.html.ts";
import { freeMoments } from "./free-moments.ts";
import {
  CALL_OFF,
  momentValue,
  NOTHING_TYPED,
  OWN_MOMENT,
  readTalk,
  type TalkMistake,
  type TypedTalk,
  typedIn,
  withIn,
} from "./read-talk.ts";
import { talkFormPage, withWhomPage } from "./talk-form.html.ts";
import { closedPage } from "./talk-frame.html.ts";
import { type Talking, talkingIn } from "./talking.ts";

/**
 * A talk: with whom, then how and when. Once it is chosen, the page shows it, and can change it or call it off. What is
 * chosen goes along in the query while it is nobody's secret: with whom, and no more.
 */
export const TALK_PAGE: LinkPage = {
  async show(request, ports) {
    const talking = talkingIn(request);
    return { status: 200, body: await shown(talking, ports) };
  },

  async post(request, ports) {
    const talking = talkingIn(request);
    const over = overPage(talking);
    if (over) return { status: 409, body: over };
    try {
      if (request.form.get("do") === CALL_OFF) return await callOff(request, ports);
      return await choose(talking, ports);
    } catch (error) {
      if (error instanceof LinkRefusal || error instanceof Refusal)
        return refused(talking, error, ports);
      throw error;
    }
  },
};

async function shown(talking: Talking, ports: PeoplePorts): Promise<Markup> {
  const { departure, query, context } = talking.request;
  const over = overPage(talking);
  if (over) return over;
  const whom = withIn(query.get("with"));
  if (whom) return formPage(talking, { whom, typed: typedBefore(talking) }, ports);
  if (query.has("change")) return withWhomPage(talking, withIn(query.get("change")) ?? "hr", false);
  const coming = comingInterview(departure, context.now);
  if (coming) return agreedPage(talking, coming);
  const { talk } = departure.voice ?? {};
  return talk ? wishedPage(talking, talk) : withWhomPage(talking, "hr", query.has("with"));
}

/** Once nothing may be asked of the leaver, or the talk was held, there is nothing to choose. */
function overPage(talking: Talking): Markup | undefined {
  const { departure, context } = talking.request;
  if (!canChoose(departure)) return closedPage(talking);
  const held = heldTalk(departure, context.now);
  return held && heldPage(talking, held);
}

/** What was chosen before. The number only behind a link to the private address. */
function typedBefore({ request: { departure, via, context } }: Talking): TypedTalk {
  const { talk } = departure.voice ?? {};
  if (!talk) return NOTHING_TYPED;
  const { how, phone = "", callsThemselves, wish } = talk;
  const coming = comingInterview(departure, context.now);
  return {
    ...NOTHING_TYPED,
    how,
    phone: via === "private" ? phone : "",
    callsThemselves: callsThemselves ? "yes" : "",
    ...(coming ? { moment: momentValue(coming.at) } : wishedBefore(wish)),
  };
}

function wishedBefore(wish: TalkWish["wish"]): Partial<TypedTalk> {
  return wish ? { moment: OWN_MOMENT, day: wish.day.toString(), part: wish.part } : {};
}

interface Filled {
  readonly whom: TalkWith;
  readonly typed: TypedTalk;
  readonly mistakes?: readonly TalkMistake[];
}

async function formPage(
  talking: Talking,
  { whom, ...filled }: Filled,
  { moments }: PeoplePorts,
): Promise<Markup> {
  const { request, today } = talking;
  const { departure, context } = request;
  const free = await freeMoments(departure, whom, { context, moments });
  const holder = talkHolder(departure, whom, today)?.name;
  return talkFormPage(talking, { whom, holder, free, ...filled });
}

async function choose(talking: Talking, ports: PeoplePorts): Promise<LinkPageAnswer> {
  const { request, today } = talking;
  const { departure, form, path } = request;
  const typed = typedIn(form);
  const whom = withIn(typed.with);
  if (!whom) return { status: 422, body: withWhomPage(talking, "hr", true) };
  const asksWhen = talkHolder(departure, whom, today) !== undefined;
  const { timeZone } = departure;
  const read = readTalk(typed, { today, timeZone, asksWhen, lastDay: lastDayToAgree(departure) });
  if ("mistakes" in read)
    return { status: 422, body: await formPage(talking, { whom, typed, ...read }, ports) };
  await saveTalk(departure, read.chosen, { context: byLeaver(request), ports });
  return { seeOther: path("talk") };
}

async function callOff(
  { departure, path, ...request }: LinkPageRequest,
  ports: PeoplePorts,
): Promise<LinkPageAnswer> {
  const context = byLeaver(request);
  await changeTalk(departure, (present) => callOffTalk(present, context), ports);
  return { seeOther: path("talk") };
}

function byLeaver({ context }: Pick<LinkPageRequest, "context">) {
  return { ...context, who: "leaver" };
}

/** The page comes back as it was filled in, with the departure as it is now. */
async function refused(
  talking: Talking,
  error: LinkRefusal | Refusal,
  ports: PeoplePorts,
): Promise<LinkPageAnswer> {
  const { request } = talking;
  const departure = (await ports.departures.find(request.departure.id)) ?? request.departure;
  const now = talkingIn({ ...request, departure });
  const over = overPage(now);
  if (over) return { status: 409, body: over };
  const whom = withIn(request.form.get("with"));
  if (!whom) return { status: 422, body: await shown(now, ports) };
  const typed = typedIn(request.form);
  const body = await formPage(now, { whom, typed, mistakes: [mistakeOf(error)] }, ports);
  return { status: 422, body };
}

function mistakeOf({ code }: LinkRefusal | Refusal): TalkMistake {
  return GONE.includes(code)
    ? { field: "moment", code: "gone" }
    : { field: "form", code: code === "too-many-by-links" ? "full" : "busy" };
}

const GONE: readonly string[] = ["moment-is-gone", "interview-in-past", "interview-after-deletion"];
