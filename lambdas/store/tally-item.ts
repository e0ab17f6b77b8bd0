import type { Tally } from "../departure/model/tally.ts";
import { DAY, kept, row, type Table } from "./item-codec.ts";

/** What is counted of a departure, at rest: in its outbox, then in the order. */
export const TALLY: Table<Tally> = {
  kind: kept("k"),
  department: kept("dp"),
  day: row("dy", DAY),
  response: kept("rs"),
  inTime: kept("in"),
  helped: kept("he"),
};
