import type { Departure } from "../core/departure.ts";
import type { Language } from "../core/plan.ts";
import { Refusal } from "../core/refusal.ts";
import type { Circumstances } from "../core/submit.ts";
import { withdraw } from "../core/withdraw.ts";
import type { Body } from "../web/body.ts";
import { invalid, readFields } from "../web/fields.ts";
import { convergeOrLeave, type RecordPorts } from "./record-departure.ts";
import { withdrawalFields } from "./submission-fields.ts";

/** How often a rule is run again because somebody wrote in between. */
const TRIES = 5;

/** Withdraws a departure: saved first, then its schedules go, then the person may be submitted again. */
export async function withdrawDeparture(
  id: string,
  body: Body,
  {
    circumstances,
    language,
  }: { readonly circumstances: Circumstances; readonly language: Language },
  ports: RecordPorts,
): Promise<Departure> {
  const read = readFields(withdrawalFields, body);
  if (!read.value) throw invalid(read.mistakes, language);
  const { reason } = read.value;
  for (let left = TRIES; left > 0; left -= 1) {
    const departure = await ports.departures.find(id);
    if (!departure) throw new Refusal("not-found");
    const withdrawn = withdraw(departure, reason, circumstances);
    if (withdrawn === departure) return departure;
    if (!(await ports.departures.save(withdrawn))) continue;
    const saved = { ...withdrawn, version: withdrawn.version + 1 };
    await convergeOrLeave(saved, ports);
    await ports.guards.free(saved.guard, id);
    return saved;
  }
  throw new Refusal("edited-meanwhile");
}
