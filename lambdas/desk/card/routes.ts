import { form, page } from "../desk-route.ts";

export const CARD_ROUTES = {
  card: page("/desk/departures/{id}/card"),
  cardPost: form("/desk/departures/{id}/card"),
};

/** Where a card for this departure's leaver is made. */
export function cardPath(id: string): string {
  return CARD_ROUTES.card.path.replace("{id}", id);
}
