import { linesToRead, releaseLines } from "../../departure/changes/release-lines.ts";
import { isBefore } from "../../departure/model/days.ts";
import { changeByLink } from "../change-by-link.ts";
import { readLines } from "../holder/read-report.ts";
import type { LinkPage, LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { linesPage, type TriedLines } from "./lines-page.html.ts";

/** What the holder wrote of the talk, for the leaver to read, change and agree to before HR sees it. */
export const LINES_PAGE: LinkPage = {
  show: async (request) => ({ status: 200, body: linesPage(request, toRead(request)) }),
  post: async (request, ports) => {
    const isThere = typeof toRead(request) === "object";
    const tried = isThere ? await agreed(request, ports) : { typed: "" };
    if (!tried) return { seeOther: request.path("lines") };
    const departure = (await ports.departures.find(request.departure.id)) ?? request.departure;
    const now = { ...request, departure };
    return { status: 422, body: linesPage(now, toRead(now), tried) };
  },
};

/** Only for the leaver's own eyes: a private mailbox, or the one at work up to the last day. */
function toRead(request: Pick<LinkPageRequest, "departure" | "via" | "context">) {
  const { departure, via, context } = request;
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const isAtWork = via === "work" && !isBefore(departure.dates.lastDay, today);
  if (via !== "private" && !isAtWork) return "elsewhere";
  return linesToRead(departure, context.now);
}

async function agreed(
  request: LinkPageRequest,
  ports: PeoplePorts,
): Promise<TriedLines | undefined> {
  const typed = request.form.get("lines") ?? "";
  const { lines: text, mistake } = readLines(typed);
  if (mistake) return { typed, mistake };
  const context = { ...request.context, who: "leaver" };
  const sentence = await changeByLink(request, ports, (departure) =>
    releaseLines(departure, text, context),
  );
  return sentence === undefined ? undefined : { typed, sentence };
}
