import { exported } from "../../departure/changes/exported.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import type { Answer } from "../../http/api-handler.ts";
import { audit } from "../../telemetry/audit.ts";
import { describeDeparture } from "../describe/describe-departure.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";
import { changeDeparture } from "../record/change-departure.ts";
import type { SamePersonPorts } from "../record/same-person.ts";
import type { Asked } from "../requests/asked.ts";
import { departuresOfPerson } from "./of-person.ts";

export interface Export extends Asked {
  readonly id: string;
  /** The route of the request. */
  readonly route: string;
  /** Adds something to each departure. Without it the file has nothing that the leaver answered. */
  readonly beside?: (departure: Departure) => Promise<Besides>;
}

export interface Besides {
  /** As it is afterwards. */
  readonly departure: Departure;
  readonly more: object;
}

/**
 * Everything stored about the leaver, in all their departures, as a file. The exporter is noted in each departure and
 * in the log.
 */
export async function exportPerson(
  { id, route, context, language, beside = nothing }: Export,
  ports: OutboxPorts & Pick<SamePersonPorts, "locks" | "hashing">,
): Promise<Answer> {
  const asked = await ports.departures.find(id);
  if (!asked) throw new Refusal("not-found");
  const departures = [];
  for (const each of await departuresOfPerson(asked, ports)) {
    const rule = (departure: Departure) => exported(departure, context);
    const { departure, more } = await beside(await changeDeparture({ id: each, rule }, ports));
    departures.push({ ...describeDeparture(departure, { ...context, language }), ...more });
  }
  const { who, now } = context;
  audit("person-exported", { who, departureId: id, count: departures.length, route });
  return {
    status: 200,
    headers: { "content-disposition": `attachment; filename="departure-${id}.json"` },
    body: { exported: now.toString({ smallestUnit: "second" }), departures },
  };
}

async function nothing(departure: Departure): Promise<Besides> {
  return { departure, more: {} };
}
