import type { Story } from "./story.ts";

/** When a part works again that is out now; now itself when it is not. */
export function worksAgain(
  { outages }: Pick<Story, "outages">,
  part: "mailer out" | "sweep out" | "everything out" | "account closed",
  now: number,
): number {
  const hit = outages.find(
    ({ what, from, until }) => concerns(what, part) && from <= now && now < until,
  );
  return hit ? worksAgain({ outages }, part, Math.ceil(hit.until)) : now;
}

function concerns(what: string, part: string): boolean {
  return what === part || (what === "everything out" && part !== "account closed");
}
