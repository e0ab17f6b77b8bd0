import { departureSchema } from "../../../lambdas/api/departure-schema.ts";
import { describeSummary } from "../../../lambdas/api/list/describe-summary.ts";
import { pageSchema } from "../../../lambdas/api/list/list-schema.ts";
import { forEachOwnField } from "../../../lambdas/departure/fields.ts";
import { summarize } from "../../../lambdas/departure/list/summary.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { describeDeparture } from "../../../lambdas/use-cases/describe/describe-departure.ts";
import { context } from "../../support/lives.ts";
import { WHOLE_DEPARTURE } from "../../support/whole-departure.ts";

const reading = { ...context("2027-02-05T10:00"), language: "nl" } as const;
const { erased: _, ...PRESENT } = WHOLE_DEPARTURE;

/** Where each property is in the answer; `null` for what only the program needs. A new property does not compile without. */
const PLACES: Readonly<Record<keyof Departure, string | null>> = {
  id: "id",
  version: null,
  edition: "edition",
  kind: "kind",
  people: "employee.personnelNumber",
  dates: "lastDay",
  endFollowsLastDay: "endFollowsLastDay",
  extraSteps: "extraSteps",
  ...forEachOwnField((_, name) => name),
  reservedUntil: null,
  timeZone: "undoUntil.zone",
  undoUntil: "undoUntil",
  withdrawn: "withdrawn",
  optedOut: "objected",
  erased: "erased",
  standIns: "standIns",
  formerManagers: null,
  earlierManagers: null,
  interviews: "interview",
  lastTold: null,
  voice: "choice",
  tallied: null,
  steps: "timeline.0.colleague",
  mailings: "mailings",
  history: "history",
  outbox: null,
  digestSentOn: null,
  webhookCursor: null,
  nextCheckAt: null,
  asksFrom: null,
  seen: null,
  ownStepsHelpUntil: null,
  requestHash: null,
  uniquenessLock: null,
  person: null,
};

test.each(
  Object.entries(PLACES).flatMap(([name, place]) =>
    place && name !== "erased" ? [[name, place]] : [],
  ),
)("the answer shows %s at %s", (_name, place) => {
  expect(described(PRESENT)).toHaveProperty(place as string);
});

test("of what the leaver says the answer shows that it is there, until when, and nothing else", () => {
  const { withdrawn: _, ...running } = PRESENT;
  const answer = described(running);
  expect(departureSchema.parse(answer)).toMatchObject({
    choice: "talk",
    contactAsked: "2027-08-30T17:05:00Z",
    namedAnswers: [
      { occasion: "exit", until: "2027-06-12" },
      { occasion: "half-year", until: "2027-10-13" },
    ],
  });
  expect(described({ ...running, voice: {} })).not.toHaveProperty("choice");
  expect(JSON.stringify(answer)).not.toContain("06 87654321");
});

test("whether a mail helped its manager is not in the answer", () => {
  expect(JSON.stringify(described(PRESENT))).not.toMatch(/helped|2027-01-22T15:20/);
});

test("the answer holds each of a departure's own fields as it is, and of an erased one that it is erased", () => {
  expect(described(PRESENT)).toMatchObject(forEachOwnField((_, name) => WHOLE_DEPARTURE[name]));
  expect(described(WHOLE_DEPARTURE)).toMatchObject({ employee: null, erased: expect.any(String) });
});

test.each([
  ["nothing is absent", PRESENT],
  ["nothing is absent, and that is erased", WHOLE_DEPARTURE],
])("the answer for a departure of which %s is as the API document has it", (_name, departure) => {
  expect(departureSchema.parse(described(departure))).toEqual(described(departure));
});

test("a line of the list is as the API document has it, and names the fields that are listed", () => {
  const line = JSON.parse(
    JSON.stringify(describeSummary(summarize(PRESENT, reading), reading)),
  ) as object;
  const page = { departures: [line], next: null };
  expect(pageSchema.parse(page)).toEqual(page);
  expect(line).toMatchObject({ department: WHOLE_DEPARTURE.department });
});

/** As it is sent. */
function described(departure: Departure): Record<string, unknown> {
  return JSON.parse(JSON.stringify(describeDeparture(departure, reading)));
}
