import {
  delivered as deliveredRule,
  type UndeliverableReason,
  undeliverable as undeliverableRule,
} from "../../../lambdas/departure/changes/undeliverable.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { at, departureOf } from "../../support/departures.ts";
import { known } from "../../support/interviews.ts";
import { context, mailing, sentUpTo, withStates } from "../../support/lives.ts";

const sent = sentUpTo("2027-01-19T10:00", departureOf());
const ARRIVED: MailingState = { name: "sent", at: at("2027-01-19T09:00"), delivered: true };
const claimed: MailingState = { name: "claimed", at: at("2027-01-19T09:00") };

describe("a mail that does not arrive", () => {
  test("is marked, with a line in the history that names nobody, and no person changed anything", () => {
    const after = undeliverable(sent, "bounced");
    expect(mailing(after, "handover").state).toEqual({
      name: "refused",
      at: at("2027-01-19T10:00"),
      why: "bounced",
    });
    expect(after.history.at(-1)).toMatchObject({
      who: "totziens",
      what: "undeliverable",
      detail: "handover",
    });
    expect(after.edition).toBe(sent.edition);
  });

  test.each<[string, MailingState]>([
    ["is known to have left", { name: "sent", at: at("2027-08-31T10:00"), mailbox: "private" }],
    ["is still being sent", { name: "claimed", at: at("2027-08-31T10:00") }],
  ])("and tells of a talk keeps which mailbox it went to: it %s", (_what, state) => {
    const told = withStates(known(), { "interview-leaver": state });
    const message = { departureId: told.id, mailingId: "interview-leaver", revision: 1 };
    const now = context("2027-08-31T10:05");
    const arrived = deliveredRule(told, message, now.now, now);
    expect(mailing(arrived, "interview-leaver").state).toMatchObject({ mailbox: "private" });
    const back = undeliverableRule(told, message, "bounced", now);
    expect(mailing(back, "interview-leaver").state).toMatchObject({ mailbox: "private" });
  });

  test("is told to HR the next morning", () => {
    const after = undeliverable(
      {
        ...sent,
        digestSentOn: at("2027-01-19T08:30").toZonedDateTimeISO("Europe/Amsterdam").toPlainDate(),
      },
      "bounced",
    );
    expect(after.nextCheckAt).toEqual(at("2027-01-20T08:30"));
  });

  test.each<[string, MailingState, UndeliverableReason, boolean]>([
    ["is being sent", claimed, "rejected", true],
    [
      "was delivered",
      { name: "sent", at: at("2027-01-19T09:00"), delivered: true },
      "complaint",
      true,
    ],
    ["was refused before", refused("address"), "bounced", true],
    ["nobody knew about", refused("unconfirmed"), "bounced", true],
    ["was just sent", { name: "sent", at: at("2027-01-19T09:00") }, "not-delivered", true],
    ["is just being sent", claimed, "not-delivered", true],
    ["arrived, and something answers by itself", ARRIVED, "not-delivered", false],
    ["arrived, and comes back for good", ARRIVED, "bounced", true],
    ["nobody knew about, and came back", refused("unconfirmed"), "not-delivered", true],
    ["came back for now already", refused("not-delivered"), "not-delivered", false],
    ["came back for now, and then for good", refused("not-delivered"), "bounced", true],
    ["came back for good, and then for now", refused("bounced"), "not-delivered", false],
    ["was complained about, and comes back", refused("complaint"), "not-delivered", false],
    ["came back", refused("bounced"), "complaint", true],
    ["came back already", refused("bounced"), "bounced", false],
    ["was complained about", refused("complaint"), "bounced", false],
    ["is pending", { name: "pending" }, "bounced", false],
    ["is skipped", { name: "skipped" }, "bounced", false],
    ["is stale", { name: "stale" }, "bounced", false],
    ["waits", { name: "waiting" }, "bounced", false],
  ])("and %s", (_, state, why, changes) => {
    const departure = withStates(sent, { handover: state });
    const after = undeliverable(departure, why);
    if (changes) expect(mailing(after, "handover").state).toMatchObject({ name: "refused", why });
    else expect(after).toBe(departure);
  });

  test("stands in the history once, whether it came back for now first or for good", () => {
    const twice = undeliverable(undeliverable(sent, "not-delivered"), "bounced");
    expect(mailing(twice, "handover").state).toMatchObject({ why: "bounced" });
    expect(twice.history.filter(({ what }) => what === "undeliverable")).toHaveLength(1);
  });

  test("still says that it may have left twice", () => {
    const state = { name: "sent", at: at("2027-01-19T09:00"), again: true } as const;
    const after = undeliverable(withStates(sent, { handover: state }), "bounced");
    expect(mailing(after, "handover").state).toMatchObject({ why: "bounced", again: true });
  });

  test("in an earlier revision, or a mailing there is not, changes nothing", () => {
    expect(undeliverable(sent, "bounced", { revision: 2 })).toBe(sent);
    expect(undeliverable(sent, "bounced", { mailingId: "party" })).toBe(sent);
  });
});

describe("a mail that arrives", () => {
  test("is marked once", () => {
    const after = delivered(sent);
    expect(mailing(after, "handover").state).toMatchObject({ name: "sent", delivered: true });
    expect(delivered(after)).toBe(after);
  });

  test("was sent, even if whoever sent it never said so", () => {
    const after = delivered(withStates(sent, { handover: { ...claimed, again: true } }));
    expect(mailing(after, "handover").state).toEqual({
      name: "sent",
      at: at("2027-01-19T10:00"),
      again: true,
      delivered: true,
    });
  });

  test.each(["not-delivered", "unconfirmed"] as const)(
    "arrived after all, although it was taken for %s",
    (why) => {
      const after = delivered(withStates(sent, { handover: refused(why) }));
      expect(mailing(after, "handover").state).toEqual({
        name: "sent",
        at: at("2027-01-19T10:00"),
        delivered: true,
      });
      expect(after.history.at(-1)).toMatchObject({ what: "arrived", detail: "handover" });
    },
  );

  test("is not sent again, though nobody had known for an hour that it was sent", () => {
    const again = withStates(sent, { handover: { name: "pending", again: true } });
    const after = delivered(again);
    expect(mailing(after, "handover").state).toEqual({
      name: "sent",
      at: at("2027-01-19T10:00"),
      again: true,
      delivered: true,
    });
    expect(after.history.at(-1)).toMatchObject({ what: "arrived", detail: "handover" });
    expect(after.outbox?.remove).toEqual([expect.stringMatching(/\.handover\.1$/)]);
    // Nor is a later automatic answer a failure.
    expect(undeliverable(after, "not-delivered")).toBe(after);
  });

  test("says nothing of one that is pending, or came back since, or of a later revision", () => {
    for (const state of [{ name: "pending" }, refused("bounced")] as const) {
      const departure = withStates(sent, { handover: state });
      expect(delivered(departure)).toBe(departure);
    }
    expect(delivered(sent, { revision: 2 })).toBe(sent);
  });
});

type Message = Parameters<typeof undeliverableRule>[1];

function messageTo(departure: Departure, told: Partial<Message>): Message {
  return { departureId: departure.id, mailingId: "handover", revision: 1, ...told };
}

function undeliverable(
  departure: Departure,
  why: UndeliverableReason,
  told: Partial<Message> = {},
) {
  const message = messageTo(departure, told);
  return undeliverableRule(departure, message, why, context("2027-01-19T10:00"));
}

function delivered(departure: Departure, told: Partial<Message> = {}) {
  return deliveredRule(
    departure,
    messageTo(departure, told),
    at("2027-01-19T10:00"),
    context("2027-01-19T10:00"),
  );
}

function refused(why: Extract<MailingState, { name: "refused" }>["why"]): MailingState {
  return { name: "refused", at: at("2027-01-19T09:05"), why };
}
