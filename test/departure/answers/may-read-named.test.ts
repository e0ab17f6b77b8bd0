import { Temporal } from "temporal-polyfill";
import { mayReadNamed } from "../../../lambdas/departure/answers/may-read-named.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Person } from "../../../lambdas/departure/model/person.ts";
import type { PlanSettings } from "../../../lambdas/departure/model/plan.ts";
import { departureOf } from "../../support/departures.ts";

const ANOUK: Person = {
  name: "Anouk Vermeer",
  address: "anouk.vermeer@delinde.example",
  language: "nl",
};
const RUBEN: Person = { ...ANOUK, name: "Ruben Smit", address: "ruben.smit@delinde.example" };
const SETTINGS: Pick<PlanSettings, "answerReaders"> = { answerReaders: [ANOUK, RUBEN] };
const SIGNED_IN = { address: ANOUK.address, readsAnswers: true } as const;
const DEPARTURE = departureOf();
const { people } = DEPARTURE;
const DAY = Temporal.PlainDate.from("2027-01-20");

test.each<[string, Departure, typeof SIGNED_IN, typeof SETTINGS]>([
  ["whom the issuer and the settings both name", DEPARTURE, SIGNED_IN, SETTINGS],
  [
    "however the address is capitalised",
    DEPARTURE,
    { ...SIGNED_IN, address: "Anouk.Vermeer@DeLinde.example" },
    SETTINGS,
  ],
  [
    "who is the departure's HR contact",
    { ...DEPARTURE, people: { ...people, hrContact: ANOUK } },
    SIGNED_IN,
    SETTINGS,
  ],
  [
    "who stands in for the HR contact",
    { ...DEPARTURE, standIns: [{ role: "hrContact", person: ANOUK, from: DAY }] },
    SIGNED_IN,
    SETTINGS,
  ],
  ["to whom HR delegated a step of its own", delegated("exit-interview"), SIGNED_IN, SETTINGS],
])("named answers are read by an answer reader %s", (_, departure, person, settings) => {
  expect(mayReadNamed(departure, person, settings)).toBe(true);
});

const AT_THE_DESK: readonly [string, Parameters<typeof mayReadNamed>[1]][] = [
  ["somebody whom the issuer does not call an answer reader", { address: ANOUK.address }],
  ["somebody without an address", { readsAnswers: true }],
  [
    "an answer reader whom the settings do not name",
    { ...SIGNED_IN, address: "bram@delinde.example" },
  ],
  [
    "somebody whose address only begins like one",
    { ...SIGNED_IN, address: `${ANOUK.address}.org` },
  ],
  ["somebody with nothing", {}],
];

test.each(AT_THE_DESK)("%s reads none", (_, person) => {
  expect(mayReadNamed(DEPARTURE, person, SETTINGS)).toBe(false);
});

test.each<[string, typeof SETTINGS]>([
  [
    "name others by now",
    { answerReaders: [RUBEN, { ...RUBEN, address: "third@delinde.example" }] },
  ],
  ["name nobody", {}],
  ["have an empty list", { answerReaders: [] }],
])("an answer reader reads none where the settings %s", (_, settings) => {
  expect(mayReadNamed(DEPARTURE, SIGNED_IN, settings)).toBe(false);
});

test.each<[string, Departure]>([
  ["is the manager", { ...DEPARTURE, people: { ...people, manager: ANOUK } }],
  [
    "is it under an address with capitals",
    {
      ...DEPARTURE,
      people: { ...people, manager: { ...ANOUK, address: "ANOUK.Vermeer@delinde.example" } },
    },
  ],
  ["will be it", { ...DEPARTURE, standIns: [{ role: "manager", person: ANOUK, from: DAY }] }],
  [
    "stood in for some days that are long past",
    {
      ...DEPARTURE,
      standIns: [{ role: "manager", person: ANOUK, from: DAY.subtract({ days: 30 }), until: DAY }],
    },
  ],
  ["was it and was replaced for good", { ...DEPARTURE, formerManagers: [RUBEN, ANOUK] }],
  ["was it and was removed", { ...DEPARTURE, earlierManagers: [RUBEN.address, ANOUK.address] }],
  ["was handed a step of the manager", delegated("handover")],
])("an answer reader who %s reads nothing of that leaver", (_, departure) => {
  expect(mayReadNamed(departure, SIGNED_IN, SETTINGS)).toBe(false);
  expect(mayReadNamed(departure, SIGNED_IN, { answerReaders: [ANOUK] })).toBe(false);
});

function delegated(step: string): Departure {
  return {
    ...DEPARTURE,
    steps: DEPARTURE.steps.map((each) => (each.id === step ? { ...each, colleague: ANOUK } : each)),
  };
}
