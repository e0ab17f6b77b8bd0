import { FAULTS } from "./faults.ts";
import { shortestLife, storyOfLife } from "./shortest-story.ts";
import type { Broken, Summary } from "./simulate.ts";
import { violationsIn } from "./violations.ts";

/** The figures of a simulation, for a person. */
export function describeSummary(summary: Summary): string {
  const { lives, departures, mailings, mails, resends, deadLetters, faults, broken } = summary;
  const total = [...faults.values()].reduce((sum, count) => sum + count, 0);
  return [
    `lives        ${lives} (${departures} departures)`,
    `mailings     ${mailings}, of which ${mails - resends} left, and ${resends} once more`,
    `dead letters ${deadLetters}, each of a mailing that is over`,
    `faults       ${total}`,
    ...FAULTS.map((kind) => `  ${String(faults.get(kind) ?? 0).padStart(7)}  ${kind}`),
    `violations   ${broken.length}`,
  ].join("\n");
}

/** A broken rule with the seed of its life and the shortest story that shows it. */
export async function describeBroken({ rule, what, seed }: Broken): Promise<string> {
  const life = await shortestLife(rule, { seed });
  const shown = violationsIn(life).find((violation) => violation.rule === rule)?.what ?? what;
  return `${inWords(rule)}: broken in life ${seed}\n${shown}\n${storyOfLife(life)}`;
}

/** `everyMailingIsSentOnce` as a sentence. */
function inWords(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
