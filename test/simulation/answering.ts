import { Temporal } from "temporal-polyfill";
import { CARD_READER, cardExpires, isCardUseful } from "../../lambdas/departure/mailings/card.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { Refusal } from "../../lambdas/departure/model/refusal.ts";
import { answerPage } from "../../lambdas/links/answer-page.ts";
import { askingOf, shownAnswers } from "../../lambdas/links/answering/asking.ts";
import { openLink } from "../../lambdas/links/open-link.ts";
import type { PeoplePorts } from "../../lambdas/links/people-ports.ts";
import type { Act } from "../../lib/rules/acts.ts";
import type { AnsweringDeed } from "../../lib/rules/answering-deeds.ts";
import { deskEvent } from "../support/desk-event.ts";
import type { Process } from "./process.ts";
import { readerOf } from "./visits.ts";
import type { World } from "./world.ts";

export type AnsweringAct = Extract<Act, AnsweringDeed>;

export function isAnswering(act: Act): act is AnsweringAct {
  return "occasion" in act;
}

const PAGES = { exit: "questions", "half-year": "look-back" } as const;

/** The pages with questions, as they ship, behind the link in a mail or on the card. What they showed is noted. */
export function answeringIn(
  { looks, time }: Pick<World, "looks" | "time">,
  ports: (process: Process) => PeoplePorts,
) {
  return async (process: Process, act: AnsweringAct): Promise<Departure> => {
    const own = ports(process);
    const token = act.link ?? (await cardToken(act, own));
    await (act.do === "look at answers" ? look(token, act, own) : press(token, act, own));
    return (await found(act, own)) as Departure;
  };

  /** Only to read it: all that a page shows of answers is there. */
  async function look(token: string, { occasion }: AnsweringAct, own: PeoplePorts): Promise<void> {
    const open = await openLink(token, own);
    if (!open) throw new Refusal("not-found");
    const { plan, calendar, clock } = own;
    const context = { plan, calendar, now: clock() };
    const asking = await askingOf({ ...open, context, ...NOTHING_SENT }, occasion, own);
    const reader = readerOf(token);
    const shown = shownAnswers(asking);
    const { access } = asking;
    const departureId = open.departure.id;
    looks.push({ at: time.now(), occasion, departureId, reader, access, shown });
  }

  async function press(token: string, act: AnsweringAct, own: PeoplePorts): Promise<void> {
    const page = PAGES[act.occasion];
    const event = deskEvent({
      routeKey: "POST /links/{token}/{page}",
      pathParameters: { token, page },
      form: {},
    });
    const answer = await answerPage(
      { ...event, body: formOf(act).toString(), isBase64Encoded: false },
      own,
    );
    if (!answer) throw new Refusal("not-found");
    if (answer.statusCode !== 303) throw new Refusal("step-is-over");
  }
}

const NOTHING_SENT = {
  path: () => "",
  form: new URLSearchParams(),
  query: new URLSearchParams(),
  styleUrl: "",
} as const;

async function found(act: AnsweringAct, { departures }: PeoplePorts): Promise<Departure> {
  const departure = await departures.find(act.departure ?? "");
  if (!departure) throw new Refusal("not-found");
  return departure;
}

/** After the right last working day was typed. */
async function cardToken(act: AnsweringAct, own: PeoplePorts): Promise<string> {
  const { plan, calendar, clock, links } = own;
  const departure = await found(act, own);
  const now = clock();
  const expires = cardExpires(departure, { calendar });
  const isOver = Temporal.Instant.compare(expires, now) <= 0;
  if (isOver || !isCardUseful(departure, { plan, calendar, now })) throw new Refusal("not-found");
  const link = { departureId: departure.id, mailingId: "card", revision: 0 } as const;
  return links.sign({ ...link, purpose: "card", expires }, CARD_READER);
}

function formOf(act: AnsweringAct): URLSearchParams {
  if (act.do !== "answer questions") return new URLSearchParams({ do: "drop" });
  const { given, named, words = "", contact } = act;
  const form = new URLSearchParams({ do: "keep", named: named ? "yes" : "no", words });
  if (contact) form.set("contact", "yes");
  for (const [question, options] of Object.entries(given))
    for (const option of options) form.append(question, option);
  return form;
}
