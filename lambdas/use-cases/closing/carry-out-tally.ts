import { Temporal } from "temporal-polyfill";
import { tallyCounts } from "../../departure/insights/tally.ts";
import type { Counting } from "../../departure/model/closing-ports.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Tally, TallyPlace } from "../../departure/model/tally.ts";
import type { FoundTally } from "../../departure/model/tally-ports.ts";
import { personIn } from "../../departure/people/addressee.ts";
import type { ClosingPorts } from "./closing-ports.ts";
import { fieldsByCounter, TRACES_FOR, tokenOf } from "./count-answers.ts";

/**
 * Counts a departure as its order says, once, whatever crashes: as with answers, what to raise is stored before the first
 * increment. The order stays until an hour after no outbox holds it any more, since applying an outbox would order it again.
 */
export async function carryOutTally(place: TallyPlace, ports: ClosingPorts): Promise<void> {
  const found = await ports.tallies.find(place);
  if (!found) return;
  if (found.counted) return clearTraces(found, found.counted, ports);
  const counting = found.counting ?? (await begun(found, ports));
  if (counting) await count({ ...found, counting }, ports);
}

/** Undefined if another run began meanwhile. */
async function begun(
  { place, tally }: FoundTally,
  { tallies, newSeed }: ClosingPorts,
): Promise<Counting | undefined> {
  if (!tally) return undefined;
  const counting = { seed: newSeed(), fields: fieldsByCounter(tallyCounts(place.occasion, tally)) };
  return (await tallies.begin(place, counting)) ? counting : undefined;
}

async function count(
  { counting, ...found }: FoundTally & { readonly counting: Counting },
  ports: ClosingPorts,
): Promise<void> {
  const { closing, tallies, departures, clock } = ports;
  for (const [counter, fields] of Object.entries(counting.fields))
    await closing.raise(counter, fields, tokenOf(counting, counter));
  const departure = await departures.find(found.place.departureId);
  if (departure && found.tally) await addManager(found.tally, departure, ports);
  const now = clock();
  const next = now.add(TRACES_FOR);
  if (departure?.outbox?.tally?.[found.place.occasion]) await tallies.postpone(found.place, next);
  else await tallies.counted({ ...found, counting }, now, next);
}

/**
 * Notes that the department had this manager in that year, where a leaver was asked, whether or not they answered. The hash is
 * another one each year, so that it can't be followed; one for all departments, so that managers can be counted over them.
 */
async function addManager(
  { department = "", day: { year }, response }: Tally,
  departure: Departure,
  { tallies, hashing }: ClosingPorts,
): Promise<void> {
  if (departure.erased || response !== "asked") return;
  const { address } = personIn(departure, "manager", departure.dates.lastDay);
  const hash = await hashing.hash("manager", `${year}\n${address.toLowerCase()}`);
  await tallies.addManager({ year, department }, hash);
}

async function clearTraces(
  { place, counting }: FoundTally,
  counted: Temporal.Instant,
  { closing, tallies, clock }: ClosingPorts,
): Promise<void> {
  if (Temporal.Instant.compare(clock(), counted.add(TRACES_FOR)) < 0) return;
  if (counting)
    for (const counter of Object.keys(counting.fields))
      await closing.dropToken(counter, tokenOf(counting, counter));
  await tallies.end(place);
}
