import { Temporal } from "temporal-polyfill";
import type { AnswersPlace, FoundAnswers, Ledger } from "../../departure/model/closing-ports.ts";
import { deleteAnswers } from "./close-answers.ts";
import type { ClosingPorts } from "./closing-ports.ts";
import { countAnswers, countOut } from "./count-answers.ts";

/**
 * After a restore of the table to that moment: cuts loose again what was cut loose since, and deletes again what was deleted.
 * The counters are as they were then, so what was counted since counts again. Run before anybody signs in, and safe to
 * repeat. Returns how many answers it found to be over.
 */
export async function repeatSince(moment: Temporal.Instant, ports: ClosingPorts): Promise<number> {
  let repeated = 0;
  for (const place of await ports.closing.all())
    if (await repeatAt(place, moment, ports)) repeated += 1;
  return repeated;
}

async function repeatAt(
  place: AnswersPlace,
  moment: Temporal.Instant,
  ports: ClosingPorts,
): Promise<boolean> {
  const { counted, deleted } = since(moment, await ports.ledger.noted(place));
  if (!counted && !deleted) return false;
  const found = await ports.closing.find(place);
  if (!found?.answers) return false;
  // What was deleted before it could be counted was deleted by the leaver, or forgotten, and then answered anew.
  const isCounted = counted && !(deleted && Temporal.Instant.compare(deleted, counted) < 0);
  if (!isCounted) return deleteAnswers(found, ports);
  await cutLoose(found, ports);
  if (deleted) await ports.closing.empty(found);
  return true;
}

type Noted = Awaited<ReturnType<Ledger["noted"]>>;

function since(moment: Temporal.Instant, noted: Noted): Noted {
  const later = Object.entries(noted).filter(([, at]) => Temporal.Instant.compare(at, moment) >= 0);
  return Object.fromEntries(later);
}

async function cutLoose(found: FoundAnswers, ports: ClosingPorts): Promise<void> {
  if (found.counting) return countOut(found, ports);
  const departure = await ports.departures.find(found.place.departureId);
  if (departure) await countAnswers(found, departure, ports);
  else await deleteAnswers(found, ports);
}
