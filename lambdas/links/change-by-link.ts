import type { Departure } from "../departure/model/departure.ts";
import { refuseFullHistory } from "../departure/model/history-lines.ts";
import { LinkRefusal, Refusal } from "../departure/model/refusal.ts";
import { changeDeparture } from "../use-cases/record/change-departure.ts";
import { LINK_WORDS } from "../words/words.ts";
import type { LinkPageRequest } from "./link-page.ts";
import type { PeoplePorts } from "./people-ports.ts";

/** Saves what a page of its own changes. Returns why not, in a sentence for above the form; undefined when it is saved. */
export async function changeByLink(
  { departure: { id }, reader }: LinkPageRequest,
  ports: PeoplePorts,
  make: (departure: Departure) => Departure,
): Promise<string | undefined> {
  const words = LINK_WORDS[reader.language];
  const rule = (present: Departure) => {
    const after = make(present);
    refuseFullHistory(present, after);
    return after;
  };
  try {
    await changeDeparture({ id, rule }, ports);
    return undefined;
  } catch (error) {
    if (error instanceof LinkRefusal) return words.linksAreFull;
    if (!(error instanceof Refusal)) throw error;
    return error.code === "edited-meanwhile" ? words.busy : words.overMeanwhile;
  }
}
