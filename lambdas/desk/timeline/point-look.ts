import type { PointState, PointStep, TimelinePoint } from "./timeline-points.ts";

/** What a point looks like: how it stands for HR, whatever the mail's own state is called. */
export const POINT_LOOKS = [
  "refused",
  "late",
  "open",
  "waiting",
  "leaving",
  "to-come",
  "not-ticked",
  "sent",
  "done",
  "skipped",
] as const;
export type PointLook = (typeof POINT_LOOKS)[number];

/** The look of what asks most among its steps. */
export function lookOf({ state, steps }: Pick<TimelinePoint, "state" | "steps">): PointLook {
  const looks = steps.map(lookOfStep);
  return POINT_LOOKS.find((look) => looks.includes(look)) ?? LOOKS[state];
}

export function lookOfStep({ state, openSince, isLate }: PointStep): PointLook {
  const look = LOOKS[state];
  if (!openSince || look === "refused") return look;
  return isLate ? "late" : "open";
}

const LOOKS: Readonly<Record<PointState, PointLook>> = {
  planned: "to-come",
  open: "open",
  "not-ticked": "not-ticked",
  pending: "to-come",
  claimed: "leaving",
  sent: "sent",
  refused: "refused",
  waiting: "waiting",
  "waiting-for-settings": "waiting",
  stale: "skipped",
  skipped: "skipped",
  done: "done",
  "not-needed": "done",
};
