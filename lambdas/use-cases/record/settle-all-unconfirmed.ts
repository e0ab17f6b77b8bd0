import type { UncertainDepartures } from "../../departure/model/record-ports.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import {
  settleUnconfirmed,
  type UnconfirmedWord,
  unconfirmedMails,
} from "../../departure/restore/settle-unconfirmed.ts";
import type { Asked } from "../requests/asked.ts";
import { changeDeparture } from "./change-departure.ts";
import { keepLocks } from "./keep-locks.ts";
import type { RecordPorts } from "./record-ports.ts";

export interface SettlePorts extends RecordPorts {
  readonly uncertain: UncertainDepartures;
}

export interface SettledAll {
  /** Mails that were settled now. */
  readonly settled: number;
  /** Departures whose turn has not come: ask again. */
  readonly left: number;
}

/** How many departures one request settles, so that it ends in time, and how many at once. */
const AT_MOST = 100;
const AT_ONCE = 5;

/** HR's word about all mails that a restore left unconfirmed, a part of them at a time. */
export async function settleAllUnconfirmed(
  word: UnconfirmedWord,
  asked: Asked,
  ports: SettlePorts,
): Promise<SettledAll> {
  const ids = await ports.uncertain.all();
  const counts = await someAtOnce(ids.slice(0, AT_MOST), AT_ONCE, settle);
  return {
    settled: counts.reduce((sum, count) => sum + count, 0),
    left: Math.max(0, ids.length - AT_MOST),
  };

  async function settle(id: string): Promise<number> {
    const present = await ports.departures.find(id);
    const { length } = present ? unconfirmedMails(present) : [];
    if (length > 0) {
      const rule = (departure: NonNullable<typeof present>) =>
        departure.erased ? departure : settleUnconfirmed(departure, { word }, asked.context);
      await changeDeparture({ id, rule, around: keepLocks(asked.context, ports) }, ports);
    }
    await ports.uncertain.drop(id);
    return length;
  }
}

/** Takes a departure off the list once nothing in it is unconfirmed. */
export async function dropIfCertain(
  id: string,
  { departures, uncertain }: Pick<SettlePorts, "departures" | "uncertain">,
): Promise<void> {
  const present = await departures.find(id);
  if (!present || unconfirmedMails(present).length === 0) await uncertain.drop(id);
}
