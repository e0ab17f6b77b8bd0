import { offerMoments } from "../../departure/changes/offer-moments.ts";
import { reportTalk } from "../../departure/changes/report-talk.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { dangerouslyAsIs, type Markup } from "../../http/markup.ts";
import { inMarkup } from "../../mails/render.ts";
import { helpFor } from "../../mails/templates.ts";
import { wordsOf } from "../../mails/words-of.ts";
import { changeByLink } from "../change-by-link.ts";
import type { LinkPage, LinkPageAnswer, LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { holderPage, type Tried } from "./holder-page.html.ts";
import { readMoments } from "./read-moments.ts";
import { readReport } from "./read-report.ts";
import { standingOf } from "./standing.ts";

/** The page of who holds the talk: moments before it, the appointment, and afterwards how it went. */
export const HOLDER_PAGE: LinkPage = {
  show: (request, ports) => shown(request, ports, { status: 200 }),
  post: async (request, ports) => {
    const act = ACTS[request.form.get("do") ?? ""];
    const refused = act ? await act(request, ports) : {};
    if (!refused) return { seeOther: request.path("holder") };
    const departure = (await ports.departures.find(request.departure.id)) ?? request.departure;
    return shown({ ...request, departure }, ports, { status: 422, tried: refused });
  },
};

/** What was refused; undefined when it is done. */
type Act = (request: LinkPageRequest, ports: PeoplePorts) => Promise<Tried | undefined>;

const ACTS: Readonly<Record<string, Act>> = { offer, report };

async function shown(
  request: LinkPageRequest,
  ports: PeoplePorts,
  { status, tried }: { readonly status: number; readonly tried?: Tried },
): Promise<LinkPageAnswer> {
  const guide = await guideFor(request, ports);
  const body = holderPage(request, standingOf(request), { guide, ...(tried ? { tried } : {}) });
  return { status, body };
}

/** From the build, with escaped values. */
async function guideFor(
  { departure, reader: { language }, context: { now, ...rules } }: LinkPageRequest,
  { loadHelp }: PeoplePorts,
): Promise<Markup> {
  const pages = await loadHelp(language);
  const { help } = helpFor(pages, "talk-guide", departure.kind);
  const day = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return dangerouslyAsIs(
    inMarkup(help, wordsOf(departure, { language, ...rules, day, isNamedAbove: true })),
  );
}

async function offer(request: LinkPageRequest, ports: PeoplePorts): Promise<Tried | undefined> {
  const read = readMoments(request.form, request.departure, request.context);
  const { moments } = read;
  if (!moments) return { moments: read };
  const sentence = await changeByLink(request, ports, (departure) => {
    const standing = standingOf({ ...request, departure });
    if (standing.is !== "offering") throw new Refusal("step-is-over");
    const context = { ...request.context, who: request.reader.role };
    return offerMoments(departure, { ...standing.offering, moments }, context);
  });
  return sentence === undefined ? undefined : { moments: read, sentence };
}

async function report(request: LinkPageRequest, ports: PeoplePorts): Promise<Tried | undefined> {
  const read = readReport(request.form);
  const { said } = read;
  if (!said) return { report: read };
  const sentence = await changeByLink(request, ports, (departure) => {
    const standing = standingOf({ ...request, departure });
    if (standing.is !== "reporting") throw new Refusal("step-is-over");
    const context = { ...request.context, who: request.reader.role };
    return reportTalk(departure, { interview: standing.talk.number, ...said }, context);
  });
  return sentence === undefined ? undefined : { report: read, sentence };
}
