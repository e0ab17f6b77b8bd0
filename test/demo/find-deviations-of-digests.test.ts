import { Temporal } from "temporal-polyfill";
import { findDeviations } from "../../lib/demo/find-deviations.ts";
import type { PlayedDeparture } from "../../lib/demo/played.ts";
import type { ToldStep } from "../../lib/demo/told.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { departure, MANAGER, mailing, mailOf, played, playedDeparture, RULES } from "./played.ts";

const HR = "hr@delinde.example";
/** A Friday. */
const PAPERWORK = ownStep("paperwork", "2027-01-15");
const TOLD = morning("2027-01-15T08:30");

test("HR's own step stands in the morning mail of its day", () => {
  expect(deviations([TOLD])).toEqual([]);
});

test("what stands open is told again after five working days", () => {
  expect(deviations([TOLD, morning("2027-01-22T08:30")])).toEqual([]);
});

describe("it is a deviation", () => {
  test.each<[string, CapturedMail[], string[]]>([
    ["when HR is not told", [], ["Sanne Bakker: HR was not told on 2027-01-15 of step paperwork."]],
    [
      "when the morning mail is early",
      [morning("2027-01-15T08:29")],
      ["Morning mail: it left at 2027-01-15T08:29:00, right: on a working day, from 08:30."],
    ],
    [
      "when it leaves on a weekend",
      [TOLD, morning("2027-01-23T08:30")],
      ["Morning mail: it left at 2027-01-23T08:30:00, right: on a working day, from 08:30."],
    ],
    [
      "when it goes to somebody who is no HR contact",
      [TOLD, morning("2027-01-22T08:30", { to: [MANAGER] })],
      [`Morning mail: it went to ${MANAGER}, no HR contact.`],
    ],
    [
      "when an address gets two on one day",
      [TOLD, morning("2027-01-22T08:30"), morning("2027-01-22T09:00")],
      [
        `Morning mail: more than one to ${HR} on 2027-01-22.`,
        "Sanne Bakker: HR was told again on 2027-01-22, right: from 2027-01-29.",
      ],
    ],
    [
      "when it tells of nobody",
      [TOLD, morning("2027-01-22T08:30", { text: "Goedemorgen" })],
      ["Morning mail: the one of 2027-01-22T08:30:00Z tells of nobody."],
    ],
    [
      "when it says the same again too soon",
      [TOLD, morning("2027-01-18T08:30")],
      ["Sanne Bakker: HR was told again on 2027-01-18, right: from 2027-01-22."],
    ],
  ])("%s", (_when, digests, found) => {
    expect(deviations(digests)).toEqual(found);
  });

  test("when there was nothing to tell", () => {
    const at = Temporal.Instant.from("2027-01-15T15:30:00Z");
    const marks = [{ step: "paperwork", at }];
    expect(deviations([TOLD, morning("2027-01-22T08:30")], { marks })).toEqual([
      "Sanne Bakker: HR was told on 2027-01-22, and there was nothing to tell.",
    ]);
  });

  test("when it was withdrawn", () => {
    const at = Temporal.Instant.from("2027-01-18T09:00:00Z");
    const withdrawal = { reason: "mistake", at, answer: departure([]) };
    expect(deviations([TOLD, morning("2027-01-22T08:30")], { withdrawal })).toEqual([
      "Sanne Bakker: HR was told on 2027-01-22, and there was nothing to tell.",
    ]);
  });

  test("when HR does not hear of what was brought again", () => {
    const handover = mailing("handover", "2027-01-19T09:00");
    const nudge = mailing("nudge-manager", "2027-01-26T09:00", {
      kind: "nudge",
      steps: ["handover"],
    });
    const recorded = departure([handover]);
    const lived = playedDeparture(recorded, { ended: departure([handover, nudge]) });
    const mails = [mailOf(handover), mailOf(nudge)];
    expect(findDeviations(played([lived], mails), RULES)).toEqual([
      "Sanne Bakker: HR was not told on 2027-01-27 of step handover.",
    ]);
    const told = [...mails, morning("2027-01-27T08:30")];
    expect(findDeviations(played([lived], told), RULES)).toEqual([]);
  });
});

function ownStep(step: string, day: string): ToldStep {
  const at = { local: `${day}T08:30:00`, instant: `${day}T08:30:00Z` };
  const to = { role: "hr", address: HR };
  return { step, title: step, track: "care", phase: null, to, at, mailing: null, state: "planned" };
}

/** HR's mail of that morning, about Sanne. */
function morning(local: string, told: Partial<CapturedMail> = {}): CapturedMail {
  const text = "Sanne Bakker: schriftelijk bevestigen";
  const tags = { departure: "anything", mailing: "morning", revision: "1" };
  return mailOf(mailing("morning", local), { to: [HR], text, tags, ...told });
}

function deviations(
  digests: readonly CapturedMail[],
  { marks = [], ...more }: Partial<Pick<PlayedDeparture, "marks" | "withdrawal">> = {},
): string[] {
  const recorded = departure([], { timeline: [PAPERWORK] });
  const isDone = marks.some(({ step }) => step === PAPERWORK.step);
  const ended = departure([], { timeline: [isDone ? { ...PAPERWORK, state: "done" } : PAPERWORK] });
  const lived = playedDeparture(recorded, { ended, marks, ...more });
  return findDeviations(played([lived], digests), RULES);
}
