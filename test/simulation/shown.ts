import type { LinkPageName } from "../../lambdas/departure/mailings/link-pages.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";

/** What somebody saw of a page: behind the link in a mail, or HR at the desk. */
export interface Shown {
  readonly at: number;
  readonly page: LinkPageName | "desk";
  /** The address for which the link was signed; empty at the desk. */
  readonly reader: string;
  readonly text: string;
  /** The departure as it was recorded before the page was made, and after. */
  readonly recorded: readonly Departure[];
}
