import type { Ask } from "./ask-api.ts";
import type { ToldDeparture } from "./told.ts";

/** Departures as they were last seen before they were forgotten: after that nobody could hold their mails against them. */
export interface Sight {
  /** Looks at all of these; to be done more often than the days for which they are kept after their last mail. */
  look(ids: readonly string[]): Promise<void>;
  /** As it is now, or as it was last seen. */
  of(id: string): Promise<ToldDeparture>;
}

export function sightOf(ask: Pick<Ask, "show">): Sight {
  const seen = new Map<string, ToldDeparture>();
  const forgotten = new Set<string>();

  async function of(id: string): Promise<ToldDeparture> {
    if (!forgotten.has(id)) keep(id, await ask.show(id));
    const last = seen.get(id);
    if (!last) throw new Error(`Departure ${id} was forgotten before anybody looked at it.`);
    return last;
  }

  function keep(id: string, told: ToldDeparture): void {
    if (told.status === "erased") forgotten.add(id);
    else seen.set(id, told);
  }

  return {
    of,
    async look(ids) {
      for (const id of ids) await of(id);
    },
  };
}
