import { z } from "zod";
import { CONDITION_NAMES } from "../../lambdas/departure/conditions.ts";
import {
  ANCHORS,
  KINDS,
  type Kind,
  PHASES,
  TALK_PARTS,
  TRACKS,
} from "../../lambdas/departure/model/plan.ts";
import { checkStep } from "./check-step.ts";
import { DEFAULT_KINDS } from "./default-kinds.ts";
import {
  calendarPeriod,
  group,
  list,
  NAME,
  name,
  oneOf,
  timeOfDay,
  wholeNumber,
  yesOrNo,
} from "./fields.ts";

const recipient = z
  .union(
    [
      z.enum(["manager", "leaver", "hr"]),
      z.templateLiteral(["desk:", z.string().regex(new RegExp(`^${NAME}$`))]),
    ],
    "manager, leaver, hr, or desk: with a name such as desk:it",
  )
  .describe("Who gets it. A desk that settings.yaml does not name gets nothing.");

const kind = oneOf(KINDS);

function offset<const A extends readonly [string, ...string[]]>(anchors: A) {
  return group({
    anchor: oneOf(anchors).describe("The day to count from."),
    period: calendarPeriod().exactOptional().describe("Then this far, for example P6M."),
    workingDays: wholeNumber(-260, 260)
      .exactOptional()
      .describe(
        "Then so many working days; negative is earlier. The day counted from does not count.",
      ),
  });
}

const step = group({
  id: name(24).describe("Its mail is <id>.md in every language."),
  formerly: list(name(24), "a list of names")
    .exactOptional()
    .describe("What it was called before: departures that run go on with it under this name."),
  track: oneOf(TRACKS),
  phase: oneOf(PHASES).exactOptional().describe("Steps of the core have one."),
  to: recipient,
  toForKind: group(perKind(recipient.exactOptional()))
    .exactOptional()
    .describe("Where a kind of departure sends it to somebody else."),
  when: offset(ANCHORS),
  time: timeOfDay().exactOptional().describe("Only where it is not settings.sendAt."),
  repeat: group({
    everyWorkingDays: wholeNumber(1, 260),
    atMost: wholeNumber(2, 9),
    until: offset(ANCHORS).describe("No later than this day."),
  })
    .exactOptional()
    .describe("Left out: it happens once."),
  usefulUntil: list(offset([...ANCHORS, "step"]), "a list of days")
    .min(1, "a list of at least one day")
    .default([{ anchor: "lastDay" }])
    .describe("Up to and including the earliest of these days; step is its own day."),
  whenMissed: oneOf(["catch-up", "skip"]).default("catch-up"),
  kinds: list(kind, "a list of kinds")
    .min(1, "a list of at least one kind")
    .default(DEFAULT_KINDS)
    .describe("The kinds of departure it belongs to."),
  tickableFor: list(kind, "a list of kinds, or [] for none")
    .exactOptional()
    .describe("The kinds for which HR may add it. Left out: employer."),
  keepsOrder: yesOrNo()
    .default(false)
    .describe("Keeps its place between the others that do, each on a day of its own."),
  after: name(24)
    .exactOptional()
    .describe(
      "A step above: this one comes the working day after it at the earliest, or with it where no day before the last day is left.",
    ),
  fromTheStart: yesOrNo().default(false).describe("May come in the first two working days."),
  nudge: yesOrNo().default(true).describe("Comes up again, once, when it is not done in time."),
  urgent: yesOrNo()
    .default(false)
    .describe(
      "Comes up again on the day itself, in a mail of its own that says how urgent it is: in the words of `urgent` in its mail.",
    ),
  onlyIf: oneOf(CONDITION_NAMES).exactOptional(),
  privateFirst: yesOrNo()
    .default(false)
    .describe(
      "Goes to the leaver's private address where one is known, before the last day, too, and in a mail of its own.",
    ),
  asksNothing: yesOrNo()
    .default(false)
    .describe(
      "There is nothing to do: no button, and no link in a mail that the manager forwards.",
    ),
  talk: oneOf(TALK_PARTS)
    .exactOptional()
    .describe(
      "Its part in the talk after half a year: whoever says no to it, or agrees on it, closes it.",
    ),
}).superRefine(checkStep);

export type StepInFile = z.output<typeof step>;

/** The shape of `plan/plan.yaml`. */
export const planFile = group({
  steps: list(step, "a list of steps").describe("In the order of mails that meet on one day."),
});

export type PlanFile = z.output<typeof planFile>;

function perKind<S>(schema: S): Record<Kind, S> {
  return Object.fromEntries(KINDS.map((each) => [each, schema])) as Record<Kind, S>;
}
