import type { Occasion } from "../../departure/answers/answers.ts";
import { exportedAnswers } from "../../departure/answers/exported-answers.ts";
import type { LinkPage, LinkPageAnswer, LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { alreadyPage, askPage, closedPage, keptPage, wrongPage } from "./answer-pages.html.ts";
import { type Asking, askingOf, shownAnswers, withLesson } from "./asking.ts";
import { dropAnswers, keepAnswers, mayKeep } from "./keep-answers.ts";
import { filledWith, type Posted, readPosted } from "./read-posted.ts";

/** What the address says after a press: only that, never what was answered. */
const AFTER = "now";
const [NAMED, NAMELESS, DROPPED] = ["named", "kept", "dropped"] as const;

/** A page with the questions of one occasion: to answer, to change or delete while they are open, to read that they are closed. */
export function answeringPage(occasion: Occasion, name: "questions" | "look-back"): LinkPage {
  return {
    async show(request, ports) {
      const asking = await askingOf(request, occasion, ports);
      return { status: 200, body: shown(await withLesson(asking, ports)) };
    },

    async post(request, ports) {
      const asking = await askingOf(request, occasion, ports);
      if (!mayKeep(asking)) return { status: 409, body: shown(asking) };
      const wanted = request.form.get("do");
      if (wanted === "file") return file(asking, ports);
      return wanted === "drop" ? drop(asking, ports) : keep(asking, ports);
    },
  };

  /** Their own data, for them alone: nothing is noted, since that would say that they answered. */
  async function file(asking: Asking, ports: PeoplePorts): Promise<LinkPageAnswer> {
    const shown = shownAnswers(asking);
    if (!shown) return refused(asking.request, ports);
    const content = { answers: exportedAnswers([shown]) };
    return { file: { name: `${name}.json`, content } };
  }

  async function drop(asking: Asking, ports: PeoplePorts): Promise<LinkPageAnswer> {
    const { request } = asking;
    if (asking.access !== "show-and-change") return refused(request, ports);
    await dropAnswers(asking, ports);
    return { seeOther: `${request.path(name)}?${AFTER}=${DROPPED}` };
  }

  async function keep(asking: Asking, ports: PeoplePorts): Promise<LinkPageAnswer> {
    const { request } = asking;
    const read = readPosted(request.form, { kind: request.departure.kind, occasion });
    if ("mistakes" in read) return { status: 422, body: wrongPage(asking, read) };
    const kept = await keepAnswers(asking, read.posted, ports);
    if ("answers" in kept) return { seeOther: `${request.path(name)}?${AFTER}=${saidOf(kept)}` };
    if (kept.not === "over") return refused(request, ports);
    return { status: 409, body: wrongPage(asking, { filled: filledWith(read.posted) }, "busy") };
  }

  /** As it stands now: the departure may have ended since the page was asked for. */
  async function refused(request: LinkPageRequest, ports: PeoplePorts): Promise<LinkPageAnswer> {
    const departure = await ports.departures.find(request.departure.id);
    const asking = await askingOf(
      { ...request, ...(departure ? { departure } : {}) },
      occasion,
      ports,
    );
    return { status: 409, body: shown(asking) };
  }
}

function shown(asking: Asking): ReturnType<typeof askPage> {
  const { access, answers, request } = asking;
  const after = request.query.get(AFTER);
  if (isClosed(asking)) return closedPage(asking);
  if (!answers) return askPage(asking, after === DROPPED ? "dropped" : undefined);
  if (access === "show-and-change") return keptPage(asking, answers.named);
  const isJustKept = after === NAMED || after === NAMELESS;
  return isJustKept ? keptPage(asking, after === NAMED) : alreadyPage(asking);
}

function saidOf({ answers }: { readonly answers: Posted }): string {
  return answers.named ? NAMED : NAMELESS;
}

function isClosed({ access }: Asking): boolean {
  return access === "closed" || access === "not-asked";
}
