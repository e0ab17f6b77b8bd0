import type { Out, Story } from "./story.ts";

/** When a part works again that is out now; now itself when it is not. */
export function worksAgain({ outages }: Pick<Story, "outages">, part: Out, now: number): number {
  const hit = outages.find(
    ({ what, from, until }) => concerns(what, part) && from <= now && now < until,
  );
  return hit ? worksAgain({ outages }, part, Math.ceil(hit.until)) : now;
}

function concerns(what: Out, part: Out): boolean {
  if (what === part) return true;
  return part === "account closed" ? what === "quota used up" : what === "everything out";
}
