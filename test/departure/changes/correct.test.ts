import { type Corrections, correct } from "../../../lambdas/departure/changes/correct.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { at, local, type Told } from "../../support/departures.ts";
import { changed, context, lived, mailing, stepOf, withStates } from "../../support/lives.ts";

const NOW = "2027-01-26T10:00";
const SENT: MailingState = { name: "sent", at: at("2027-01-25T09:00") };
const BOUNCED: MailingState = { name: "refused", at: at("2027-01-25T09:00"), why: "bounced" };

describe("a correction", () => {
  test("writes down which fields, never what was in them", () => {
    const after = corrected({
      employee: { name: "Sanne de Bakker", personnelNumber: "1234", privateAddress: null },
      hrContact: { language: "en" },
      department: "Noord",
    });
    expect(after.people.employee).toEqual({
      name: "Sanne de Bakker",
      language: "nl",
      workAddress: "s.bakker@delinde.example",
      personnelNumber: "1234",
    });
    expect([after.people.hrContact.language, after.department]).toEqual(["en", "Noord"]);
    expect(after.history.at(-1)).toMatchObject({
      what: "corrected",
      detail:
        "employee.name, employee.privateAddress, employee.personnelNumber, hrContact.language, department",
    });
    expect(after.edition).toBe(2);
  });

  test("gives people a called name, changes it and takes it away", () => {
    const given = corrected({
      employee: { calledName: "San" },
      manager: { calledName: "Fa" },
      hrContact: { calledName: "Team" },
    });
    const { employee, manager, hrContact } = given.people;
    expect([employee.calledName, manager.calledName, hrContact.calledName]).toEqual([
      "San",
      "Fa",
      "Team",
    ]);
    expect(given.history.at(-1)?.detail).toBe(
      "employee.calledName, manager.calledName, hrContact.calledName",
    );
    const gone = corrected({ employee: { calledName: null }, manager: { name: "Fay" } }, given);
    expect(gone.people.employee).not.toHaveProperty("calledName");
    expect(gone.people.manager.calledName).toBe("Fa");
    expect(gone.history.at(-1)?.detail).toBe("employee.calledName, manager.name");
  });

  test("of nothing is none", () => {
    const departure = lived(NOW);
    expect(corrected({}, departure)).toBe(departure);
    expect(corrected({ employee: { name: "Sanne Bakker" }, reason: null }, departure)).toBe(
      departure,
    );
  });

  test("moves no mail that has not left", () => {
    const departure = lived(NOW);
    const after = corrected({ manager: { address: "fatima@delinde.example" } }, departure);
    expect(after.mailings).toEqual(departure.mailings);
    expect(after.outbox).toBeUndefined();
  });

  test.each<[string, Corrections]>([
    [
      "the leaver's address the manager's",
      { employee: { workAddress: "F.Elidrissi@delinde.example" } },
    ],
    ["the leaver's address HR's", { employee: { privateAddress: "hr@delinde.example" } }],
    ["the manager's address the leaver's", { manager: { address: "sanne@thuis.example" } }],
  ])("that makes %s is refused", (_, corrections) => {
    expect(() => corrected(corrections)).toThrow("same-as-leaver");
  });

  test("is possible after a withdrawal, and not after erasure", () => {
    const withdrawn = withdraw(lived(NOW), "stays", context(NOW));
    expect(corrected({ department: "Zuid" }, withdrawn).department).toBe("Zuid");
    expect(() => corrected({ department: "Zuid" }, { ...withdrawn, erased: at(NOW) })).toThrow(
      "is-erased",
    );
  });
});

describe("a corrected address", () => {
  test("sends what did not arrive again, at once, as far as it still helps", () => {
    const after = corrected(
      { manager: { address: "fatima@delinde.example" } },
      withStates(lived(NOW), { team: BOUNCED, handover: BOUNCED, react: BOUNCED }),
    );
    expect(mailing(after, "catch-up-manager").steps).toEqual(["handover", "team"]);
    expect([
      sentAgain(after, "catch-up-manager"),
      sentAgain(after, "react"),
      mailing(after, "handover").state.name,
      mailing(after, "team").state.name,
    ]).toEqual(["pending 1 2027-01-26T10:00", "skipped 1 2027-01-14T15:40", "stale", "stale"]);
    expect(after.outbox?.create).toEqual(["catch-up-manager"]);
    expect([stepOf(after, "handover").atOnce, stepOf(after, "team").atOnce].map(String)).toEqual([
      "2027-01-26T10:00:00+01:00[Europe/Amsterdam]",
      "2027-01-26T10:00:00+01:00[Europe/Amsterdam]",
    ]);
  });

  test("sends one mail however many did not arrive, and in the evening the next morning", () => {
    const now = "2027-02-16T17:58";
    const all = Object.fromEntries(
      lived(now)
        .mailings.filter((each) => each.to === "manager" && each.state.name === "sent")
        .map(({ id }) => [id, BOUNCED]),
    );
    expect(Object.keys(all).length).toBeGreaterThan(7);
    const failed = withStates(lived(now), all);
    const coming = (moment: string) =>
      corrected({ manager: { address: "fatima@delinde.example" } }, failed, moment)
        .mailings.filter((each) => each.revision > 1 || each.id.startsWith("catch-up"))
        .filter(({ state }) => state.name === "pending")
        .map(({ id, at: leaves }) => `${id} ${local(leaves)}`);
    expect(coming(now)).toEqual(["catch-up-manager 2027-02-16T17:58"]);
    expect(coming("2027-02-16T18:00")).toEqual(["catch-up-manager 2027-02-17T09:00"]);
  });

  test("does not bring back a check-in, which was missed, and says so", () => {
    const failed = withStates(lived("2027-02-05T12:00"), { "check-in-1": BOUNCED });
    const after = corrected(
      { manager: { address: "fatima@delinde.example" } },
      failed,
      "2027-02-05T12:00",
    );
    expect(mailing(after, "check-in-1").state).toEqual({ name: "skipped" });
    expect(stepOf(after, "check-in-1").skipped).toBe("not-caught-up");
  });

  test("puts what comes back into the notice of a change that is to come, and into a catch-up", () => {
    const failed = withStates(lived(NOW), { react: SENT, team: BOUNCED, handover: BOUNCED });
    const moved = changed(NOW, { lastDay: "2027-02-26" }, failed);
    const after = corrected({ manager: { address: "fatima@delinde.example" } }, moved);
    expect(mailing(after, "changed-manager").steps).toEqual(["handover", "team"]);
    expect(after.mailings.filter(({ kind }) => kind === "catch-up")).toEqual([]);

    const late = { ...mailing(failed, "team"), id: "catch-up-manager", kind: "catch-up" as const };
    const waiting = {
      ...failed,
      steps: failed.steps.map((step) =>
        step.id === "reference"
          ? { ...step, atOnce: at("2027-01-27T09:00").toZonedDateTimeISO("Europe/Amsterdam") }
          : step,
      ),
      mailings: [
        ...failed.mailings.filter(({ id }) => id !== "reference"),
        {
          ...late,
          steps: ["reference"],
          at: at("2027-01-27T09:00").toZonedDateTimeISO("Europe/Amsterdam"),
          state: { name: "pending" } as const,
        },
      ],
    };
    const joined = corrected({ manager: { address: "fatima@delinde.example" } }, waiting);
    expect(mailing(joined, "catch-up-manager").steps).toEqual(["handover", "team", "reference"]);
    expect(sentAgain(joined, "catch-up-manager")).toBe("pending 2 2027-01-26T10:00");
  });

  test("sends a step once, however many of its mails did not arrive", () => {
    const failed = withStates(lived(NOW), { handover: BOUNCED });
    const nudge = {
      ...mailing(failed, "handover"),
      id: "nudge-manager",
      kind: "nudge" as const,
    };
    const after = corrected(
      { manager: { address: "fatima@delinde.example" } },
      { ...failed, mailings: [...failed.mailings, nudge] },
    );
    expect(sentAgain(after, "handover")).toBe("pending 2 2027-01-26T10:00");
    expect(mailing(after, "nudge-manager").state.name).toBe("stale");
  });

  test("brings to the leaver in one mail what waited for one", () => {
    const now = "2027-02-24T12:00";
    const told: Told = { without: ["privateAddress"] };
    const waiting = withStates(lived(now, told), {
      "exit-questions": { name: "waiting" },
      "next-steps": { name: "waiting" },
    });
    const useful = corrected({ employee: { privateAddress: "s@thuis.example" } }, waiting, now);
    expect(sentAgain(useful, "exit-questions")).toBe("pending 2 2027-02-24T12:00");
    expect(stepOf(useful, "next-steps").skipped).toBe("no-longer-useful");
    const evening = corrected(
      { employee: { privateAddress: "s@thuis.example" } },
      waiting,
      "2027-02-24T18:30",
    );
    expect(sentAgain(evening, "exit-questions")).toBe("pending 2 2027-02-25T09:00");
  });

  test("does not send again what somebody has closed, or what another mail brings", () => {
    const bounced = withStates(lived(NOW), { team: BOUNCED, handover: BOUNCED });
    const steps = bounced.steps.map((step) =>
      step.id === "team" ? { ...step, mark: { as: "done" as const, at: at(NOW) } } : step,
    );
    const resent = {
      ...mailing(bounced, "handover"),
      id: "handover-2",
      kind: "resend" as const,
      state: { name: "sent" as const, at: at(NOW) },
    };
    const after = corrected(
      { manager: { address: "fatima@delinde.example" } },
      { ...bounced, steps, mailings: [...bounced.mailings, resent] },
    );
    expect(mailing(after, "team").state).toEqual({ name: "skipped" });
    expect(mailing(after, "handover").state).toEqual({ name: "skipped" });
  });

  test("of somebody else sends nothing again", () => {
    const bounced = withStates(lived(NOW), { team: BOUNCED });
    const after = corrected({ hrContact: { address: "hr2@delinde.example" } }, bounced);
    expect(after.mailings).toEqual(bounced.mailings);
    const named = corrected({ manager: { name: "Fatima" } }, bounced);
    expect(named.mailings).toEqual(bounced.mailings);
  });

  test("of the leaver's work brings nothing after the last day, a private one does", () => {
    const now = "2027-02-24T10:00";
    const told: Told = { without: ["privateAddress"] };
    const bounced = withStates(lived(now, told), { "exit-questions": BOUNCED });
    const work = corrected({ employee: { workAddress: "sb@delinde.example" } }, bounced, now);
    expect(mailing(work, "exit-questions").state).toEqual(BOUNCED);
    const home = corrected({ employee: { privateAddress: "s@thuis.example" } }, bounced, now);
    expect(sentAgain(home, "exit-questions")).toBe("pending 2 2027-02-24T10:00");
  });

  test("sends what was waiting for one", () => {
    const now = "2027-09-04T12:00";
    const told: Told = { without: ["privateAddress"] };
    const waiting = withStates(lived(now, told), { "post-exit-invite": { name: "waiting" } });
    const after = corrected({ employee: { privateAddress: "s@thuis.example" } }, waiting, now);
    expect(sentAgain(after, "post-exit-invite")).toBe("pending 2 2027-09-06T09:00");
    expect(stepOf(after, "post-exit-invite").skipped).toBeUndefined();
  });

  test("tells nobody of a change who was never mailed, or knows of it", () => {
    const notice = {
      ...mailing(lived(NOW), "team"),
      id: "changed-manager",
      kind: "notice" as const,
      steps: [],
      state: BOUNCED,
    };
    const again = (
      states: Readonly<Record<string, MailingState>>,
      untold: Pick<Departure, "lastTold"> = {},
    ) => {
      const departure = withStates(lived(NOW), states);
      const mailings = [...departure.mailings, notice];
      const corrections = { manager: { address: "fatima@delinde.example" } };
      const after = corrected(corrections, { ...departure, ...untold, mailings });
      return mailing(after, "changed-manager").state;
    };
    const { lastTold = {} } = changed(NOW, { lastDay: "2027-02-26" });
    expect(again({ react: SENT }, { lastTold })).toEqual({ name: "pending" });
    // Another mail has said it since.
    expect(again({ react: SENT })).toEqual({ name: "skipped" });
    const never = Object.fromEntries(lived(NOW).mailings.map(({ id }) => [id, BOUNCED]));
    expect(again(never)).toEqual({ name: "skipped" });
  });

  describe("when nothing has reached the leaver, who was to hear of a change", () => {
    const now = "2027-02-18T10:01";
    const short = lived(now, { announced: "2027-02-17", lastDay: "2027-02-19" });
    const told = changed(now, { lastDay: "2027-02-18" }, short);
    const given = (departure: Departure) =>
      corrected(
        { employee: { workAddress: "sanne@delinde.example" } },
        departure,
        "2027-02-18T10:05",
      );

    test("brings the steps in one mail, and no news of a change", () => {
      const after = given(withStates(told, { "next-steps": BOUNCED, "exit-questions": BOUNCED }));
      expect(mailing(told, "changed-leaver").state.name).toBe("pending");
      expect(mailing(after, "changed-leaver").state.name).toBe("stale");
      expect(mailing(after, "catch-up-leaver").steps).toEqual(["next-steps", "exit-questions"]);
      expect(sentAgain(after, "catch-up-leaver")).toBe("pending 1 2027-02-18T10:11");
    });

    test("brings one step in its own mail where the notice had carried it", () => {
      const lost = withStates(told, {
        "next-steps": { name: "skipped" },
        "exit-questions": { name: "stale" },
        "changed-leaver": BOUNCED,
      });
      const mailings = lost.mailings.map((each) =>
        each.id === "changed-leaver" ? { ...each, steps: ["exit-questions"] } : each,
      );
      const after = given({ ...lost, mailings });
      expect(mailing(after, "changed-leaver").state.name).toBe("stale");
      expect(mailing(after, "exit-questions-2")).toMatchObject({
        kind: "step",
        steps: ["exit-questions"],
        state: { name: "pending" },
      });
    });
  });

  test("brings nothing more to whoever objected", () => {
    const sent = withStates(lived(NOW), { "exit-questions": SENT });
    const after = corrected(
      { employee: { workAddress: "sb@delinde.example" } },
      withStates(optOut(sent, context(NOW)), { "exit-questions": BOUNCED }),
    );
    expect(mailing(after, "exit-questions").state).toEqual(BOUNCED);
  });

  test("brings nothing more of what is withdrawn, but the news that it is", () => {
    const sent = withStates(lived(NOW), { react: SENT, team: SENT });
    const withdrawn = withdraw(sent, "stays", context(NOW));
    const after = corrected(
      { manager: { address: "fatima@delinde.example" } },
      withStates(withdrawn, { team: BOUNCED, "withdrawn-manager": BOUNCED }),
    );
    expect(mailing(after, "team").state).toEqual(BOUNCED);
    expect(sentAgain(after, "withdrawn-manager")).toBe("pending 2 2027-01-26T10:00");
  });

  test("waits for an undo window that is open", () => {
    const bounced = withStates(lived(NOW), { team: BOUNCED });
    const after = corrected(
      { manager: { address: "fatima@delinde.example" } },
      { ...bounced, undoUntil: at("2027-01-26T10:08") },
    );
    expect(sentAgain(after, "team")).toBe("pending 2 2027-01-26T10:08");
  });
});

function corrected(corrections: Corrections, departure = lived(NOW), now = NOW): Departure {
  return correct(departure, corrections, context(now));
}

/** Its state, revision and moment. */
function sentAgain(departure: Departure, mailingId: string): string {
  const { state, revision, at: moment } = mailing(departure, mailingId);
  return `${state.name} ${revision} ${local(moment)}`;
}
