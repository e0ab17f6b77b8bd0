import { Temporal } from "temporal-polyfill";
import { findDeviations } from "../../lib/demo/find-deviations.ts";
import type { Played } from "../../lib/demo/played.ts";
import type { ToldMailing } from "../../lib/demo/told.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import {
  departure,
  MANAGER,
  mailing,
  mailOf,
  PRIVATE,
  played,
  playedDeparture,
  RULES,
  toLeaver,
  WORK,
} from "./played.ts";

const HANDOVER = mailing("handover", "2027-01-19T09:00");
const NEXT_STEPS = mailing("next-steps", "2027-01-19T09:00", toLeaver(WORK));
const FAREWELL = mailing("farewell", "2027-02-03T09:00");
const INVITE = mailing("post-exit-invite", "2027-08-30T09:00", toLeaver(PRIVATE));

describe("a leaver without any address", () => {
  const nowhere = { employee: { name: "Sanne Bakker" } };
  const handedOver = { ...NEXT_STEPS, ...toLeaver(MANAGER) };
  const waiting = { ...INVITE, ...toLeaver(null), state: "waiting" };

  test("is reached through the manager before the last day, and waits visibly after it", () => {
    const recorded = departure([handedOver, waiting], nowhere);
    expect(deviations(played([playedDeparture(recorded)], [asPlanned(handedOver)]))).toEqual([]);
  });

  test("must not be mailed after the last day by way of the manager", () => {
    const recorded = departure([waiting], nowhere);
    const sent = [mailOf(waiting, { to: [MANAGER] })];
    expect(deviations(played([playedDeparture(recorded)], sent))).toEqual([
      "Sanne Bakker: post-exit-invite left once, planned: never.",
      `Sanne Bakker: post-exit-invite went to ${MANAGER}, right: nobody yet.`,
    ]);
  });

  test("must be seen to wait", () => {
    const recorded = departure([{ ...waiting, state: "pending" }], nowhere);
    expect(deviations(played([playedDeparture(recorded)], []))).toEqual([
      'Sanne Bakker: post-exit-invite is shown as "pending", right: "waiting".',
    ]);
  });
});

describe("a withdrawn departure", () => {
  const notice = mailing("withdrawn-manager", "2027-01-25T09:10", { kind: "notice", steps: [] });

  test("is silent but for one notice to who had been mailed", () => {
    const sent = [HANDOVER, notice].map(asPlanned);
    expect(deviations(withdrawn("stays", [HANDOVER, FAREWELL], [notice], sent))).toEqual([]);
  });

  test.each<[string, string, ToldMailing[], CapturedMail[], string[]]>([
    [
      "a reminder after a cancel",
      "stays",
      [notice],
      [HANDOVER, notice, FAREWELL].map(asPlanned),
      ["farewell left at 2027-02-03T09:00:00Z, though nothing was planned."],
    ],
    [
      "nobody is told",
      "stays",
      [],
      [HANDOVER].map(asPlanned),
      ["told of the withdrawal: nobody, right: manager."],
    ],
    [
      "somebody is told of a mistake",
      "mistake",
      [notice],
      [HANDOVER, notice].map(asPlanned),
      ["told of the withdrawal: manager, right: nobody."],
    ],
    [
      "the notice does not leave",
      "stays",
      [notice],
      [HANDOVER].map(asPlanned),
      ["withdrawn-manager left never, planned: once."],
    ],
  ])("%s: a deviation", (_what, reason, notices, sent, found) => {
    expect(deviations(withdrawn(reason, [HANDOVER, FAREWELL], notices, sent))).toEqual(
      found.map((each) => `Sanne Bakker: ${each}`),
    );
  });

  test("of somebody who came back stops only what comes after the last day", () => {
    const back = { ...notice, id: "came-back-manager" };
    const sent = [HANDOVER, back, FAREWELL].map(asPlanned);
    const found = deviations(withdrawn("came-back", [HANDOVER, FAREWELL, INVITE], [back], sent));
    // The leaver is never mailed before the last day here, so nobody but the manager is told.
    expect(found).toEqual([]);
  });
});

test("a quiet departure is heard of by nobody but HR", () => {
  const recorded = departure([FAREWELL], { kind: "quiet" });
  expect(deviations(played([playedDeparture(recorded)], [asPlanned(FAREWELL)]))).toEqual([
    `Sanne Bakker: farewell went to ${MANAGER}; only HR may hear of this.`,
  ]);
});

function deviations(everything: Played): string[] {
  return findDeviations(everything, RULES);
}

function asPlanned(planned: ToldMailing): CapturedMail {
  return mailOf(planned);
}

function withdrawn(
  reason: string,
  planned: readonly ToldMailing[],
  notices: readonly ToldMailing[],
  sent: readonly CapturedMail[],
): Played {
  const recorded = departure(planned);
  const withdrawal = {
    reason,
    at: Temporal.Instant.from("2027-01-25T09:00:00Z"),
    answer: departure([...planned, ...notices]),
  };
  const ended = departure([...planned, ...notices]);
  return played([playedDeparture(recorded, { withdrawal, ended })], sent);
}
