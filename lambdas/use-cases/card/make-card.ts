import { cardExpires } from "../../departure/mailings/card.ts";
import type { Cards } from "../../departure/model/answer-ports.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Rules } from "../../departure/timeline/useful.ts";
import { ROUTES } from "../../http/routes.ts";

export interface CardPorts extends Pick<Rules, "calendar"> {
  readonly cards: Cards;
}

/** A new card's address, which is kept nowhere: printed now, or never. `url` is the public one, without a trailing slash. */
export async function makeCard(
  departure: Departure,
  url: string,
  { cards, calendar }: CardPorts,
): Promise<string> {
  const expires = cardExpires(departure, { calendar });
  const code = await cards.make({ departureId: departure.id, expires });
  return `${url}${ROUTES.card.path.replace("{code}", inGroups(code))}`;
}

/** Easier to type over: `abcd-2efg-3hjk`. The hyphens don't count. */
function inGroups(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}
