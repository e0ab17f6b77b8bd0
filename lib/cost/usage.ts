/** What a month, or a departure, uses of one price. */
export interface Usage {
  /** Its name in `prices.yaml`. */
  readonly price: string;
  readonly amount: number;
  /** What it can't be more than in a month, however many departures there are. */
  readonly most?: number;
  /** What uses it, for people. */
  readonly what: string;
  /** What it is used by, as CloudFormation names it; for usage of a departure none. */
  readonly type?: string;
}
