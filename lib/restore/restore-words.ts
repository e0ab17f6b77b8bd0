import { Temporal } from "temporal-polyfill";
import { LOSSES, type Loss } from "./loss-ledger.ts";
import { momentWords } from "./read-moment.ts";

/** What the restore did to departures, by ids and counts only. */
export function lossWords(losses: Readonly<Record<Loss, readonly string[]>>): string {
  const lines = LOSSES.flatMap((loss) => [
    `  ${losses[loss].length} ${WORDS[loss]}`,
    ...losses[loss].slice(0, LISTED).map((id) => `    ${id}`),
    ...(losses[loss].length > LISTED ? [`    and ${losses[loss].length - LISTED} more`] : []),
  ]);
  const asks =
    losses.unconfirmed.length > 0
      ? "HR says of each such mail whether it left, at /desk/unconfirmed. Until then none of them leaves."
      : "No mail waits for HR's word.";
  return ["Restored. Departures:", ...lines, asks].join("\n");
}

const LISTED = 50;

const WORDS: Readonly<Record<Loss, string>> = {
  recorded: "recorded since, and lost: record them again",
  undone: "changed since, and these changes are lost: each one's history still has them",
  unconfirmed: "with mails of which nobody knows whether they left",
  erased: "erased since, and erased again",
};

/** What to know before data of an older version is brought back; undefined if the program has been the same since. */
export function deployWords(
  to: Temporal.Instant,
  lastDeployed: Temporal.Instant | undefined,
): string | undefined {
  if (!lastDeployed || Temporal.Instant.compare(lastDeployed, to) <= 0) return undefined;
  return `The last deploy was at ${momentWords(lastDeployed)}, after the moment that you restore to. Only data comes back, not the program: the present version goes on and reads what an older one stored. If the deploy was the mistake, deploy the older version first, as docs/deploy.md says in "Roll back".`;
}
