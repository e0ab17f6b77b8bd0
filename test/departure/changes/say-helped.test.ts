import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import {
  canSayHelped,
  saidOfHelp,
  sayHelped,
} from "../../../lambdas/departure/changes/say-helped.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at } from "../../support/departures.ts";
import { context, lived, stepOf } from "../../support/lives.ts";

const NOW = "2027-01-20T10:00";
const JORIS = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" } as const;
/** The manager got `handover` on 19 January 2027. */
const sent = lived(NOW);

describe("whether a step's mail helped", () => {
  test("is kept with its moment, and can be changed", () => {
    const yes = said("yes");
    expect(stepOf(yes, "handover").helped).toEqual({ as: "yes", at: at(NOW) });
    const no = said("no", yes, "2027-01-21T09:00");
    expect(stepOf(no, "handover").helped).toEqual({ as: "no", at: at("2027-01-21T09:00") });
  });

  test("changes nothing when it is said again", () => {
    const yes = said("yes");
    expect(said("yes", yes, "2027-01-22T09:00")).toBe(yes);
  });

  test("changes nothing that HR sees: no line in the history, no new edition, no mail and no schedule", () => {
    const { steps: _, ...before } = sent;
    const { steps: __, ...after } = said("yes");
    expect(after).toStrictEqual(before);
  });

  test("of an earlier manager is not shown to a successor, who can say it for the first time", () => {
    const replaced = reassign(
      said("yes"),
      { role: "manager", person: JORIS },
      context("2027-01-25T09:00"),
    );
    const seen = (departure: Departure) =>
      saidOfHelp(departure, stepOf(departure, "handover"), at("2027-01-26T10:00"));
    expect(seen(replaced)).toBeUndefined();
    const again = said("yes", replaced, "2027-01-26T09:30");
    expect(stepOf(again, "handover").helped?.at).toEqual(at("2027-01-26T09:30"));
    expect(seen(again)).toBe("yes");
  });

  test("is kept when the step is marked afterwards", () => {
    const marked = markStep(said("yes"), "handover", "done", context(NOW));
    expect(stepOf(marked, "handover").helped?.as).toBe("yes");
  });

  test.each([
    ["a step that was mailed", sent, "handover"],
    ["a step to come that is done already", early(), "farewell"],
  ])("is asked of %s", (_name, departure, id) => {
    expect(canSayHelped(departure, stepOf(departure, id))).toBe(true);
    expect(stepOf(sayHelped(departure, id, "yes", context(NOW)), id).helped?.as).toBe("yes");
  });

  test.each([
    ["a step beside a death or an illness", { ...sent, kind: "quiet" } as const, "handover"],
    ["a step that is still to come", sent, "farewell"],
    ["a step that a colleague does", delegated(), "handover"],
    ["a step of HR's", sent, "paperwork"],
    ["a step of the leaver's", sent, "next-steps"],
    ["a step of a departure that was withdrawn", withdrawn(), "handover"],
  ])("is not asked of %s", (_name, departure, id) => {
    expect(canSayHelped(departure, stepOf(departure, id))).toBe(false);
    expect(() => sayHelped(departure, id, "yes", context(NOW))).toThrow();
  });
});

function said(as: "yes" | "no", departure = sent, now = NOW): Departure {
  return sayHelped(departure, "handover", as, context(now));
}

function delegated(): Departure {
  return delegateStep(sent, "handover", JORIS, context(NOW));
}

function early(): Departure {
  return markStep(sent, "farewell", "done", context(NOW));
}

function withdrawn(): Departure {
  return withdraw(sent, "stays", context(NOW));
}
