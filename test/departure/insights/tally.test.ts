import { skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { responseOf } from "../../../lambdas/departure/insights/response.ts";
import { tallyCounts } from "../../../lambdas/departure/insights/tally.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import type { Response, Tally } from "../../../lambdas/departure/model/tally.ts";
import { at, date, type Told } from "../../support/departures.ts";
import { changed, context, lived, withStates } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const EXIT = "2027-03-06T08:30";
const HALF_YEAR = "2027-09-17T08:30";

const QUESTIONS = "exit-questions";
const INVITATION = "post-exit-invite";

const ended = (told: Told = {}) => lived(EXIT, told);
const later = (told: Told = {}) => lived(HALF_YEAR, told);
const state = (departure: Departure, id: string, is: MailingState) =>
  withStates(departure, { [id]: is });
const refused = (why: "bounced" | "complaint"): MailingState => ({
  name: "refused",
  at: at(EXIT),
  why,
});

describe("a leaver was asked at the end, or why not", () => {
  test.each<[string, Departure, Response]>([
    ["the questions left", ended(), "asked"],
    ["by the manager, where there was no mailbox", noMailbox(ended), "asked"],
    ["they left, and hearing nothing more was asked for", silent(ended()), "asked"],
    [
      "they left, and were reported as unwanted",
      state(ended(), QUESTIONS, refused("complaint")),
      "asked",
    ],
    ["they came back", state(ended(), QUESTIONS, refused("bounced")), "not-asked-no-address"],
    [
      "they wait for an address",
      state(ended(), QUESTIONS, { name: "waiting" }),
      "not-asked-no-address",
    ],
    [
      "they wait for the settings",
      state(ended(), QUESTIONS, { name: "waiting", for: "settings" }),
      "not-asked-other",
    ],
    ["HR skipped them", skipped(lived("2027-02-01T10:00"), QUESTIONS), "not-asked-other"],
    ["hearing nothing was asked for before", silent(lived("2027-02-01T10:00")), "not-asked-other"],
    ["a death or a long illness", ended({ kind: "quiet" }), "not-asked-quiet"],
    ["one that became known after they left", changed(EXIT, { kind: "quiet" }), "not-asked-quiet"],
    ["a dismissal", ended({ kind: "employer" }), "not-asked-employer"],
    [
      "a dismissal for which HR ticked them",
      ended({ kind: "employer", extraSteps: [QUESTIONS] }),
      "asked",
    ],
  ])("%s", (_what, departure, response) => {
    expect(responseOf(departure, "exit", PLAN)).toBe(response);
  });
});

describe("half a year later", () => {
  test.each<[string, Departure, Response]>([
    ["the invitation left", later(), "asked"],
    [
      "no address was ever given",
      waiting(later({ without: ["privateAddress"] })),
      "not-asked-no-address",
    ],
    ["the leaver would rather not give one", declined(), "not-asked-no-address"],
    ["HR skipped it", skipped(ended(), INVITATION), "not-asked-other"],
    ["hearing nothing was asked for before", silent(ended()), "not-asked-other"],
    ["a death or a long illness", later({ kind: "quiet" }), "not-asked-quiet"],
    ["a dismissal", later({ kind: "employer" }), "not-asked-employer"],
  ])("%s", (_what, departure, response) => {
    expect(responseOf(departure, "half-year", PLAN)).toBe(response);
  });

  test("is not counted as no address where the plan has no invitation", () => {
    const steps = later().steps.filter(({ id }) => id !== INVITATION);
    expect(responseOf({ ...later(), steps }, "half-year", PLAN)).toBe("not-asked-other");
  });
});

describe("a tally adds to the counters", () => {
  const TALLY: Tally = {
    kind: "resignation",
    department: "Zorg.Noord",
    day: date("2027-06-30"),
    response: "asked",
    inTime: { handover: "on-time", "check-in": "not-said" },
    helped: { farewell: "no" },
  };
  const counts = (tally: Tally) =>
    tallyCounts("exit", tally).map(({ counter, field }) => `${counter} ${field}`);

  test("one number a subject and unit: steps never by kind, and mails for the whole organisation", () => {
    expect(counts(TALLY)).toEqual([
      "exit.response.organisation.2027-Q2 asked",
      "exit.response.department.2027.Zorg.Noord asked",
      "exit.response.kind.2027.resignation asked",
      "exit.on-time.handover.organisation.2027-Q2 on-time",
      "exit.on-time.handover.department.2027.Zorg.Noord on-time",
      "exit.on-time.check-in.organisation.2027-Q2 not-said",
      "exit.on-time.check-in.department.2027.Zorg.Noord not-said",
      "exit.helped.farewell.organisation.2027-Q2 no",
    ]);
  });

  test("nothing for a department that nobody named", () => {
    const { department: _, ...without } = TALLY;
    expect(counts(without).filter((name) => name.includes("department"))).toEqual([]);
    expect(counts(without)).toHaveLength(5);
  });

  test("who was not asked is counted as that", () => {
    expect(counts({ ...TALLY, inTime: {}, helped: {}, response: "not-asked-employer" })[0]).toBe(
      "exit.response.organisation.2027-Q2 not-asked-employer",
    );
  });
});

function noMailbox(of: (told: Told) => Departure): Departure {
  return of({ without: ["workAddress", "privateAddress"] });
}

function silent(departure: Departure): Departure {
  return optOut(departure, context("2027-03-06T08:00"));
}

function skipped(departure: Departure, step: string): Departure {
  return skipStep(departure, step, "on-request", context("2027-02-01T10:00"));
}

function waiting(departure: Departure): Departure {
  return state(departure, INVITATION, { name: "waiting" });
}

function declined(): Departure {
  const departure = waiting(later({ without: ["privateAddress"] }));
  const steps = departure.steps.map((step) =>
    step.id === INVITATION ? { ...step, skipped: "address-declined" as const } : step,
  );
  return { ...withStates(departure, { [INVITATION]: { name: "skipped" } }), steps };
}
