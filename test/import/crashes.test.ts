import { recordPart } from "../../lambdas/import/record-part.ts";
import { at } from "../support/departures.ts";
import { type Disturbance, HANDED_IN, importOffice, rowOf, SHORT_PLAN } from "./importing.ts";
import "../support/quiet.ts";

const FIRST = { importId: "a".repeat(32), part: 0 };
const ROWS = [
  rowOf(2),
  rowOf(3, { name: "Twice" }),
  rowOf(4, { lastDay: "nooit" }),
  rowOf(5, { name: "Twice" }),
  rowOf(6, { name: "Known" }),
  rowOf(7),
  rowOf(8),
];

/** Somebody was recorded before; then the part is recorded, by processes of which the first dies. */
async function recordedWith(disturbance: Disturbance | undefined) {
  const office = importOffice({ plan: SHORT_PLAN });
  await office.started([rowOf(2, { name: "Known" })], "b".repeat(32));
  await recordPart({ importId: "b".repeat(32), part: 0 }, office.ports);
  office.moveTo(at(HANDED_IN).add({ seconds: 5 }));
  const { id } = await office.started(ROWS);
  office.calls.made = 0;
  office.calls.disturbance = disturbance;
  await recordPart(FIRST, office.ports).catch(() => undefined);
  const { made } = office.calls;
  office.calls.disturbance = undefined;
  office.moveTo(at(HANDED_IN).add({ minutes: 12 }));
  await recordPart(FIRST, office.ports);
  const head = await office.imports.find(id, at(HANDED_IN));
  const names = office.departures.all().map(({ people }) => people.employee.name);
  const part = await office.imports.part(id, 0);
  return { made, done: head?.done, names: names.toSorted(), rows: part?.rows ?? [] };
}

test("whatever call of its ports the worker dies at, everybody is recorded once and counted right", async () => {
  const undisturbed = await recordedWith(undefined);
  expect(undisturbed.done).toEqual({ 0: { recorded: 4, known: 2, refused: 1 } });
  expect(undisturbed.names).toEqual(["Known", "Sanne 2", "Sanne 7", "Sanne 8", "Twice"]);
  expect(undisturbed.made).toBeGreaterThan(30);

  for (let call = 1; call <= undisturbed.made; call += 1) {
    for (const when of ["before", "after"] as const) {
      const { done, names, rows } = await recordedWith({ call, when });
      expect({ call, when, done, names }).toEqual({
        call,
        when,
        done: undisturbed.done,
        names: undisturbed.names,
      });
      expect(rows.every(({ outcome, cells }) => (outcome === "refused") === cells.length > 0)).toBe(
        true,
      );
    }
  }
});
