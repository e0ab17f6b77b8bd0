import { Temporal } from "temporal-polyfill";
import { findDeviations } from "../../lib/demo/find-deviations.ts";
import type { PlayedChange, PlayedDeparture } from "../../lib/demo/played.ts";
import type { ToldDeparture, ToldMailing } from "../../lib/demo/told.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { departure, MANAGER, mailing, mailOf, played, playedDeparture, RULES } from "./played.ts";

const HANDOVER = mailing("handover", "2027-01-19T09:00");
const FAREWELL = mailing("farewell", "2027-02-03T09:00");
const MOVED = mailing("farewell", "2027-02-17T09:00", { revision: 2 });
const CHANGED = notice("changed-manager", "2027-01-25T09:10");
const SUCCESSOR = "g.mensah@delinde.example";

describe("a last day that changed", () => {
  test("moves what had not left, and the manager is told once", () => {
    expect(moved([HANDOVER, CHANGED, MOVED])).toEqual([]);
  });

  test.each<[string, ToldMailing[], string[]]>([
    [
      "a reminder at the old time after a move",
      [HANDOVER, CHANGED, FAREWELL, MOVED],
      ["farewell left at 2027-02-03T09:00:00Z, though nothing was planned."],
    ],
    ["what moved does not leave", [HANDOVER, CHANGED], ["farewell left never, planned: once."]],
    [
      "the notice does not leave",
      [HANDOVER, MOVED],
      ["changed-manager left never, planned: once."],
    ],
  ])("%s: a deviation", (_what, sent, found) => {
    expect(moved(sent)).toEqual(found);
  });

  test("is a deviation when nobody is told", () => {
    expect(moved([HANDOVER, MOVED], { mailings: [HANDOVER, MOVED] })).toEqual([
      "told of the change: nobody, right: manager.",
    ]);
  });

  test("is a deviation when the API answers another day than was asked for", () => {
    expect(moved([HANDOVER, CHANGED, MOVED], { lastDay: "2027-03-04" })).toEqual([
      "lastDay is 2027-03-04, asked for: 2027-03-05.",
    ]);
  });

  test("is a deviation when a step is lost on the way, or in two mails", () => {
    const double = { ...MOVED, id: "farewell-2", at: mailing("", "2027-02-18T09:00").at };
    const timeline = departure([HANDOVER, MOVED]).timeline;
    expect(moved([HANDOVER, CHANGED], { mailings: [HANDOVER, CHANGED], timeline })).toEqual([
      "step farewell is in 0 mails, right: in one.",
    ]);
    const mailings = [HANDOVER, CHANGED, MOVED, double];
    expect(moved(mailings, { mailings, timeline })).toEqual([
      "step farewell is in 2 mails, right: in one.",
    ]);
  });

  function moved(sent: readonly ToldMailing[], told: Partial<ToldDeparture> = {}): string[] {
    const lastDay = "2027-03-05";
    const answer = departure([HANDOVER, CHANGED, MOVED], { lastDay, ...told });
    const change = changeOf({ what: "change", body: { lastDay }, answer });
    return deviations({ recorded: departure([HANDOVER, FAREWELL]), changes: [change] }, sent);
  }
});

describe("a manager who was replaced", () => {
  const told = notice("replaced-manager", "2027-01-25T09:10", SUCCESSOR);
  const former = {
    ...notice("replaced-former", "2027-01-25T09:10", MANAGER),
    to: { role: "former", address: MANAGER },
  };
  const theirs = { ...FAREWELL, to: { role: "manager", address: SUCCESSOR } };

  test("hands everything over to the new one, who is told", () => {
    expect(replaced([HANDOVER, told, former, theirs])).toEqual([]);
  });

  test("must not be mailed any more", () => {
    expect(replaced([HANDOVER, told, former, FAREWELL])).toEqual([
      `farewell went to ${MANAGER}, right: ${SUCCESSOR}.`,
    ]);
  });

  test("is a deviation when the departure still has the old one", () => {
    const manager = { name: "Fatima El Idrissi", address: MANAGER };
    const sent = [HANDOVER, { ...told, to: FAREWELL.to }, former, FAREWELL];
    expect(replaced(sent, manager)).toEqual([`address is ${MANAGER}, asked for: ${SUCCESSOR}.`]);
  });

  function replaced(
    sent: readonly ToldMailing[],
    manager = { name: "Grace Mensah", address: SUCCESSOR },
  ): string[] {
    const answer = departure([HANDOVER, told, former, theirs], { manager });
    const body = { role: "manager", address: SUCCESSOR };
    const change = changeOf({ what: "replace", body, answer });
    return deviations({ recorded: departure([HANDOVER, FAREWELL]), changes: [change] }, sent);
  }
});

describe("a withdrawal that was taken back", () => {
  const withdrawn = notice("withdrawn-manager", "2027-01-22T09:10");
  const again = { ...FAREWELL, revision: 2 };

  test("brings back what was stopped, and whoever heard of the withdrawal hears that it is off", () => {
    expect(takenBack([HANDOVER, withdrawn, CHANGED, again])).toEqual([]);
  });

  test.each<[string, ToldMailing[], string[]]>([
    [
      "what was stopped stays away",
      [HANDOVER, withdrawn, CHANGED],
      ["farewell left never, planned: once."],
    ],
    [
      "what was stopped comes all the same",
      [HANDOVER, withdrawn, CHANGED, FAREWELL, again],
      ["farewell left at 2027-02-03T09:00:00Z, though nothing was planned."],
    ],
  ])("%s: a deviation", (_what, sent, found) => {
    expect(takenBack(sent)).toEqual(found);
  });

  test("is a deviation when nobody hears of it", () => {
    expect(takenBack([HANDOVER, withdrawn, again], [])).toEqual([
      "told of the taking back: nobody, right: manager.",
    ]);
  });

  function takenBack(sent: readonly ToldMailing[], notices = [CHANGED]): string[] {
    const withdrawal = {
      reason: "stays",
      at: Temporal.Instant.from("2027-01-22T09:00:00Z"),
      answer: departure([HANDOVER, { ...FAREWELL, state: "skipped" }, withdrawn]),
    };
    const answer = departure([HANDOVER, withdrawn, ...notices, again]);
    const changes = [changeOf({ what: "take-back", body: {}, answer })];
    const recorded = departure([HANDOVER, FAREWELL]);
    return deviations({ recorded, withdrawal, changes }, sent);
  }
});

test("what was done and does not show is a deviation", () => {
  const at = Temporal.Instant.from("2027-01-20T15:00:00Z");
  const marks = [{ step: "handover", at }];
  const recorded = departure([HANDOVER]);
  expect(deviations({ recorded, marks }, [HANDOVER])).toEqual([
    'step handover was done, and is shown as "sent".',
  ]);
});

function notice(id: string, local: string, address = MANAGER): ToldMailing {
  return mailing(id, local, { kind: "notice", steps: [], to: { role: "manager", address } });
}

function changeOf(change: Omit<PlayedChange, "at">): PlayedChange {
  return { at: Temporal.Instant.from("2027-01-25T09:00:00Z"), ...change };
}

/** Whatever became of it, each mail that left is shown as sent. */
function deviations(
  { recorded, ...more }: Pick<PlayedDeparture, "recorded"> & Partial<PlayedDeparture>,
  sent: readonly ToldMailing[],
): string[] {
  const plans = [recorded, more.withdrawal?.answer, ...(more.changes ?? []).map((c) => c.answer)];
  const mailings = plans.flatMap((plan) => plan?.mailings ?? []);
  const ended = departure(mailings.map((each) => ({ ...each, state: "sent" })));
  const mails: CapturedMail[] = sent.map((each) => mailOf(each));
  const everything = played([playedDeparture(recorded, { ended, ...more })], mails);
  return findDeviations(everything, RULES).map((each) => each.replace("Sanne Bakker: ", ""));
}
