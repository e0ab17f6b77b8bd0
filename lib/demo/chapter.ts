import type { Temporal } from "temporal-polyfill";
import type { PlayedDeparture } from "./played.ts";
import type { TimelineRow } from "./timeline-rows.ts";

/** One departure in the index of mails: what happened, with the file of each mail. */
export interface Chapter {
  readonly departure: PlayedDeparture;
  readonly rows: readonly (TimelineRow & { readonly file?: string })[];
}

/** HR's mail of one morning, with its file. */
export interface DigestMail {
  readonly sent: Temporal.PlainDateTime;
  readonly address: string;
  readonly subject: string;
  readonly file: string;
}

/** Everything that the index shows. */
export interface Contents {
  readonly chapters: readonly Chapter[];
  readonly digests: readonly DigestMail[];
}
