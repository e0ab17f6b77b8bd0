import type { Life } from "./life.ts";
import { type LifeOptions, live } from "./live.ts";
import { told } from "./rules-of-moments.ts";
import { violationsIn } from "./violations.ts";

/** The same life with as few faults as still break that rule, found by leaving out ever smaller parts of them. */
export async function shortestLife(rule: string, options: LifeOptions): Promise<Life> {
  let life = await live(options);
  let without = new Set(options.without);
  for (let size = life.faults.length; size >= 1; size = Math.floor(size / 2)) {
    let index = 0;
    while (index < life.faults.length) {
      const part = life.faults.slice(index, index + size).map(({ place }) => place);
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

/** What happened in that life, line by line; nothing of it is personal, because nobody in it lives. */
export function storyOfLife(life: Life): string {
  const { submission, outages, acts } = life.story;
  const { announced, lastDay, endOfEmployment } = submission.dates;
  const changes = life.writes.map(({ at, before, after }) => ({
    at,
    what: `${after.id.slice(0, 4)} version ${after.version}: ${changesOf(before?.mailings, after.mailings)}`,
  }));
  const lines = [
    ...acts.map((act) => ({
      at: act.when,
      what: act.do === "submit" ? `submit, key ${act.key ?? "none"}` : `withdraw: ${act.reason}`,
    })),
    ...outages.flatMap(({ what, from, until }) => [
      { at: from, what },
      { at: until, what: `${what}: over` },
    ]),
    ...changes.filter(({ what }) => !what.endsWith(": ")),
    ...life.mails.map((mail) => ({ at: mail.at, what: `mail ${told(mail)}` })),
  ];
  return [
    `${submission.kind}, announced ${announced}, last day ${lastDay}, end ${endOfEmployment}`,
    ...life.faults.map(({ kind, place }) => `fault: ${kind}, ${place}`),
    ...lines
      .toSorted((one, other) => one.at - other.at)
      .map(({ at, what }) => `${new Date(at).toISOString()} ${what}`),
  ].join("\n");
}

type Mailings = Life["departures"][number]["mailings"];

function changesOf(before: Mailings | undefined, after: Mailings): string {
  if (!before) return `${after.length} mailings`;
  const was = new Map(before.map((mailing) => [mailing.id, described(mailing)]));
  return after
    .map(described)
    .filter((text, index) => text !== was.get(after[index]?.id ?? ""))
    .join(", ");
}

function described({ id, revision, state, at }: Mailings[number]): string {
  return `${id} (${revision}) ${state.name} ${at.toPlainDateTime().toString({ smallestUnit: "minute" })}`;
}
