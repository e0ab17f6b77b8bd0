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
const ALL = [HANDOVER, NEXT_STEPS, FAREWELL, INVITE];
/** What no plan foresees: the private address is tried when the work mailbox is closed. */
const ADDRESS = mailOf(mailing("address-leaver", "2027-02-22T09:00", toLeaver(PRIVATE)));

test("a departure whose mails left as planned has no deviation", () => {
  expect(deviations(play(ALL, ALL.map(asPlanned)))).toEqual([]);
});

describe("it is a deviation", () => {
  test.each<[string, CapturedMail[], string]>([
    ["when a mail is missing", mails({ farewell: [] }), "farewell left never, planned: once."],
    [
      "when a mail leaves twice",
      mails({ farewell: [mailOf(FAREWELL), mailOf(FAREWELL)] }),
      "farewell left 2 times, planned: once.",
    ],
    [
      "when a mail is late",
      mails({ farewell: [mailOf(FAREWELL, { sentAt: "2027-02-03T09:03:00Z" })] }),
      "farewell left 3 minutes too late.",
    ],
    [
      "when a mail is early",
      mails({ farewell: [mailOf(FAREWELL, { sentAt: "2027-02-02T09:00:00Z" })] }),
      "farewell left 1440 minutes too early.",
    ],
    [
      "when a mail goes to a dead work mailbox",
      mails({ "post-exit-invite": [mailOf(INVITE, { to: [WORK] })] }),
      `post-exit-invite went to ${WORK}, right: ${PRIVATE}.`,
    ],
    [
      "when somebody else gets a copy",
      mails({ farewell: [mailOf(FAREWELL, { cc: [WORK] })] }),
      `farewell went to ${MANAGER}, ${WORK}, right: ${MANAGER}.`,
    ],
    [
      "when a mail leaves that nobody planned",
      [...ALL.map(asPlanned), mailOf(mailing("react", "2027-01-20T09:00"))],
      "react left at 2027-01-20T09:00:00Z, though nothing was planned.",
    ],
    [
      "when an older revision leaves",
      mails({ farewell: [mailOf(FAREWELL), mailOf({ ...FAREWELL, revision: 0 })] }),
      "farewell left at 2027-02-03T09:00:00Z, though nothing was planned.",
    ],
  ])("%s", (_when, sent, deviation) => {
    expect(deviations(play(ALL, sent))).toEqual([`Sanne Bakker: ${deviation}`]);
  });

  test.each<[string, CapturedMail[], string]>([
    ["is never tried", [], "never"],
    ["is tried twice", [ADDRESS, ADDRESS], `2027-02-22 to ${PRIVATE} and 2027-02-22 to ${PRIVATE}`],
    [
      "is tried at work",
      [mailOf(mailing("address-leaver", "2027-02-22T09:00", toLeaver(WORK)))],
      `2027-02-22 to ${WORK}`,
    ],
  ])("when the private address %s", (_how, sent, tried) => {
    const all = [...ALL.map(asPlanned), ...sent];
    expect(deviations(played([playedDeparture(departure(ALL))], all))).toEqual([
      `Sanne Bakker: The private address was tried ${tried}, right: 2027-02-22 to ${PRIVATE}.`,
    ]);
  });

  test("when mails reach one person in another order", () => {
    const swapped = [asPlanned(FAREWELL), asPlanned(HANDOVER)];
    expect(deviations(play([HANDOVER, FAREWELL], swapped))).toEqual([
      `Sanne Bakker: farewell left before handover to ${MANAGER}, planned the other way round.`,
      "Sanne Bakker: step farewell came before handover, in the plan it comes after.",
    ]);
  });

  test("when the plan itself puts the core out of order", () => {
    const early = mailing("farewell", "2027-01-18T09:00");
    expect(deviations(play([early, HANDOVER], [early, HANDOVER].map(asPlanned)))).toEqual([
      "Sanne Bakker: step farewell came before handover, in the plan it comes after.",
    ]);
  });

  test("when two mails would reach one person together", () => {
    const close = mailing("warm", "2027-02-03T09:04");
    expect(deviations(play([FAREWELL, close], [FAREWELL, close].map(asPlanned)))).toEqual([
      "Sanne Bakker: farewell and warm would reach one person together.",
    ]);
  });

  test("when a step is in no mail and not skipped", () => {
    const told = departure([FAREWELL]);
    const lost = { ...departure([HANDOVER]).timeline[0], mailing: null, state: "planned" };
    const recorded = { ...told, timeline: [...told.timeline, lost as (typeof told.timeline)[0]] };
    expect(deviations(played([playedDeparture(recorded)], [asPlanned(FAREWELL)]))).toEqual([
      "Sanne Bakker: step handover is in 0 mails, right: in one.",
    ]);
  });

  test("when a mail left and the departure does not show it", () => {
    const shown = departure([{ ...FAREWELL, state: "pending" }]);
    const departures = [playedDeparture(departure([FAREWELL]), { ended: shown })];
    expect(deviations(played(departures, [asPlanned(FAREWELL)]))).toEqual([
      'Sanne Bakker: farewell is shown as "pending", right: "sent".',
    ]);
  });

  test("when a mail belongs to no departure", () => {
    const stray = mailOf(FAREWELL, { tags: {} });
    expect(deviations(play(ALL, [...ALL.map(asPlanned), stray]))).toEqual([
      `"About farewell" to ${MANAGER}: it belongs to no departure.`,
    ]);
  });

  test("when something lies in the dead-letter queue, or a function failed", () => {
    const more = { deadLetters: 2, faults: ["mailer", "mailer"] };
    expect(deviations({ ...play(ALL, ALL.map(asPlanned)), ...more })).toEqual([
      "Dead-letter queue: it holds 2, allowed: none.",
      "Function mailer: it failed.",
    ]);
  });
});

function deviations(everything: Played): string[] {
  return findDeviations(everything, RULES);
}

function asPlanned(planned: ToldMailing): CapturedMail {
  return mailOf(planned);
}

function play(mailings: readonly ToldMailing[], sent: readonly CapturedMail[]): Played {
  const isInvited = mailings.includes(INVITE);
  return played([playedDeparture(departure(mailings))], isInvited ? [...sent, ADDRESS] : sent);
}

/** All mails as planned, but for those given. */
function mails(instead: Readonly<Record<string, CapturedMail[]>>): CapturedMail[] {
  return ALL.flatMap((each) => instead[each.id] ?? [mailOf(each)]);
}
