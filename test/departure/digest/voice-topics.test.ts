import { Temporal } from "temporal-polyfill";
import { digestItemsOf } from "../../../lambdas/departure/digest/digest-items.ts";
import { withNextCheck } from "../../../lambdas/departure/digest/next-check.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Voice } from "../../../lambdas/departure/model/voice.ts";
import { at, departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

const FRIDAY = at("2027-02-12T20:00");
const UNTIL = Temporal.PlainDate.from("2027-06-05");
const NAMED: Voice = { named: { exit: { since: FRIDAY, until: UNTIL } } };

test.each<[string, Voice, readonly string[]]>([
  ["answers with a name came", NAMED, ["named-answers"]],
  ["a mail about working here was asked for", { contactAsked: FRIDAY }, ["contact-asked"]],
  [
    "both came, and answers of both occasions",
    {
      contactAsked: FRIDAY,
      named: {
        exit: { since: FRIDAY, until: UNTIL },
        "half-year": { since: FRIDAY, until: UNTIL },
      },
    },
    ["contact-asked", "named-answers"],
  ],
  ["a private address was given", { address: { as: "given", at: FRIDAY } }, []],
  ["nothing was said", {}, []],
])("HR hears once, on the next working morning, that %s", (_, voice, topics) => {
  const told = (day: string, departure: Departure) =>
    digestItemsOf(departure, Temporal.PlainDate.from(day), context(`${day}T08:30`))
      .filter(({ what }) => what === "named-answers" || what === "contact-asked")
      .map(({ what }) => what)
      .toSorted();
  const departure = { ...departureOf(), voice };
  expect(told("2027-02-12", departure)).toEqual([]);
  expect(told("2027-02-15", departure)).toEqual(topics);
  const sent = { ...departure, digestSentOn: Temporal.PlainDate.from("2027-02-15") };
  expect(told("2027-02-16", sent)).toEqual([]);
});

test.each<[string, Partial<Departure>]>([
  ["withdrawn", { withdrawn: { reason: "stays", at: FRIDAY } }],
  ["erased", { erased: FRIDAY }],
])("nothing is told of answers of a departure that was %s", (_, end) => {
  const departure = { ...departureOf(), voice: NAMED, ...end };
  expect(
    digestItemsOf(departure, Temporal.PlainDate.from("2027-02-15"), context("2027-02-15T08:30")),
  ).toEqual([]);
});

test("a departure in which nothing else is left to tell is looked at on the morning after", () => {
  const steps = departureOf().steps.map((step) => ({ ...step, skipped: "other" as const }));
  const quiet = { ...departureOf(), steps, mailings: [] };
  const checked = withNextCheck({ ...quiet, voice: NAMED }, context("2027-02-12T20:00"));
  expect(checked.nextCheckAt).toEqual(at("2027-02-15T08:30"));
});
