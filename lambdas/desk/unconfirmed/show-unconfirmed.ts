import { unconfirmedMails } from "../../departure/restore/settle-unconfirmed.ts";
import type { SettledAll } from "../../use-cases/record/settle-all-unconfirmed.ts";
import { UNCONFIRMED_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { unconfirmedPage } from "./unconfirmed-page.html.ts";

/** The most departures on one page. */
const SHOWN = 25;
/** How many departures are read for it: some may have been settled elsewhere. */
const READ = 100;

/** Mails that a restore left unconfirmed, for HR to say what becomes of them. */
export async function showUnconfirmed(
  request: SignedInRequest,
  ports: DeskPorts,
  settled?: SettledAll,
): Promise<DeskPage> {
  const { found, unread } = await unconfirmedDepartures(ports);
  const shown = found.slice(0, SHOWN);
  const more = found.length - shown.length + unread;
  return {
    title: UNCONFIRMED_WORDS[request.language].title,
    main: unconfirmedPage({ shown, more, settled }, request, ports),
  };
}

/** Whether the page has anything to ask: a departure stays in the list when it is erased, or its mails were settled elsewhere. */
export async function hasUnconfirmed(ports: DeskPorts): Promise<boolean> {
  const { found, unread } = await unconfirmedDepartures(ports);
  return found.length + unread > 0;
}

async function unconfirmedDepartures(ports: Pick<DeskPorts, "uncertain" | "knownPeople">) {
  const ids = await ports.uncertain.all();
  if (ids.length === 0) return { found: [], unread: 0 };
  const read = await ports.knownPeople.departures(ids.slice(0, READ));
  const found = [...read.values()].filter((each) => unconfirmedMails(each).length > 0);
  return { found, unread: Math.max(0, ids.length - READ) };
}
