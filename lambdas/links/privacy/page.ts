import type { Temporal } from "temporal-polyfill";
import { isAsked } from "../../departure/answers/asked.ts";
import {
  changeUntil,
  exitUntil,
  firstAnswerUntil,
  nameUntil,
} from "../../departure/answers/until.ts";
import { linkExpires } from "../../departure/mailings/link-expiry.ts";
import { isBefore } from "../../departure/model/days.ts";
import { deletionDay } from "../../departure/timeline/deletion-day.ts";
import { linkPath } from "../../http/link-path.ts";
import type { LinkPage, LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { type PrivacyFacts, privacyPage } from "./privacy-page.html.ts";

/** Who sees what, and until when. It says the same to everybody who has such a link, whether they answered or not. */
export const PRIVACY_PAGE: LinkPage = {
  async show(request, ports) {
    return { status: 200, body: privacyPage(request, await factsOf(request, ports)) };
  },

  /** There is nothing to press. */
  async post({ path }) {
    return { seeOther: path("privacy") };
  },
};

async function factsOf(request: LinkPageRequest, ports: PeoplePorts): Promise<PrivacyFacts> {
  const { departure, context } = request;
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return {
    today,
    region: ports.region,
    ...untilWhen(request, today),
    deletionDay: deletionDay(departure, context) ?? today,
    isInvited: isAsked(departure, "half-year", context.plan),
    ...(await stopOf(request, ports)),
  };
}

/** The questions at the end while they are open, then those of half a year later. */
function untilWhen(
  { departure, context }: LinkPageRequest,
  today: Temporal.PlainDate,
): Pick<PrivacyFacts, "exitUntil" | "nameUntil"> {
  const lastDay = exitUntil(departure, context);
  const isOpen = isAsked(departure, "exit", context.plan) && !isBefore(lastDay, today);
  if (isOpen)
    return {
      exitUntil: lastDay,
      nameUntil: nameUntil(departure, { occasion: "exit", lastDay }, context),
    };
  const occasion = "half-year";
  if (!isAsked(departure, occasion, context.plan)) return {};
  const first = firstAnswerUntil(departure, occasion, context) ?? today;
  const until = changeUntil(departure, { occasion, first }, context);
  return { nameUntil: nameUntil(departure, { occasion, lastDay: until }, context) };
}

/** The link that stops all mails belongs to the private address, so only its reader gets it. */
async function stopOf(
  { departure, mailing, via, context }: LinkPageRequest,
  { links }: PeoplePorts,
): Promise<Pick<PrivacyFacts, "stopUrl">> {
  const { privateAddress } = departure.people.employee;
  if (via !== "private" || !privateAddress) return {};
  const purpose = "object";
  const token = await links.sign(
    {
      departureId: departure.id,
      mailingId: mailing.id,
      revision: mailing.revision,
      purpose,
      expires: linkExpires({ departure, mailing }, purpose, context),
    },
    privateAddress,
  );
  return { stopUrl: linkPath(token) };
}
