import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import { CARD_OPENS_HOURS, CARD_READER, cardMailing } from "../../departure/mailings/card.ts";
import { type Card, WRONG_AT_MOST } from "../../departure/model/answer-ports.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { htmlAnswer, seeOther } from "../../http/html-answer.ts";
import { linkPath } from "../../http/link-path.ts";
import { styleUrl } from "../../http/style-url.ts";
import { CARD_WORDS } from "../../words/words.ts";
import { formIn } from "../form-in.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { cardQuestion } from "./card-pages.html.ts";
import { readLastDay, type TypedDate, typedDate } from "./read-last-day.ts";

type Answer = APIGatewayProxyStructuredResultV2;

interface OpenCard {
  readonly code: string;
  readonly card: Card;
  readonly departure: Departure;
}

/**
 * A printed card: it asks for the last working day, and then opens its pages for a while. Undefined for a card that does not
 * work, whatever the reason.
 */
export async function answerCard(
  event: APIGatewayProxyEventV2,
  ports: PeoplePorts,
): Promise<Answer | undefined> {
  const open = await openCard(event.pathParameters?.code ?? "", ports);
  const { method } = event.requestContext.http;
  if (!open) return undefined;
  if (method === "POST") return tryLastDay(open, typedDate(formIn(event)), ports);
  if (method !== "GET" && method !== "HEAD") return undefined;
  const page = await ask(open, ports);
  return method === "HEAD" ? { ...page, body: "" } : page;
}

/** Longer than any code with its hyphens. */
const CODE_LIMIT = 40;

async function openCard(code: string, ports: PeoplePorts): Promise<OpenCard | undefined> {
  const card = code.length <= CODE_LIMIT ? await ports.cards.find(code) : undefined;
  if (!card || Temporal.Instant.compare(card.expires, ports.clock()) <= 0) return undefined;
  const departure = await ports.departures.find(card.departureId);
  if (!departure || departure.erased || departure.withdrawn) return undefined;
  return { code, card, departure };
}

async function tryLastDay(
  open: OpenCard,
  typed: TypedDate,
  ports: PeoplePorts,
): Promise<Answer | undefined> {
  const { code, departure } = open;
  const words = CARD_WORDS[departure.people.employee.language];
  const day = readLastDay(typed);
  if (!day) return ask(open, ports, { typed, sentence: words.noDate });
  if (day.equals(departure.dates.lastDay)) return seeOther(linkPath(await tokenFor(open, ports)));
  const counted = await ports.cards.wrong(code);
  if (!counted) return undefined;
  return ask(open, ports, { typed, sentence: words.wrong(WRONG_AT_MOST - counted.wrong) });
}

function tokenFor({ departure }: OpenCard, { links, clock }: PeoplePorts): Promise<string> {
  const { id: mailingId, revision } = cardMailing(departure);
  const expires = clock().add({ hours: CARD_OPENS_HOURS });
  const link = {
    departureId: departure.id,
    mailingId,
    revision,
    purpose: "card",
    expires,
  } as const;
  return links.sign(link, CARD_READER);
}

async function ask(
  { departure }: OpenCard,
  { loadStyle }: PeoplePorts,
  problem?: Parameters<typeof cardQuestion>[1],
): Promise<Answer> {
  const { language } = departure.people.employee;
  const body = cardQuestion({ language, styleUrl: styleUrl(await loadStyle()) }, problem);
  return htmlAnswer({ status: problem ? 422 : 200, language, body });
}
