import assert from "node:assert/strict";
import { Temporal } from "temporal-polyfill";
import type { Shown } from "../deployed-api.ts";
import { scheduleName } from "../held-schedules.ts";
import { asForm, submissionOf } from "../people.ts";
import type { Deployed } from "../traveller.ts";

/** Those whose mails leave today, by what happens to them first. */
export interface Recorded {
  /** Nothing happens to it. */
  readonly plain: Shown;
  /** Its dates changed. */
  readonly moved: Shown;
  readonly withdrawn: Shown;
  /** Its manager's address bounces. */
  readonly bouncing: Shown;
  /** Somebody deleted the schedule of its first mail. */
  readonly forgotten: Shown;
}

/** Departures as JSON and as a form, changed and withdrawn; each time Scheduler holds what the answer says, and no more. */
export async function recorded({ api, held, progress, timeZone }: Deployed): Promise<Recorded> {
  const plain = await progress.step(
    "a departure as JSON: Scheduler holds one schedule for each of its mails",
    async () => {
      const departure = await api.json("POST", "/departures", submissionOf(1, timeZone));
      await held.holds(departure);
      return departure;
    },
  );
  const toMove = await progress.step("another as a form: likewise", async () => {
    const departure = await api.form("/departures", asForm(submissionOf(2, timeZone)));
    await held.holds(departure);
    return departure;
  });
  const moved = await progress.step(
    "its last day moves: every schedule behind it moves along, none is left over",
    async () => {
      const lastDay = Temporal.PlainDate.from(toMove.lastDay).add({ months: 1 }).toString();
      const departure = await api.json("PATCH", `/departures/${toMove.id}`, {
        lastDay,
        endOfEmployment: null,
      });
      await held.holds(departure);
      assert.notEqual(momentOf(departure, "farewell"), momentOf(toMove, "farewell"));
      return departure;
    },
  );
  const withdrawn = await progress.step(
    "a third is withdrawn: its schedules are gone",
    async () => {
      const { id } = await api.json("POST", "/departures", submissionOf(3, timeZone));
      assert.notEqual((await held.namesOf(id)).length, 0);
      const departure = await api.json("POST", `/departures/${id}/withdraw`, { reason: "mistake" });
      assert.deepEqual(await held.namesOf(id), []);
      return departure;
    },
  );
  const bouncing = await progress.step("a fourth has a manager whose address bounces", async () =>
    api.json("POST", "/departures", submissionOf(4, timeZone, "bounce")),
  );
  const forgotten = await progress.step(
    "of a fifth somebody deletes the next schedule by hand",
    async () => {
      const departure = await api.json("POST", "/departures", submissionOf(5, timeZone));
      await held.remove(scheduleName(departure.id, firstMailOf(departure)));
      return departure;
    },
  );
  return { plain, moved, withdrawn, bouncing, forgotten };
}

/** The mail that leaves today. */
export function firstMailOf({ mailings }: Shown) {
  const found = mailings.find(({ id }) => id === "react");
  assert.ok(found, "There is no mail that leaves today.");
  return found;
}

function momentOf({ mailings }: Shown, mailingId: string): string | undefined {
  return mailings.find(({ id }) => id === mailingId)?.at.local;
}
