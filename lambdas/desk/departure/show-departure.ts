import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { departureOf } from "./asked-here.ts";
import { departurePage } from "./departure-page.html.ts";

/** One departure: its status, what is to come and what can be done. */
export async function showDeparture(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const departure = await departureOf(request, ports);
  const words = DEPARTURE_WORDS[request.language];
  return {
    title: words.title(isolated(nameToShow(departure.people.employee)) || words.erasedName),
    place: "/desk/departures",
    main: departurePage(departure, request, ports),
  };
}
