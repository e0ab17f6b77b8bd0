import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { DigestGroupInWords } from "../../mails/digest-lines.ts";
import type { JustDone } from "./just-done.ts";

/** What stands on *today*. */
export interface TodayShown {
  readonly groups: readonly DigestGroupInWords[];
  /** What comes next, where nothing asks now. */
  readonly coming: readonly DigestGroupInWords[];
  readonly departures: ReadonlyMap<string, Departure>;
  readonly isMine: boolean;
  /** More departures ask than are shown. */
  readonly hasMore: boolean;
  readonly today: Temporal.PlainDate;
  /** A restore left mails that wait for HR's word. */
  readonly hasUnconfirmed: boolean;
  readonly done?: JustDone;
}
