import type { Kind, Recipient, Track } from "../../lambdas/departure/model/plan.ts";

interface Step {
  readonly track: Track;
  readonly phase?: string;
  readonly to: Recipient;
  readonly toForKind?: Partial<Record<Kind, Recipient>>;
  readonly time?: string;
  readonly repeat?: unknown;
  readonly kinds: readonly Kind[];
  readonly tickableFor?: readonly Kind[];
  readonly keepsOrder: boolean;
  readonly nudge: boolean;
  readonly urgent: boolean;
  readonly talk?: string;
  readonly after?: string;
  readonly privateFirst: boolean;
  readonly asksNothing: boolean;
}

interface Problems {
  addIssue(issue: { code: "custom"; path: PropertyKey[]; message: string }): void;
}

/** What must hold between the keys of one step. */
export function checkStep(step: Step, problems: Problems): void {
  for (const [key, allowed] of [
    ...problemsOfPlace(step),
    ...problemsOfNudge(step),
    ...problemsOfLeaver(step),
    ...problemsOfKinds(step),
  ]) {
    problems.addIssue({ code: "custom", path: [key], message: allowed });
  }
}

type Problem = readonly [key: string, allowed: string];

function problemsOfPlace({
  track,
  phase,
  to,
  time,
  keepsOrder,
  after,
  repeat,
  talk,
}: Step): Problem[] {
  const rules: [broken: boolean, ...problem: Problem][] = [
    [track === "core" && !phase, "phase", "a phase for every step of the core"],
    [track === "care" && Boolean(phase), "phase", "a phase for steps of the core only"],
    [to === "hr" && Boolean(time), "time", "no time for hr, who gets it with the morning mail"],
    [keepsOrder && to !== "manager", "keepsOrder", "true only for a step to the manager"],
    [keepsOrder && Boolean(repeat), "keepsOrder", "true only for a step that does not repeat"],
    [keepsOrder && Boolean(after), "after", "only for a step without keepsOrder"],
    [talk === "invite" && to !== "leaver", "talk", "invite only for a step to the leaver"],
    [
      Boolean(talk) && Boolean(repeat),
      "talk",
      "a part in the talk only for a step that happens once",
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, ...problem]) => problem);
}

function problemsOfNudge({ to, nudge, urgent }: Step): Problem[] {
  const isPossible = nudge && to !== "hr" && to !== "leaver";
  if (!urgent || isPossible) return [];
  return [["urgent", "true only for a step to the manager or a desk that may come up again"]];
}

function problemsOfLeaver({ to, nudge, privateFirst, asksNothing }: Step): Problem[] {
  const rules: [broken: boolean, ...problem: Problem][] = [
    [privateFirst && to !== "leaver", "privateFirst", "true only for a step to the leaver"],
    [
      asksNothing && (to !== "leaver" || nudge),
      "asksNothing",
      "true only for a step to the leaver that does not come up again",
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, ...problem]) => problem);
}

function* problemsOfKinds({ kinds, tickableFor = [], toForKind = {} }: Step): Generator<Problem> {
  if (tickableFor.some((kind) => kinds.includes(kind))) {
    yield ["tickableFor", "kinds that do not stand in kinds already"];
  }
  const possible = [...kinds, ...tickableFor];
  if (Object.keys(toForKind).some((kind) => !possible.includes(kind as Kind))) {
    yield ["toForKind", `kinds that the step is for: ${possible.join(", ")}`];
  }
}
