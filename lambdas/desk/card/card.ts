import { isCardUseful } from "../../departure/mailings/card.ts";
import { cardSheet } from "../../use-cases/card/card-sheet.html.ts";
import { makeCard } from "../../use-cases/card/make-card.ts";
import { contextOf } from "../context-of.ts";
import { departureToChange } from "../departure/asked-here.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { beforeCard, madeCard, noCard } from "./card-page.html.ts";

/** A card for a leaver without a mailbox at work. */
export async function showCard(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const departure = await departureToChange(request, ports);
  return isCardUseful(departure, contextOf(request, ports))
    ? beforeCard(departure, request)
    : noCard(departure, request);
}

/** Makes it and shows it, once: its code is kept nowhere. */
export async function postCard(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const departure = await departureToChange(request, ports);
  if (!isCardUseful(departure, contextOf(request, ports))) return noCard(departure, request);
  const { calendar, plan } = ports;
  const url = await makeCard(departure, ports.url, ports);
  const today = request.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const sheet = cardSheet(departure, { url, today, calendar, plan });
  return madeCard(departure, request, sheet);
}
