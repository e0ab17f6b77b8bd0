import { Temporal } from "temporal-polyfill";
import type { WithdrawalReason } from "../../lambdas/departure/model/departure.ts";
import { mailDeviations } from "../../lib/demo/mail-deviations.ts";
import type { PlayedDeparture } from "../../lib/demo/played.ts";
import type { ToldMailing } from "../../lib/demo/told.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import {
  departure,
  MANAGER,
  mailing,
  mailOf,
  PRIVATE,
  playedDeparture,
  toLeaver,
  WORK,
} from "./played.ts";

const HANDOVER = mailing("handover", "2027-01-19T09:00");
const NEXT_STEPS = mailing("next-steps", "2027-01-19T09:00", toLeaver(WORK));
const FAREWELL = mailing("farewell", "2027-02-03T09:00");
const INVITE = mailing("post-exit-invite", "2027-08-30T09:00", toLeaver(PRIVATE));
const NOTICE = mailing("withdrawn-manager", "2027-01-25T09:10", { kind: "notice", steps: [] });

describe("mails that left as planned", () => {
  const planned = playedDeparture(departure([HANDOVER, NEXT_STEPS, FAREWELL, INVITE]));

  test("are no deviation, nor is the first to a private address, which no plan foresees", () => {
    const address = mailing("address-leaver", "2027-02-22T09:00", toLeaver(PRIVATE));
    expect(deviations(planned, [...leaving({}), mailOf(address)])).toEqual([]);
  });

  test.each<[string, CapturedMail[], string]>([
    ["is missing", [], "farewell left never, planned: once."],
    ["leaves twice", [mailOf(FAREWELL), mailOf(FAREWELL)], "farewell left 2 times, planned: once."],
    [
      "is late",
      [mailOf(FAREWELL, { sentAt: "2027-02-03T09:03:00Z" })],
      "farewell left 3 minutes too late.",
    ],
    [
      "is early",
      [mailOf(FAREWELL, { sentAt: "2027-02-02T09:00:00Z" })],
      "farewell left 1440 minutes too early.",
    ],
    [
      "goes to somebody else",
      [mailOf(FAREWELL, { to: [WORK] })],
      `farewell went to ${WORK}, right: ${MANAGER}.`,
    ],
    [
      "goes to somebody else as well",
      [mailOf(FAREWELL, { cc: [WORK] })],
      `farewell went to ${MANAGER}, ${WORK}, right: ${MANAGER}.`,
    ],
    [
      "leaves in an older revision",
      [mailOf(FAREWELL), mailOf({ ...FAREWELL, revision: 0 })],
      "farewell left at 2027-02-03T09:00:00Z, though nothing was planned.",
    ],
  ])("are a deviation when one %s", (_what, farewell, deviation) => {
    expect(deviations(planned, leaving({ farewell }))).toEqual([deviation]);
  });

  test("are a deviation when the departure does not show it", () => {
    const ended = departure([{ ...FAREWELL, state: "pending" }]);
    const played = playedDeparture(departure([FAREWELL]), { ended });
    expect(deviations(played, [mailOf(FAREWELL)])).toEqual([
      'farewell is shown as "pending", right: "sent".',
    ]);
  });

  function leaving(instead: Readonly<Record<string, CapturedMail[]>>): CapturedMail[] {
    return planned.recorded.mailings.flatMap((each) => instead[each.id] ?? [mailOf(each)]);
  }
});

describe("a leaver without any address", () => {
  const nowhere = { employee: { name: "Sanne Bakker" } };
  const waiting = { ...INVITE, ...toLeaver(null), state: "waiting" };

  test("is reached through the manager before the last day, and waits visibly after it", () => {
    const played = playedDeparture(
      departure([{ ...NEXT_STEPS, ...toLeaver(null) }, waiting], nowhere),
    );
    expect(deviations(played, [mailOf(NEXT_STEPS, { to: [MANAGER] })])).toEqual([]);
    expect(deviations(played, [mailOf(NEXT_STEPS)])).toEqual([
      `next-steps went to ${WORK}, right: ${MANAGER}.`,
    ]);
  });

  test("must not be mailed after the last day by way of the manager", () => {
    const played = playedDeparture(departure([waiting], nowhere));
    expect(deviations(played, [mailOf(waiting, { to: [MANAGER] })])).toEqual([
      "post-exit-invite left once, planned: never.",
      `post-exit-invite went to ${MANAGER}, right: nobody yet.`,
    ]);
  });
});

describe("a withdrawn departure", () => {
  test("is silent but for its notices", () => {
    expect(withdrawn("stays", [HANDOVER, NOTICE])).toEqual([]);
    expect(withdrawn("stays", [HANDOVER, NOTICE, FAREWELL])).toEqual([
      "farewell left at 2027-02-03T09:00:00Z, though nothing was planned.",
    ]);
    expect(withdrawn("stays", [HANDOVER])).toEqual([
      "withdrawn-manager left never, planned: once.",
    ]);
  });

  test("of somebody who came back is silent after the last day only", () => {
    expect(withdrawn("came-back", [HANDOVER, NOTICE, FAREWELL])).toEqual([]);
    expect(withdrawn("came-back", [HANDOVER, NOTICE])).toEqual([
      "farewell left never, planned: once.",
    ]);
  });

  function withdrawn(reason: WithdrawalReason, sent: readonly ToldMailing[]): string[] {
    const answer = departure([HANDOVER, FAREWELL, INVITE, NOTICE]);
    const withdrawal = { reason, at: Temporal.Instant.from("2027-01-25T09:00:00Z"), answer };
    const recorded = departure([HANDOVER, FAREWELL, INVITE]);
    const played = playedDeparture(recorded, { withdrawal, ended: answer });
    return deviations(
      played,
      sent.map((each) => mailOf(each)),
    );
  }
});

describe("a change", () => {
  const at = Temporal.Instant.from("2027-01-25T09:00:00Z");

  test("moves what had not left", () => {
    const moved = mailing("farewell", "2027-02-17T09:00", { revision: 2 });
    const answer = departure([HANDOVER, moved]);
    const changes = [{ what: "change", body: { lastDay: "2027-03-05" }, at, answer }] as const;
    const played = playedDeparture(departure([HANDOVER, FAREWELL]), { changes, ended: answer });
    expect(deviations(played, [mailOf(HANDOVER), mailOf(moved)])).toEqual([]);
    expect(deviations(played, [mailOf(HANDOVER), mailOf(FAREWELL)])).toEqual([
      "farewell left never, planned: once.",
      "farewell left at 2027-02-03T09:00:00Z, though nothing was planned.",
    ]);
  });

  test("of the manager brings the rest to the new one, and tells the one from before", () => {
    const address = "g.mensah@delinde.example";
    const former = mailing("replaced-former", "2027-01-25T09:10", {
      to: { role: "former", address: MANAGER },
    });
    const manager = { name: "Grace Mensah", address };
    const answer = departure([HANDOVER, former, FAREWELL], { manager });
    const changes = [{ what: "replace", body: { role: "manager", address }, at, answer }] as const;
    const played = playedDeparture(departure([HANDOVER, FAREWELL]), { changes, ended: answer });
    const sent = [mailOf(HANDOVER), mailOf(former)];
    expect(deviations(played, [...sent, mailOf(FAREWELL, { to: [address] })])).toEqual([]);
    expect(deviations(played, [...sent, mailOf(FAREWELL)])).toEqual([
      `farewell went to ${MANAGER}, right: ${address}.`,
    ]);
  });
});

test("a quiet departure is heard of by nobody but HR", () => {
  const played = playedDeparture(departure([FAREWELL], { kind: "quiet" }));
  expect(deviations(played, [mailOf(FAREWELL)])).toEqual([
    `farewell went to ${MANAGER}; only HR may hear of this.`,
  ]);
});

function deviations(played: PlayedDeparture, sent: readonly CapturedMail[]): string[] {
  return mailDeviations(played, sent, {});
}
