import { answersRead } from "../../../lambdas/departure/changes/answers-read.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const [reader] = PLAN.settings.answerReaders ?? [];
const PERSON = { address: reader?.address ?? "", readsAnswers: true } as const;
const NOTE = { since: at("2027-02-15T20:00"), until: date("2027-06-05") };
const DEPARTURE: Departure = { ...departureOf(), voice: { named: { exit: NOTE } } };

test("each reading is one line more, which says of which questions, and nothing else changes", () => {
  const first = answersRead(DEPARTURE, PERSON, context("2027-02-16T10:00"));
  const again = answersRead(first, PERSON, context("2027-02-16T10:01"));
  const line = { who: "hr", what: "answers-read", detail: "exit" };
  expect(again).toEqual({
    ...DEPARTURE,
    history: [
      ...DEPARTURE.history,
      { ...line, at: at("2027-02-16T10:00") },
      { ...line, at: at("2027-02-16T10:01") },
    ],
  });
});

test.each<[string, Departure, string, object]>([
  ["there are none", departureOf(), "2027-02-16T10:00", PERSON],
  [
    "the departure was withdrawn",
    { ...DEPARTURE, withdrawn: { reason: "stays", at: NOTE.since } },
    "2027-02-16T10:00",
    PERSON,
  ],
  ["the departure was erased", { ...DEPARTURE, erased: NOTE.since }, "2027-02-16T10:00", PERSON],
  ["the last day is past", DEPARTURE, "2027-06-06T00:00", PERSON],
  ["the person is no answer reader", DEPARTURE, "2027-02-16T10:00", { address: PERSON.address }],
])("nothing is noted, since nothing is read, where %s", (_, departure, now, person) => {
  expect(answersRead(departure, person, context(now))).toBe(departure);
});

test("on the last day they can still be read", () => {
  expect(answersRead(DEPARTURE, PERSON, context("2027-06-05T23:59"))).not.toBe(DEPARTURE);
});
