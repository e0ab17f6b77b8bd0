import { erase } from "../../../lambdas/departure/changes/erase.ts";
import {
  settleUnconfirmed,
  type UnconfirmedWord,
  unconfirmedMails,
} from "../../../lambdas/departure/restore/settle-unconfirmed.ts";
import { at, local } from "../../support/departures.ts";
import { context, lived, mailing, stepOf, withStates } from "../../support/lives.ts";

const NOW = "2027-01-20T10:00";
const unsure = { name: "refused", at: at("2027-01-19T18:30"), why: "unconfirmed" } as const;
const departure = withStates(lived("2027-01-19T18:30"), { handover: unsure });

const settled = (word: UnconfirmedWord, mailingId?: string, from = departure) =>
  settleUnconfirmed(from, { word, mailingId }, context(NOW));

describe("HR says of a mail of which nobody knows whether it left", () => {
  test("sent it: it counts as sent at its moment", () => {
    const after = settled("sent", "handover");
    expect(mailing(after, "handover").state).toEqual({
      name: "sent",
      at: at("2027-01-19T09:00"),
    });
    expect(after.history.at(-1)).toMatchObject({ what: "settled", detail: "handover sent" });
    expect(after.edition).toBe(departure.edition + 1);
  });

  test("send it: it leaves at once, in office hours", () => {
    const after = settled("send", "handover");
    const again = mailing(after, "handover");
    expect(again.state).toEqual({ name: "pending" });
    expect(local(again.at)).toBe(NOW);
    expect(after.outbox?.create).toContain("handover");
  });

  test("never: it is skipped, and so is its step", () => {
    const after = settled("never", "handover");
    expect(mailing(after, "handover").state).toEqual({ name: "skipped" });
    expect(stepOf(after, "handover").skipped).toBe("other");
    expect(after.outbox?.create ?? []).not.toContain("handover");
  });

  test.each(["sent", "send", "never"] as const)("%s, of all at once", (word) => {
    const both = withStates(departure, { react: unsure });
    expect(unconfirmedMails(both).map(({ id }) => id)).toEqual(["react", "handover"]);
    const after = settled(word, undefined, both);
    expect(unconfirmedMails(after)).toEqual([]);
    expect(after.history.filter(({ what }) => what === "settled")).toHaveLength(2);
  });

  test.each(["sent", "send", "never"] as const)("%s, twice, which is once", (word) => {
    const once = settled(word, "handover");
    expect(settled(word, "handover", once)).toBe(once);
  });

  test("nothing of a mail that is known to have left", () => {
    expect(settled("send", "react")).toBe(departure);
  });

  test("nothing of a mail that isn't there, nor of an erased departure", () => {
    expect(() => settled("send", "party")).toThrow("unknown-mail");
    expect(() => settled("send", "handover", erase(departure, context(NOW)))).toThrow("is-erased");
  });
});
