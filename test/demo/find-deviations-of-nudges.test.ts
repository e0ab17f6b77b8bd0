import { Temporal } from "temporal-polyfill";
import { findDeviations } from "../../lib/demo/find-deviations.ts";
import type { PlayedDeparture } from "../../lib/demo/played.ts";
import type { ToldMailing } from "../../lib/demo/told.ts";
import {
  departure,
  MANAGER,
  mailing,
  mailOf,
  played,
  playedDeparture,
  RULES,
  toLeaver,
  WORK,
} from "./played.ts";

const REACT = mailing("react", "2027-01-14T14:40");
const HANDOVER = mailing("handover", "2027-01-19T09:00");
const NEXT_STEPS = mailing("next-steps", "2027-01-19T09:00", toLeaver(WORK));
/** A week after its mail. */
const NUDGE = nudge("2027-01-26T09:00", ["handover"]);

test("a step that is not done five working days after its mail comes again", () => {
  expect(deviations([HANDOVER, NUDGE], { forgets: ["handover"] })).toEqual([]);
});

describe("it is a deviation", () => {
  test("when it does not", () => {
    expect(deviations([HANDOVER], { forgets: ["handover"] })).toEqual([
      "step handover stands open, and was never brought again.",
    ]);
  });

  test.each<[string, ToldMailing[], string]>([
    [
      "when a nudge is spent on a weekend",
      [HANDOVER, nudge("2027-01-30T09:00", ["handover"])],
      "nudge-manager left at 2027-01-30T09:00:00, when nobody works.",
    ],
    [
      "when a nudge comes at night",
      [HANDOVER, nudge("2027-01-26T18:00", ["handover"])],
      "nudge-manager left at 2027-01-26T18:00:00, when nobody works.",
    ],
    [
      "when a nudge comes too early",
      [HANDOVER, nudge("2027-01-25T09:00", ["handover"])],
      "nudge-manager brought handover again on 2027-01-25, right: not before 2027-01-26.",
    ],
    [
      "when what comes only once comes again",
      [REACT, nudge("2027-01-26T09:00", ["react"])],
      "nudge-manager brought react again, which comes only once.",
    ],
    [
      "when the leaver is nudged",
      [NEXT_STEPS, nudge("2027-01-26T09:00", ["next-steps"])],
      "nudge-manager brought next-steps again, which comes only once.",
    ],
    [
      "when a step comes again that never came",
      [HANDOVER, nudge("2027-01-26T09:00", ["warm"])],
      "nudge-manager brought warm again, though it never came.",
    ],
    [
      "when a nudge goes to somebody else",
      [HANDOVER, { ...NUDGE, to: { role: "manager", address: WORK } }],
      `nudge-manager went to ${WORK}, right: ${MANAGER}.`,
    ],
    [
      "when a step comes again twice",
      [HANDOVER, NUDGE, nudge("2027-02-02T09:00", ["handover"], "nudge-manager-2")],
      "step handover was brought again more than once.",
    ],
  ])("%s", (_when, mailings, deviation) => {
    expect(deviations(mailings)).toEqual([deviation]);
  });

  test("when a step comes again that was done", () => {
    const at = Temporal.Instant.from("2027-01-20T15:30:00Z");
    const done = { marks: [{ step: "handover", at }] };
    expect(deviations([HANDOVER, NUDGE], done)).toEqual([
      "nudge-manager brought handover again, though it was done.",
    ]);
  });

  test("when a withdrawn departure is nudged", () => {
    const at = Temporal.Instant.from("2027-01-25T09:00:00Z");
    const withdrawal = { reason: "mistake", at, answer: departure([HANDOVER]) };
    expect(deviations([HANDOVER, NUDGE], { withdrawal })).toEqual([
      "nudge-manager left after the withdrawal.",
    ]);
  });
});

function nudge(local: string, steps: readonly string[], id = "nudge-manager"): ToldMailing {
  return mailing(id, local, { kind: "nudge", steps });
}

interface Told extends Partial<Pick<PlayedDeparture, "marks" | "withdrawal">> {
  readonly forgets?: readonly string[];
}

/** What is about the departure's own mails: what HR is told stands in a test of its own. */
function deviations(
  mailings: readonly ToldMailing[],
  { forgets = [], marks = [], withdrawal }: Told = {},
): string[] {
  const planned = departure(mailings.filter(({ kind }) => kind !== "nudge"));
  const isDone = (step: string) => marks.some((mark) => mark.step === step);
  const ended = {
    ...departure(mailings),
    timeline: planned.timeline.map((each) =>
      isDone(each.step) ? { ...each, state: "done" } : each,
    ),
  };
  const base = playedDeparture(planned, { ended, marks, ...(withdrawal && { withdrawal }) });
  const lived = { ...base, sample: { ...base.sample, forgets } };
  return findDeviations(
    played(
      [lived],
      mailings.map((each) => mailOf(each)),
    ),
    RULES,
  )
    .map((each) => each.replace("Sanne Bakker: ", ""))
    .filter((each) => !each.startsWith("HR was"));
}
