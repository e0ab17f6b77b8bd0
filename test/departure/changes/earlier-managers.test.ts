import { mayReadNamed } from "../../../lambdas/departure/answers/may-read-named.ts";
import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Person } from "../../../lambdas/departure/model/person.ts";
import { date, departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

const [ANOUK, RUBEN, NOOR] = ["anouk", "ruben", "noor"].map(
  (name): Person => ({ name, address: `${name}@delinde.example`, language: "nl" }),
) as [Person, Person, Person];

const byAnouk = (departure = departureOf()): Departure => ({
  ...departure,
  people: { ...departure.people, manager: ANOUK },
});

type Change = (departure: Departure) => Departure;
const to =
  (
    person: Person,
    on: string,
    days: { readonly from?: string; readonly until?: string } = {},
  ): Change =>
  (departure) =>
    reassign(
      departure,
      {
        role: "manager",
        person,
        ...(days.from ? { from: date(days.from) } : {}),
        ...(days.until ? { until: date(days.until) } : {}),
      },
      context(`${on}T10:00`),
    );
const corrected: Change = (departure) =>
  correct(departure, { manager: { address: NOOR.address } }, context("2027-01-20T10:00"));

test.each<[string, Departure, readonly Change[]]>([
  ["was replaced before a mail left", byAnouk(), [to(RUBEN, "2027-01-14")]],
  ["was replaced twice over", byAnouk(), [to(RUBEN, "2027-01-20"), to(NOOR, "2027-01-25")]],
  [
    "was replaced from a day on, and that one at once",
    byAnouk(),
    [to(RUBEN, "2027-01-20", { from: "2027-01-25" }), to(NOOR, "2027-01-26")],
  ],
  [
    "stood in, until somebody took over for good",
    departureOf(),
    [to(ANOUK, "2027-01-20", { until: "2027-01-29" }), to(RUBEN, "2027-01-22")],
  ],
  ["has another address since", byAnouk(), [corrected]],
  ["became it again", byAnouk(), [to(RUBEN, "2027-01-20"), to(ANOUK, "2027-01-25")]],
])(
  "an answer reader who was the manager and %s reads nothing of that leaver",
  (_, before, changes) => {
    const departure = changes.reduce((present, change) => change(present), before);
    expect(mayRead(ANOUK, departure)).toBe(false);
    expect(mayRead({ ...ANOUK, address: "other@delinde.example" }, departure)).toBe(true);
  },
);

test("who was to be the manager later, and never was, reads answers", () => {
  const planned = to(ANOUK, "2027-01-20", { from: "2027-02-01" })(departureOf());
  expect(mayRead(ANOUK, planned)).toBe(false);
  expect(mayRead(ANOUK, to(RUBEN, "2027-01-21")(planned))).toBe(true);
});

test("an HR contact who is replaced reads answers", () => {
  const { people, ...departure } = departureOf();
  const before = { ...departure, people: { ...people, hrContact: ANOUK } };
  const reassignment = { role: "hrContact", person: RUBEN } as const;
  const after = reassign(before, reassignment, context("2027-01-20T10:00"));
  expect(after).not.toHaveProperty("earlierManagers");
  expect(mayRead(ANOUK, after)).toBe(true);
});

test("after erasing nobody knows who managed whom", () => {
  const replaced = to(RUBEN, "2027-01-20")(byAnouk());
  expect(replaced.earlierManagers).toEqual([ANOUK.address]);
  expect(JSON.stringify(erase(replaced, context("2027-01-20T11:00")))).not.toContain("anouk");
});

function mayRead({ address, name }: Person, departure: Departure): boolean {
  const answerReaders = [{ name, address }];
  return mayReadNamed(departure, { address, readsAnswers: true }, { answerReaders });
}
