/**
 * The indexes of the table, written once: the stack and the local engine make them, the adapters ask them. Each holds
 * only items that have its attributes, and of those only the keys.
 */
export const TABLE_INDEXES = {
  /** What the sweep must look at: a day in UTC, and the moment in epoch seconds. */
  due: { name: "due", partition: "dd", sort: "da", sortIs: "number" },
  /** HR's list: a list and its part, and a position in it. */
  list: { name: "list", partition: "ls", sort: "ln", sortIs: "text" },
  /** Words of names: the first two letters, and a position among the words that begin so. */
  names: { name: "names", partition: "np", sort: "nw", sortIs: "text" },
  /** Departures that somebody is responsible for, by address in small letters; erased ones left out, withdrawn ones apart. Whoever is so for some days only stands beside. */
  manager: { name: "manager", partition: "mg" },
  hrContact: { name: "hr-contact", partition: "hc" },
  /** Departures of one person, by hash. */
  person: { name: "person", partition: "pe" },
} as const satisfies Record<string, TableIndex>;

/**
 * How the keys of index entries begin: items beside a departure by which it is found too, for a word of the leaver's name or for
 * somebody who has a role for some days. A policy names them.
 */
export const ENTRY_PREFIXES = ["name", "role"] as const;
export type EntryPrefix = (typeof ENTRY_PREFIXES)[number];

export interface TableIndex {
  readonly name: string;
  /** Text. */
  readonly partition: string;
  readonly sort?: string;
  readonly sortIs?: "number" | "text";
}
