import type { PlayedDeparture } from "./played.ts";
import type { TimelineRow } from "./timeline-rows.ts";

/** One departure in the index of mails: what happened, with the file of each mail. */
export interface Chapter {
  readonly departure: PlayedDeparture;
  readonly rows: readonly (TimelineRow & { readonly file?: string })[];
}
