import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { takeBack } from "../../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Person } from "../../../lambdas/departure/model/person.ts";
import { alsoInRole, lastForGood } from "../../../lambdas/departure/model/responsible.ts";
import { date } from "../../support/departures.ts";
import { context, lived } from "../../support/lives.ts";

const NOW = "2027-01-26T10:00";
const SOME: Person = { name: "Some", address: "Some@delinde.example", language: "nl" };
const NEXT: Person = { name: "Next", address: "next@delinde.example", language: "nl" };

const AWAY = replaced(lived(NOW), SOME, "2027-02-01", "2027-02-12");
const LEAVING = replaced(AWAY, NEXT, "2027-03-01");

test("whoever has a role for some days, or until somebody else has it, is found beside who has it for good", () => {
  expect(alsoInRole(lived(NOW))).toEqual([]);
  expect(alsoInRole(AWAY)).toEqual([{ role: "manager", address: "some@delinde.example" }]);
  expect(lastForGood(LEAVING, "manager")).toEqual(NEXT);
  expect(alsoInRole(LEAVING)).toEqual([
    { role: "manager", address: "f.elidrissi@delinde.example" },
    { role: "manager", address: "some@delinde.example" },
  ]);
});

test("a save notes that only where it changes, and that it is over with a withdrawal and an erasure", () => {
  expect(lived(NOW).outbox?.roles).toBeUndefined();
  expect(AWAY.outbox?.roles).toBe(0);
  const synced = withoutNote(AWAY);
  expect(replaced(synced, SOME, "2027-02-22", "2027-02-24").outbox?.roles).toBeUndefined();
  const withdrawn = withdraw(synced, "stays", context(NOW));
  const erased = erase(synced, context(NOW));
  for (const over of [withdrawn, erased])
    expect([over.outbox?.roles, alsoInRole(over)]).toEqual([1, []]);
  const back = takeBack(withoutNote(withdrawn), withdrawn, context(NOW));
  expect([back.outbox?.roles, alsoInRole(back)]).toEqual([0, alsoInRole(AWAY)]);
});

function replaced(departure: Departure, person: Person, from: string, until?: string): Departure {
  const period = { from: date(from), ...(until ? { until: date(until) } : {}) };
  return reassign(departure, { role: "manager", person, ...period }, context(NOW));
}

function withoutNote({ outbox: _, ...departure }: Departure): Departure {
  return departure;
}
