import * as z from "zod/mini";
import { ROLES } from "../../core/departure.ts";
import { replaceEverywhere } from "../../hr-changes/replace-everywhere.ts";
import { address, oneOf } from "../../web/departure-fields.ts";
import { invalid, readFields } from "../../web/fields.ts";
import { askedBy, CONFIRMED_FIELD, typedIn } from "../departure/asked-here.ts";
import { refusedIn } from "../departure/refused.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { replaceAnswer, replacedAnswer } from "./replace-page.html.ts";
import { runningFor } from "./running-for.ts";

const whoFields = z.strictObject({ role: oneOf(ROLES), address });

/** First shows what runs for whoever is replaced; with the successor and the confirmation, replaces as the API does. */
export async function postReplace(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  const typed = typedIn(visit);
  const isNamed = visit.form.get(CONFIRMED_FIELD) === "yes";
  try {
    const who = whoIn(typed, visit);
    if (!isNamed)
      return replaceAnswer(visit, ports, {
        typed,
        who,
        running: await runningFor(who, visit, ports),
      });
    const { departures } = await replaceEverywhere({ form: typed }, askedBy(visit, ports), ports);
    const found = await Promise.all(departures.map((each) => named(each.departure, ports)));
    return replacedAnswer(
      visit,
      departures.map((each, index) => ({ ...each, ...found[index] })),
    );
  } catch (error) {
    const refused = refusedIn(error, visit);
    const who = whoFields.safeParse(toWho(typed)).data;
    const running = who && (await runningFor(who, visit, ports));
    const known = who && running && isNamed ? { who, running } : {};
    return replaceAnswer(visit, ports, { typed, ...refused, ...known });
  }
}

function whoIn(typed: URLSearchParams, { language }: Visit): z.infer<typeof whoFields> {
  const { value, mistakes } = readFields(whoFields, { form: new URLSearchParams(toWho(typed)) });
  if (!value) throw invalid(mistakes, language);
  return value;
}

function toWho(typed: URLSearchParams): Record<string, string> {
  return { role: typed.get("role") ?? "", address: typed.get("address") ?? "" };
}

/** Who leaves there, for whoever reads what became of it. */
async function named(path: string, { departures }: DeskPorts): Promise<{ leaver: string }> {
  const found = await departures.find(path.split("/").at(-1) ?? "");
  return { leaver: found?.people.employee.name ?? "" };
}
