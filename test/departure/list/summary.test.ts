import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { type Summary, summarize } from "../../../lambdas/departure/list/summary.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, departureOf, local, type Told } from "../../support/departures.ts";
import { context, lived, withStates } from "../../support/lives.ts";

function lineOf(now: string, departure: Departure = lived(now)): Summary {
  return summarize(departure, context(now));
}

test("a line says who leaves, whose they are, and what the next mail is", () => {
  const line = lineOf("2027-01-20T12:00", { ...lived("2027-01-20T12:00"), department: "Linde 2" });
  expect(line).toMatchObject({
    status: "running",
    leaver: "Sanne Bakker",
    manager: "Fatima El Idrissi",
    department: "Linde 2",
    next: { to: "manager", kind: "step", steps: ["team"], name: "Fatima El Idrissi" },
  });
  expect(line.lastDay.toString()).toBe("2027-02-19");
  expect(line.next && local(line.next.at)).toBe("2027-01-25T09:00");
});

test("it says of a leaver who wants no mails that it is so", () => {
  const now = "2027-01-20T12:00";
  expect(lineOf(now).isOptedOut).toBe(false);
  expect(lineOf(now, optOut(lived(now), context(now))).isOptedOut).toBe(true);
});

test("it names whoever is the manager today", () => {
  const now = "2027-01-20T12:00";
  const person = {
    name: "Bram Visser",
    address: "b.visser@delinde.example",
    language: "nl",
  } as const;
  const replaced = reassign(lived(now), { role: "manager", person }, context(now));
  expect(lineOf(now, replaced).manager).toBe("Bram Visser");
});

test("where HR's own steps are all that is left, the first of them comes next", () => {
  const line = lineOf("2027-01-14T16:00", departureOf({ kind: "quiet" }));
  expect(line.next).toMatchObject({ to: "hr", steps: ["settlement"] });
});

describe("what stands open", () => {
  const open = (now: string, departure?: Departure) => {
    const { openSteps, lateSteps } = lineOf(now, departure);
    return { openSteps, lateSteps };
  };

  test("is nothing before the first mail", () => {
    expect(open("2027-01-14T15:35")).toEqual({ openSteps: 0, lateSteps: 0 });
  });

  test("is what was mailed and nobody has marked, and HR's own steps whose moment has passed", () => {
    // communicate, handover; paperwork. Nobody is asked any more how they reacted.
    expect(open("2027-01-20T12:00").openSteps).toBe(3);
    expect(lineOf("2027-01-20T12:00").openHrSteps).toBe(1);
  });

  test("is less when somebody says that it is done", () => {
    const now = "2027-01-20T12:00";
    const done = markStep(lived(now), "handover", "done", context(now));
    expect(open(now, done).openSteps).toBe(2);
  });

  test("is late from the fifth working day on", () => {
    expect(open("2027-01-21T12:00").lateSteps).toBe(0);
    // Paperwork, HR's own, came up on the 15th.
    expect(open("2027-01-22T12:00").lateSteps).toBe(1);
    // Handover was mailed on the 19th. That of telling others is never brought again, so it is never late.
    expect(open("2027-01-26T12:00").lateSteps).toBe(2);
  });

  test("does not count what the leaver was asked, nor what helps no more", () => {
    expect(open("2028-06-30T12:00")).toEqual({ openSteps: 0, lateSteps: 0 });
  });

  test("is nothing once it is withdrawn", () => {
    const now = "2027-01-20T12:00";
    expect(open(now, withdraw(lived(now), "stays", context(now))).openSteps).toBe(0);
  });
});

test("whoever cannot be reached is named once", () => {
  const bounced = { name: "refused", at: at("2027-01-19T09:01"), why: "bounced" } as const;
  const departure = withStates(lived("2027-01-20T12:00"), {
    react: bounced,
    handover: bounced,
    "next-steps": bounced,
    communicate: { ...bounced, why: "unconfirmed" },
  });
  expect([...lineOf("2027-01-20T12:00", departure).undeliverable].sort()).toEqual([
    "leaver",
    "manager",
  ]);
});

test("who reported a mail as unwanted has an address that works", () => {
  const complaint = { name: "refused", at: at("2027-01-19T09:01"), why: "complaint" } as const;
  const line = lineOf(
    "2027-01-20T12:00",
    withStates(lived("2027-01-20T12:00"), { react: complaint }),
  );
  expect([line.undeliverable, line.unwanted]).toEqual([[], ["manager"]]);
  expect(lineOf("2027-01-20T12:00", lived("2027-01-20T12:00"))).not.toHaveProperty("unwanted");
});

test.each<[what: string, told: Told, now: string, isMissing: boolean]>([
  [
    "is missing while the invitation has nowhere to go",
    { without: ["privateAddress"] },
    "2027-01-20T12:00",
    true,
  ],
  [
    "is missing still after the last day",
    { without: ["privateAddress"] },
    "2027-03-20T12:00",
    true,
  ],
  ["is not missing where it is known", {}, "2027-01-20T12:00", false],
  [
    "is not missing where no mail needs it",
    { without: ["privateAddress"], kind: "quiet" },
    "2027-01-20T12:00",
    false,
  ],
])("a private address %s", (_what, told, now, isMissing) => {
  expect(lineOf(now, lived(now, told)).isPrivateAddressMissing).toBe(isMissing);
});

test("who was erased has no name, and nothing to come", () => {
  const now = "2027-01-20T12:00";
  const line = lineOf(now, erase(lived(now), context(now)));
  expect(line).toMatchObject({ status: "erased", openSteps: 0, undeliverable: [] });
  expect([line.leaver, line.manager, line.department, line.next]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
