import { byMoment } from "../model/days.ts";
import type { Mailing, MailingKind, MailRecipient } from "../model/mailing.ts";
import type { TimelineStep } from "../model/timeline-step.ts";
import type { Fate } from "../timeline/past.ts";
import { type PersonOf, spread } from "./spacing.ts";

/** A step of the timeline with its fate. */
export interface PlacedStep extends TimelineStep {
  readonly fate: Fate;
}

/**
 * The mails that carry these steps, earliest first. HR's steps have none: the digest carries them. Late steps go as one
 * catch-up per person, steps that share a day as one combined mail, all others alone.
 */
export function mailingsFor(placed: readonly PlacedStep[], personOf: PersonOf): Mailing[] {
  return spread(bundlesOf(placed), personOf);
}

/** The same before spreading: late ones first, then in plan order. */
export function bundlesOf(placed: readonly PlacedStep[]): Mailing[] {
  const going = placed.filter(({ to, fate }) => to !== "hr" && fate.name !== "skipped");
  const late = going.filter(({ fate }) => fate.name === "at-once");
  const planned = going.filter(({ fate }) => fate.name === "planned");
  const sharing = planned.filter(({ reasons }) => reasons.includes("shared"));
  const alone = planned.filter(({ reasons }) => !reasons.includes("shared"));
  return [
    ...byMail(late).map((steps) => bundle("catch-up", steps)),
    ...[
      ...byMail(sharing).map((steps) => bundle("several", steps)),
      ...alone.map((step) => bundle("step", [step])),
    ].sort((one, other) => planIndex(placed, one) - planIndex(placed, other)),
  ];
}

/** One for each recipient, and one for each step that shares none. */
function byMail(steps: readonly PlacedStep[]): PlacedStep[][] {
  const groups = Map.groupBy(steps, ({ id, to, step }) => (step.privateFirst ? id : to));
  return [...groups.values()];
}

function planIndex(placed: readonly PlacedStep[], { steps }: Mailing): number {
  return placed.findIndex(({ id }) => id === steps[0]);
}

/** A single step is always a plain mail of its own, however late. */
function bundle(kind: MailingKind, steps: readonly PlacedStep[]): Mailing {
  const inOrder = steps.toSorted((one, other) => byMoment(one.at, other.at));
  const [first] = inOrder;
  if (!first) throw new RangeError("A mailing needs a step.");
  const at = first.fate.name === "at-once" ? first.fate.at : first.at;
  const rest = { to: first.to, at, revision: 1, state: { name: "pending" } } as const;
  if (inOrder.length === 1) return { id: first.id, kind: "step", steps: [first.id], ...rest };
  return { id: bundleId(kind, first.to), kind, steps: inOrder.map(({ id }) => id), ...rest };
}

/** The id of a mailing with more than one step: `catch-up-manager`, `several-desk-it`. */
export function bundleId(kind: MailingKind, to: MailRecipient): string {
  return `${kind}-${to.replace(":", "-")}`;
}
