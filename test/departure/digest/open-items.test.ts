import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { digestItemKey } from "../../../lambdas/departure/digest/digest-items.ts";
import { openItemsOf } from "../../../lambdas/departure/digest/open-items.ts";
import { openSteps } from "../../../lambdas/departure/mailings/open-steps.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { KINDS } from "../../../lambdas/departure/model/plan.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { at, date, departureOf } from "../../support/departures.ts";
import { context, sentUpTo, withStates } from "../../support/lives.ts";

/** Announced on Thursday 14 January 2027, last day on Friday 19 February. */
const departure = departureOf();

test("HR's own steps ask for attention from their day until they are done, told or not", () => {
  expect(openOn(departure, "2027-01-14")).toEqual([]);
  expect(openOn(departure, "2027-01-15")).toEqual(["step-open paperwork 2027-01-15"]);
  const told = noteDigestSent(departure, date("2027-01-15"), context("2027-01-15T08:31"));
  expect(openOn(told, "2027-01-16")).toEqual(["step-open paperwork 2027-01-15"]);
  const done = markStep(told, "paperwork", "done", context("2027-01-16T10:00"));
  expect(openOn(done, "2027-01-16")).toEqual([]);
});

test("what is told once asks for attention for ten working days", () => {
  const asked = { ...departure, voice: { contactAsked: at("2027-02-05T21:00") } };
  const contact = (day: string) => only(asked, "contact-asked", day);
  expect(contact("2027-02-07")).toEqual([]);
  expect(contact("2027-02-08")).toEqual(["contact-asked leaver 2027-02-05"]);
  expect(contact("2027-02-22")).toEqual(["contact-asked leaver 2027-02-05"]);
  expect(contact("2027-02-23")).toEqual([]);
});

test("a missing private address asks for attention when it is asked for, and while a mail needs it", () => {
  const without = departureOf({ without: ["privateAddress"] });
  const missing = (of: Departure, day: string) => only(of, "private-address", day);
  expect(missing(without, "2027-02-11")).toEqual([]);
  expect(missing(without, "2027-02-12")).toEqual(["private-address leaver 2027-02-12"]);
  expect(missing(without, "2027-03-05")).toEqual(["private-address leaver 2027-02-19"]);
  expect(missing(without, "2027-03-08")).toEqual([]);
  expect(missing(without, "2027-08-19")).toEqual(["private-address leaver 2027-08-19"]);
  const waiting = withStates(without, { "post-exit-invite": { name: "waiting" } });
  expect(missing(waiting, "2027-10-01")).toEqual(["private-address leaver 2027-08-19"]);
  expect(missing(departure, "2027-08-19")).toEqual([]);
});

test("a failing address asks for attention while there is more to send there, and ten working days otherwise", () => {
  const failed = (day: string, of = departure) =>
    only(
      withStates(sentUpTo(`${day}T08:00`, of), {
        farewell: { name: "refused", at: at("2027-02-03T09:00"), why: "address" },
      }),
      "undeliverable",
      day,
    );
  expect(failed("2027-02-04")).toEqual(["undeliverable manager 2027-02-04"]);
  expect(failed("2027-06-01")).toEqual(["undeliverable manager 2027-02-04"]);
  const last = { ...departure, mailings: departure.mailings.filter(({ id }) => id === "farewell") };
  expect(failed("2027-02-18", last)).toEqual(["undeliverable manager 2027-02-04"]);
  expect(failed("2027-02-19", last)).toEqual([]);
});

test.each(KINDS)(
  "of HR's own steps it says the same as list and page on every day of %s",
  (kind) => {
    const of = departureOf({ kind });
    for (let days = 1; days < 80; days += 1) {
      const now = context(`${of.dates.announced.add({ days })}T12:00`);
      const done = days > 20 ? markStep(of, "settlement", "done", now) : of;
      const own = openItemsOf(done, now).filter(({ what }) => what === "step-open");
      const listed = openSteps(done, "hr", now.now, now).map(({ id }) => id);
      expect(own.map(({ stepId }) => stepId)).toEqual(listed);
    }
  },
);

function openOn(of: Departure, day: string): string[] {
  return openItemsOf(of, context(`${day}T12:00`)).map(digestItemKey);
}

function only(of: Departure, what: string, day: string): string[] {
  return openOn(of, day).filter((key) => key.startsWith(what));
}
