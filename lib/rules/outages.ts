/** What can be out of order. */
export type Out =
  | "mailer out"
  | "sweep out"
  | "everything out"
  | "account closed"
  | "quota used up";

export interface Outage {
  readonly what: Out;
  readonly from: number;
  readonly until: number;
}

/** What was out of order, and when. */
export interface Outages {
  readonly outages: readonly Outage[];
}

/** When a part that is out works again; `now` if it is not out. */
export function worksAgain({ outages }: Outages, part: Out, now: number): number {
  const hit = outages.find(
    ({ what, from, until }) => concerns(what, part) && from <= now && now < until,
  );
  return hit ? worksAgain({ outages }, part, Math.ceil(hit.until)) : now;
}

function concerns(what: Out, part: Out): boolean {
  if (what === part) return true;
  return part === "account closed" ? what === "quota used up" : what === "everything out";
}
