import type { Temporal } from "temporal-polyfill";
import type { Mailing } from "./mailing.ts";
import { bundleId } from "./mailings.ts";
import type { Recipient } from "./plan.ts";

export interface CatchUp {
  readonly to: Recipient;
  readonly at: Temporal.ZonedDateTime;
  /** Steps that still help, in order. */
  readonly useful: readonly string[];
}

/** Makes one mailing of those that go at once to one recipient. */
export function gatherLate(
  mailings: readonly Mailing[],
  sources: readonly Mailing[],
  { to, at, useful }: CatchUp,
): Mailing[] {
  const steps = useful.filter((id) => sources.some((mailing) => mailing.steps.includes(id)));
  const [source] = sources;
  if (source && sources.length === 1 && steps.length === source.steps.length) {
    return mailings.map((mailing) =>
      mailing === source ? { ...source, at, revision: source.revision + 1 } : mailing,
    );
  }
  const notices = sources.filter(({ kind }) => kind === "notice");
  return [
    ...mailings.map((mailing): Mailing => {
      if (notices.includes(mailing)) return { ...mailing, at, revision: mailing.revision + 1 };
      if (!sources.includes(mailing)) return mailing;
      return {
        ...mailing,
        state: { name: mailing.steps.some((id) => useful.includes(id)) ? "stale" : "skipped" },
      };
    }),
    ...bundleOf(steps, to, at, mailings),
  ];
}

function bundleOf(
  steps: readonly string[],
  to: Recipient,
  at: Temporal.ZonedDateTime,
  existing: readonly Mailing[],
): Mailing[] {
  if (steps.length === 0) return [];
  const kind = steps.length === 1 ? "step" : "catch-up";
  const id = freshId(kind === "step" ? (steps[0] as string) : bundleId(kind, to), existing);
  return [{ id, kind, steps, to, at, revision: 1, state: { name: "pending" } }];
}

/** `catch-up-manager`, or the first of `catch-up-manager-2`, `-3`… that no mailing has. */
function freshId(base: string, existing: readonly Mailing[]): string {
  const ids = new Set(existing.map(({ id }) => id));
  if (!ids.has(base)) return base;
  let count = 2;
  while (ids.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
