/** The table's indexes, used by the stack, the local engine and the adapters. Each is sparse and holds only keys. */
export const TABLE_INDEXES = {
  /** What the sweep must check: a UTC day, and the moment in epoch seconds. */
  due: { name: "due", partition: "dd", sort: "da", sortIs: "number" },
  /** HR's list: a list and its part, then a position. */
  list: { name: "list", partition: "ls", sort: "ln", sortIs: "text" },
  /** What asks for HR, now or later: a part, and the first moment in epoch seconds. Most departures have no such key. */
  asks: { name: "asks", partition: "ap", sort: "an", sortIs: "number" },
  /** Words of names: the first two letters, then a position among the words that start with them. */
  names: { name: "names", partition: "np", sort: "nw", sortIs: "text" },
  /**
   * Departures by responsible person, keyed on the lower-cased address. Erased departures are excluded, withdrawn ones
   * have their own partition, and substitutes are separate items.
   */
  manager: { name: "manager", partition: "mg" },
  hrContact: { name: "hr-contact", partition: "hc" },
  /** Departures by person, hashed. */
  person: { name: "person", partition: "pe" },
} as const satisfies Record<string, TableIndex>;

/**
 * Key prefixes of index entries: separate items for each word of the leaver's name and each temporary role holder. A
 * policy names them.
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
