import type { Role } from "../../departure/model/departure.ts";
import type { Markup } from "../../http/markup.ts";

/** What the pages say that replace somebody everywhere. */
export interface ReplaceWords {
  readonly title: string;
  readonly intro: string;
  readonly pick: string;
  readonly pickColumns: Readonly<Record<"who" | "running" | "act", string>>;
  readonly runs: (count: number) => string;
  readonly replace: string;
  readonly replaceWhom: (name: string) => string;
  /** On the page of a departure. */
  readonly everywhere: string;
  readonly everywhereWhom: (name: string) => string;
  /** Of many departures only the first were looked at. */
  readonly notAll: string;
  readonly typeInstead: string;
  readonly role: string;
  readonly address: string;
  readonly addressHint: string;
  readonly look: string;
  readonly running: (count: number, role: string) => string;
  readonly whom: (who: Markup) => Markup;
  readonly none: (role: string) => string;
  readonly lastDayOf: (leaver: string, day: string) => string;
  readonly successor: string;
  readonly name: string;
  readonly successorAddress: string;
  readonly language: string;
  readonly from: string;
  readonly fromHint: string;
  readonly until: string;
  readonly untilHint: string;
  readonly what: (role: Role) => string;
  readonly confirm: string;
  readonly resultTitle: string;
  readonly result: (count: number) => string;
  readonly columns: Readonly<Record<"departure" | "outcome", string>>;
  readonly replaced: string;
  readonly again: string;
  readonly problems: (count: number) => string;
}
