import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at } from "../../support/departures.ts";
import { context, lived, mailing, stepOf, withStates } from "../../support/lives.ts";

const NOW = "2027-01-26T10:00";

describe("a leaver who objects", () => {
  test("gets no mail any more, and the manager gets all that is not for the talk", () => {
    const after = objected();
    const pending = after.mailings.filter(({ state }) => state.name === "pending");
    expect(pending.filter(({ to }) => to === "leaver")).toEqual([]);
    expect(pending.map(({ id }) => id)).toContain("look-back");
    expect(pending.map(({ id }) => id).join()).not.toContain("post-exit");
    expect(stepOf(after, "post-exit-invite").skipped).toBe("objected");
    expect(after.outbox?.remove).toHaveLength(5);
  });

  test("keeps what was sent", () => {
    const after = objected();
    expect(mailing(after, "next-steps").state.name).toBe("sent");
    expect(stepOf(after, "next-steps").skipped).toBeUndefined();
  });

  test("gets a mail that is just being sent at most once", () => {
    const sending = withStates(lived(NOW), {
      "exit-questions": { name: "claimed", at: at(NOW) },
    });
    expect(mailing(objected(sending), "exit-questions").cancelled).toBe(true);
  });

  test("does so once, and it is written down who did", () => {
    const once = objected();
    expect(objected(once)).toBe(once);
    expect(once.history.at(-1)).toMatchObject({ who: "leaver", what: "objected" });
    expect(once.edition).toBe(2);
  });

  test("is not told of a withdrawal either", () => {
    const withdrawn = withdraw(objected(), "stays", context(NOW));
    expect(withdrawn.mailings.filter(({ kind }) => kind === "notice").map(({ id }) => id)).toEqual([
      "withdrawn-manager",
    ]);
    const late = objected(withdraw(lived(NOW), "stays", context(NOW)));
    expect(mailing(late, "withdrawn-leaver").state).toEqual({ name: "skipped" });
    expect(mailing(late, "withdrawn-manager").state).toEqual({ name: "pending" });
  });
});

function objected(departure = lived(NOW)): Departure {
  return optOut(departure, { ...context(NOW), who: "leaver" });
}
