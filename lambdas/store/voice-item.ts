import type { Occasion } from "../departure/answers/answers.ts";
import type {
  NamedNote,
  OfferedMoments,
  SaidOfAddress,
  TalkReport,
  TalkWish,
  Voice,
} from "../departure/model/voice.ts";
import {
  DAY,
  inOrder,
  kept,
  LOCAL,
  listOf,
  mapOf,
  recordOf,
  row,
  SECONDS,
  type Table,
} from "./item-codec.ts";

const ADDRESS: Table<SaidOfAddress> = {
  as: kept("a"),
  at: row("t", SECONDS),
  confirmed: row("c", SECONDS),
};

const CHOICE: Table<NonNullable<Voice["choice"]>> = { as: kept("a"), at: row("t", SECONDS) };

const NAMED = inOrder<NamedNote>({ since: SECONDS, until: DAY });

const WISH: Table<NonNullable<TalkWish["wish"]>> = { day: row("d", DAY), part: kept("p") };

const TALK: Table<TalkWish> = {
  with: kept("w"),
  how: kept("h"),
  wish: row("s", mapOf(WISH)),
  phone: kept("p"),
  callsThemselves: kept("c"),
  at: row("t", SECONDS),
};

const MOMENTS: Table<OfferedMoments> = {
  by: kept("b"),
  moments: row("m", listOf(LOCAL)),
  at: row("t", SECONDS),
};

const REPORT: Table<TalkReport> = {
  interview: kept("n"),
  tookPlace: kept("p"),
  at: row("t", SECONDS),
  lines: kept("l"),
  readByLeaver: row("r", SECONDS),
};

/** What a departure holds of the leaver's voice, at rest. */
export const VOICE: Table<Voice> = {
  address: row("a", mapOf(ADDRESS)),
  choice: row("c", mapOf(CHOICE)),
  contactAsked: row("q", SECONDS),
  named: row("n", recordOf<Occasion, NamedNote>(NAMED)),
  talk: row("t", mapOf(TALK)),
  moments: row("m", mapOf(MOMENTS)),
  holder: kept("h"),
  report: row("r", mapOf(REPORT)),
};
