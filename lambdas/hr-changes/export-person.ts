import { Refusal } from "../core/refusal.ts";
import { type DescribedFor, describeDeparture } from "../hr-api/describe-departure.ts";
import type { SamePersonPorts } from "../record/same-person.ts";
import type { Answer } from "../web/api-handler.ts";
import { departuresOfPerson } from "./of-person.ts";

/** Everything that is kept of whoever leaves, in every departure of theirs, as a file. */
export async function exportPerson(
  id: string,
  told: DescribedFor,
  ports: SamePersonPorts,
): Promise<Answer> {
  const { departures } = ports;
  const asked = await departures.find(id);
  if (!asked) throw new Refusal("not-found");
  const [, ...others] = await departuresOfPerson(asked, ports);
  const found = await Promise.all(others.map((other) => departures.find(other)));
  const all = [asked, ...found.filter((each) => each !== undefined)];
  return {
    status: 200,
    headers: { "content-disposition": `attachment; filename="departure-${id}.json"` },
    body: {
      exported: told.now.toString({ smallestUnit: "second" }),
      departures: all.map((each) => describeDeparture(each, told)),
    },
  };
}
