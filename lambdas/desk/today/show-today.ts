import type { Temporal } from "temporal-polyfill";
import { comingItemsOf, openItemsOf } from "../../departure/digest/open-items.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { digestLines, type ToldDeparture } from "../../mails/digest-lines.ts";
import { TODAY_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { hasUnconfirmed } from "../unconfirmed/show-unconfirmed.ts";
import { justDone } from "./just-done.ts";
import { TODAY_ROUTES } from "./routes.ts";
import { todayPage } from "./today-page.html.ts";

/** The most departures read for one page, those first that ask for longest. */
const MOST_DEPARTURES = 300;
/** How far a page with nothing on it looks ahead. */
const COMING_DAYS = 7;

/** The desk's first page: what asks for HR now, of everybody or of one's own departures. */
export async function showToday(request: SignedInRequest, ports: DeskPorts): Promise<DeskPage> {
  const { now, language, person, query } = request;
  const today = now.toZonedDateTimeISO(ports.plan.settings.timeZone).toPlainDate();
  const isMine = query.mine === "yes" && person.address !== undefined;
  const [asking, done, isUnconfirmed] = await Promise.all([
    ports.asking.asking(now, MOST_DEPARTURES),
    justDone(request, ports),
    hasUnconfirmed(ports),
  ]);
  const shown = asking.departures.filter((each) => !isMine || isOf(person.address, each, today));
  const open = told(shown, (each) => openItemsOf(each, contextOf(request, ports)));
  const coming = open.length > 0 ? [] : await comingUp({ isMine, today }, request, ports);
  const words = { language, plan: ports.plan, calendar: ports.calendar, day: today };
  return {
    title: TODAY_WORDS[language].title,
    place: TODAY_ROUTES.today.path,
    main: todayPage(
      {
        groups: digestLines(open, words),
        coming: digestLines(coming, words),
        departures: new Map(shown.map((each) => [each.id, each])),
        isMine,
        hasMore: asking.hasMore,
        today,
        hasUnconfirmed: isUnconfirmed,
        ...(done ? { done } : {}),
      },
      request,
      ports,
    ),
  };
}

/** The HR contact of that day, substitutes included. */
function isOf(address = "", departure: Departure, today: Temporal.PlainDate): boolean {
  const contact = personIn(departure, "hrContact", today);
  return contact.address.toLowerCase() === address.toLowerCase();
}

function told(
  departures: readonly Departure[],
  itemsOf: (departure: Departure) => ToldDeparture["digestItems"],
): ToldDeparture[] {
  return departures
    .map((departure) => ({ departure, digestItems: itemsOf(departure) }))
    .filter(({ digestItems }) => digestItems.length > 0);
}

/** What comes within a week, asked only for a page that is empty otherwise. */
async function comingUp(
  { isMine, today }: { readonly isMine: boolean; readonly today: Temporal.PlainDate },
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<ToldDeparture[]> {
  const until = today.add({ days: COMING_DAYS });
  const end = until.add({ days: 1 }).toZonedDateTime(ports.plan.settings.timeZone).toInstant();
  const { departures } = await ports.asking.asking(end, MOST_DEPARTURES);
  const shown = departures.filter((each) => !isMine || isOf(request.person.address, each, today));
  return told(shown, (each) => comingItemsOf(each, until, contextOf(request, ports)));
}
