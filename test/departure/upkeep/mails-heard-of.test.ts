import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import {
  isUnheardOf,
  mailsHeardOf,
  sumOf,
} from "../../../lambdas/departure/upkeep/mails-heard-of.ts";
import {
  minutesBetween,
  overdueMailings,
} from "../../../lambdas/departure/upkeep/overdue-mailings.ts";
import { at, departureOf } from "../../support/departures.ts";

const local = (when: string) => at(when).toZonedDateTimeISO("Europe/Amsterdam");
const NOW = at("2027-02-10T03:00");
const sent = (when: string, more = {}) => ({ name: "sent", at: at(when), ...more });

test.each([
  [
    "SES said of one that it arrived",
    [sent("2027-02-05T09:00", { delivered: true }), sent("2027-02-05T09:00")],
    false,
  ],
  [
    "SES said nothing of two mails of this week",
    [sent("2027-02-05T09:00"), sent("2027-02-08T09:00")],
    true,
  ],
  [
    "one of them bounced",
    [sent("2027-02-05T09:00"), { name: "refused", why: "bounced", at: at("2027-02-06T09:00") }],
    false,
  ],
  ["there was only one mail", [sent("2027-02-05T09:00")], false],
  ["they left in the last day", [sent("2027-02-09T09:00"), sent("2027-02-09T10:00")], false],
  ["they left before this week", [sent("2027-01-29T09:00"), sent("2027-01-30T09:00")], false],
  [
    "they never left",
    [{ name: "refused", why: "address", at: at("2027-02-05T09:00") }, { name: "pending" }],
    false,
  ],
])("%s: silence is %s", (_what, states, unheard) => {
  const departures = states.map((state) => departureWith(state));
  const sum = departures.map((one) => mailsHeardOf(one, NOW)).reduce(sumOf);
  expect(isUnheardOf(sum)).toBe(unheard);
});

test.each([
  ["a mail of this minute", { name: "pending" }, "2027-02-10T03:00", false],
  ["a mail of 59 minutes ago", { name: "pending" }, "2027-02-10T02:01", false],
  ["a mail of an hour ago", { name: "pending" }, "2027-02-10T02:00", true],
  ["a mail of yesterday", { name: "pending" }, "2027-02-09T09:00", true],
  ["a mail that waits for an address", { name: "waiting" }, "2027-02-09T09:00", false],
  ["a mail that is being sent", { name: "claimed", at: NOW }, "2027-02-10T02:00", false],
  ["a mail of tomorrow", { name: "pending" }, "2027-02-11T09:00", false],
])("%s is late: %s", (_what, state, when, late) => {
  const departure = departureWith(state, local(when));
  expect(overdueMailings(departure, NOW)).toHaveLength(late ? 1 : 0);
});

test("how late is said in whole minutes", () => {
  expect(minutesBetween(local("2027-02-10T01:48"), NOW)).toBe(72);
});

function departureWith(state: object, moment = local("2027-02-05T09:00")) {
  const whole = departureOf();
  const mailing = {
    ...whole.mailings[0],
    cancelled: undefined,
    at: moment,
    state,
  } as unknown as Mailing;
  return { ...whole, mailings: [mailing] };
}
