import { unconfirmedMails } from "../../departure/restore/settle-unconfirmed.ts";
import { UNCONFIRMED_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { type Settled, unconfirmedPage } from "./unconfirmed-page.html.ts";

/** The most departures on one page. */
const SHOWN = 25;
/** How many departures are read for it: some may have been settled elsewhere. */
const READ = 100;

/** Mails that a restore left unconfirmed, for HR to say what becomes of them. */
export async function showUnconfirmed(
  request: SignedInRequest,
  ports: DeskPorts,
  settled?: Settled,
): Promise<DeskPage> {
  const ids = await ports.uncertain.all();
  const found = await ports.knownPeople.departures(ids.slice(0, READ));
  const unsure = [...found.values()].filter((each) => unconfirmedMails(each).length > 0);
  const shown = unsure.slice(0, SHOWN);
  const more = unsure.length - shown.length + Math.max(0, ids.length - READ);
  return {
    title: UNCONFIRMED_WORDS[request.language].title,
    main: unconfirmedPage({ shown, more, settled }, request, ports),
  };
}
