import { inWords } from "../../lib/rules/acts.ts";
import { told } from "../../lib/rules/mail-facts.ts";
import { type LifeOptions, live } from "./live.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { violationsIn } from "./violations.ts";

/** So many lives at most are tried: a story that is short enough now is better than the shortest later. */
const TRIES = 120;

/** The same life with as few faults and acts as still break that rule, found by leaving out ever smaller parts of them. */
export async function shortestLife(rule: string, options: LifeOptions): Promise<SimulatedLife> {
  let life = await live(options);
  let without = new Set(options.without);
  let left = TRIES;
  for (let size = omissible(life).length; size >= 1; size = Math.floor(size / 2)) {
    let index = 0;
    while (index < omissible(life).length && left > 0) {
      left -= 1;
      const part = omissible(life).slice(index, index + size);
      const fewer = new Set([...without, ...part]);
      const shorter = await live({ ...options, without: fewer });
      if (violationsIn(shorter).some((violation) => violation.rule === rule)) {
        life = shorter;
        without = fewer;
      } else index += size;
    }
  }
  return life;
}

function omissible({ acts, faults, story }: SimulatedLife): string[] {
  const named = [...acts, ...story.edits].map(({ name }) => name);
  return [...new Set([...named, ...faults.map(({ place }) => place)])];
}

/** What happened in that life, line by line; nothing of it is personal, because nobody in it lives. */
export function storyOfLife(life: SimulatedLife): string {
  const { leavers, edits, outages, restarts, losses } = life.story;
  const changes = life.writes.map(({ at, by, before, after }) => ({
    at,
    what: `${after.id.slice(0, 4)} version ${after.version} by ${by}: ${changesOf(before?.mailings, after.mailings)}${linesOf(before, after)}`,
  }));
  const lines = [
    ...life.acts.map((act) => ({ at: act.when, what: inWords(act) })),
    ...life.answers.flatMap(({ at, act, refusal }) =>
      refusal ? [{ at, what: `${act.do} refused: ${refusal}` }] : [],
    ),
    ...outages.flatMap(({ what, from, until }) => [
      { at: from, what },
      { at: until, what: `${what}: over` },
    ]),
    ...edits.map(({ at, plan }) => ({ at, what: `plan edited: ${JSON.stringify(plan)}` })),
    ...restarts.map((at) => ({ at, what: "everything restarts" })),
    ...losses.map((at) => ({ at, what: "schedules are lost" })),
    ...changes.filter(({ what }) => !what.endsWith(": ")),
    ...life.mails.map((mail) => ({ at: mail.at, what: `mail ${told(mail)} to ${mail.mail.to}` })),
    ...life.digests.map(({ at, mail }) => ({ at, what: `morning mail to ${mail.to}` })),
  ];
  const seen = new Set(life.acts.map(({ leaver }) => leaver));
  return [
    ...leavers
      .filter(({ index }) => seen.has(index))
      .map(
        ({ index, submission: { kind, dates } }) =>
          `leaver ${index}: ${kind}, announced ${dates.announced}, last day ${dates.lastDay}, end ${dates.endOfEmployment}`,
      ),
    ...life.faults.map(({ kind, place }) => `fault: ${kind}, ${place}`),
    ...lines
      .toSorted((one, other) => one.at - other.at)
      .map(({ at, what }) => `${new Date(at).toISOString()} ${what}`),
  ].join("\n");
}

type Departure = SimulatedLife["departures"][number];
type Mailings = Departure["mailings"];

function linesOf(before: Departure | undefined, after: Departure): string {
  const lines = after.history.slice(before?.history.length ?? 0);
  return lines.map(({ what, detail = "" }) => ` [${what} ${detail}]`).join("");
}

function changesOf(before: Mailings | undefined, after: Mailings): string {
  if (!before) return `${after.length} mailings`;
  const was = new Map(before.map((mailing) => [mailing.id, described(mailing)]));
  return after
    .map(described)
    .filter((text, index) => text !== was.get(after[index]?.id ?? ""))
    .join(", ");
}

function described({ id, revision, state, at, steps }: Mailings[number]): string {
  const brought = steps.length === 1 && steps[0] === id ? "" : ` of ${steps.join("+")}`;
  return `${id} (${revision}) ${state.name} ${at.toPlainDateTime().toString({ smallestUnit: "minute" })}${brought}`;
}
