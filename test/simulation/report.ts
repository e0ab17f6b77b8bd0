import { ruleInWords } from "../../lib/rules/rules.ts";
import { FAULTS } from "./faults.ts";
import { shortestLife, storyOfLife } from "./shortest-story.ts";
import { leastOf, STATES } from "./states.ts";
import type { Broken, Summary } from "./summary.ts";
import { violationsIn } from "./violations.ts";

/** The figures of a simulation, for a person. */
export function describeSummary(summary: Summary): string {
  const { counts, acts, faults, states, broken } = summary;
  const { lives, departures, mailings, mails, resends, digests, deadLetters, refusals } = counts;
  return [
    `lives        ${lives} (${departures} departures)`,
    `mailings     ${mailings}, of which ${mails - resends} left, and ${resends} once more because nobody knew`,
    `HR's mails   ${digests}`,
    `dead letters ${deadLetters}, each of a mailing that is over`,
    `acts         ${sum(acts)}, of which ${refusals} refused`,
    ...[...acts.keys()].toSorted().map((deed) => counted(acts, deed)),
    `faults       ${sum(faults)}`,
    ...FAULTS.map((kind) => counted(faults, kind)),
    "states reached, in so many lives",
    ...Object.entries(STATES).map(
      ([name, state]) => `${counted(states, name)}${leastInWords(leastOf(state, lives))}`,
    ),
    `violations   ${broken.length}${broken.length > 0 ? `, in ${new Set(broken.map(({ seed }) => seed)).size} of the lives` : ""}`,
  ].join("\n");
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function counted<K extends string>(counts: ReadonlyMap<K, number>, key: K): string {
  return `  ${String(counts.get(key) ?? 0).padStart(7)}  ${key}`;
}

function leastInWords(least: number): string {
  return least > 0 ? ` (${least} at least)` : "";
}

/** A broken rule with the seed of its life and the shortest story that shows it. */
export async function describeBroken({ rule, what, seed }: Broken): Promise<string> {
  const life = await shortestLife(rule, { seed });
  const shown = violationsIn(life).find((violation) => violation.rule === rule)?.what ?? what;
  return `${ruleInWords(rule)}: broken in life ${seed}\n${shown}\n${storyOfLife(life)}`;
}
