import type { Temporal } from "temporal-polyfill";
import { hadMailWithinYear, openingOf } from "../departure/mailings/opening.ts";
import { isBefore } from "../departure/model/days.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import type { Language, Plan } from "../departure/model/plan.ts";
import type { Departures } from "../departure/model/ports.ts";
import type { Addressee } from "../departure/people/addressee.ts";
import { dayInWords } from "./day-in-words.ts";
import type { OpeningFacts, OpeningWords } from "./mail-view.ts";

export interface OpeningPorts {
  readonly departures: Pick<Departures, "find" | "responsible">;
}

interface First {
  readonly departure: Departure;
  readonly mailing: Mailing;
  readonly addressee: Addressee;
}

/** Other departures that are read at most, to know whether a manager knows these mails. */
const LOOKED_AT = 10;

/** What opens a manager's first mail about a departure; nothing in any other. */
export async function openingWords(
  { departure, mailing, addressee }: First,
  { plan, now, departures }: OpeningPorts & { readonly plan: Plan; readonly now: Temporal.Instant },
): Promise<Partial<OpeningWords & OpeningFacts>> {
  const opening = openingOf(departure, mailing);
  if (!opening) return {};
  const { language, address } = addressee;
  const { mails, last, oneStepEach } = opening;
  const day = mailing.at.toPlainDate();
  const isNewReader = !(await knowsMails({ departure, address, now }, departures));
  return {
    ...sectorWords(plan, language),
    managerMailCount: String(mails),
    lastManagerMonth: dayInWords(last, language, "month"),
    oneStepEach,
    isFirstMail: true,
    isOnlyMail: mails === 1,
    isBriefOpening: !isNewReader || isBefore(departure.dates.lastDay, day),
    isNewReader,
    worksCouncilAgreed: isAgreed(plan, day),
  };
}

function isAgreed({ settings: { worksCouncilSince } }: Plan, day: Temporal.PlainDate): boolean {
  return worksCouncilSince !== undefined && worksCouncilSince <= day.toString();
}

/** From the index of managers: it has no departure that was withdrawn or erased, so such a manager counts as new. */
async function knowsMails(
  {
    departure,
    address,
    now,
  }: { readonly departure: Departure; readonly address: string; readonly now: Temporal.Instant },
  departures: OpeningPorts["departures"],
): Promise<boolean> {
  const ids = await departures.responsible("manager", address);
  const others = ids.filter((id) => id !== departure.id).slice(0, LOOKED_AT);
  const found = await Promise.all(others.map((id) => departures.find(id)));
  return found.some((other) => other && hadMailWithinYear(other, address, now));
}

/** Whole people of a hundred; the first such figure counts. */
function sectorWords(
  { sector }: Pick<Plan, "sector">,
  language: Language,
): Pick<OpeningWords, "sectorShare" | "sectorWhere" | "sectorYear"> {
  const figure = sector.find(({ about }) => about === "recommend");
  return {
    sectorShare: figure?.share === undefined ? "" : String(Math.round(figure.share)),
    sectorWhere: figure?.where[language] ?? "",
    sectorYear: String(figure?.year ?? ""),
  };
}
