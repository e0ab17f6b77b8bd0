import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../core/departure.ts";
import type { AroundSave } from "./change-departure.ts";
import { holds, type RecordPorts, takeGuard } from "./guard.ts";
import { areSame, identify } from "./identity.ts";

/**
 * A change keeps the guard true: the new one is taken before the save, the old one is let go after it, or the new one when
 * it is not wanted after all: somebody may have been erased or withdrawn in between, and of them nothing may be left. Whoever dies in
 * between leaves a guard that no departure holds, which the next one takes over.
 *
 * One may let go what another has just taken back for the same departure. So each looks again when it is done, and whoever
 * is last makes it right.
 */
export function keepGuard(now: Temporal.Instant, ports: RecordPorts): AroundSave {
  return {
    async before(present, changed) {
      if (!isNewlyHeld(present, changed)) return changed;
      const ready = { ...changed, ...(await identify(changed, ports.hashing)) };
      const refusal = ready.withdrawn ? undefined : await takeGuard(ready, now, ports);
      if (refusal) throw refusal;
      return ready;
    },

    async dropped(ready) {
      const present = await ports.departures.find(ready.id);
      if (present && !holds(present, ready.guard)) await letGo(ready);
    },

    async after(previous, saved) {
      if (previous.guard && !holds(saved, previous.guard)) await letGo(previous);
      if (holds(saved, saved.guard) && isNewlyHeld(previous, saved))
        await takeGuard(saved, now, ports);
    },
  };

  async function letGo({ id, guard }: Departure): Promise<void> {
    await ports.guards.free(guard, id);
    const present = await ports.departures.find(id);
    if (present && holds(present, guard)) await takeGuard(present, now, ports);
  }
}

/** Somebody else by now, or somebody who is back; what is erased holds nothing. */
function isNewlyHeld(present: Departure, changed: Departure): boolean {
  const isBack = present.withdrawn && !changed.withdrawn;
  return !changed.erased && (isBack || !areSame(present, changed));
}
