import { linkReader } from "../../../lambdas/departure/mailings/link-reader.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import type { LinkPurpose } from "../../../lambdas/departure/model/ports.ts";
import { date, departureOf } from "../../support/departures.ts";
import { PLAN } from "../../support/plan.ts";

const WORK = "s.bakker@delinde.example";
const PRIVATE = "sanne@thuis.example";
const MANAGER = "f.elidrissi@delinde.example";
const NOOR = { name: "Noor Jansen", address: "noor@delinde.example", language: "en" } as const;
const BO = { name: "Bo de Wit", address: "bo@delinde.example", language: "nl" } as const;

function readerOf(
  departure: Departure,
  id: string,
  { on = "2027-02-01", purpose = "steps", ...changes }: Asked = {},
) {
  const found = departure.mailings.find((each) => each.id === id) as Mailing;
  const mailing = { ...found, ...changes };
  return linkReader(departure, { purpose, mailing }, { today: date(on), settings: PLAN.settings });
}

interface Asked extends Partial<Mailing> {
  readonly on?: string;
  readonly purpose?: LinkPurpose;
}

describe("whoever may use the link in a mail", () => {
  const standIns = [
    { role: "manager", person: NOOR, from: date("2027-02-01"), until: date("2027-02-05") },
  ] as const;

  test("to the manager is the manager of today", () => {
    expect(readerOf(departureOf(), "handover")).toMatchObject({
      role: "manager",
      name: "Fatima El Idrissi",
      addresses: [MANAGER],
    });
  });

  test.each([
    ["2027-01-29", MANAGER],
    ["2027-02-01", NOOR.address],
    ["2027-02-05", NOOR.address],
    ["2027-02-06", MANAGER],
  ])("is on %s, with a stand-in that week, %s", (on, address) => {
    const departure = { ...departureOf(), standIns };
    expect(readerOf(departure, "handover", { on })?.addresses).toEqual([address]);
  });

  test("to the leaver is whoever reads at work or at home", () => {
    expect(readerOf(departureOf(), "next-steps")?.addresses).toEqual([WORK, PRIVATE]);
  });

  test("to a leaver without a work address may have come by the manager's hand", () => {
    const departure = departureOf({ without: ["workAddress"] });
    expect(readerOf(departure, "next-steps")).toMatchObject({
      role: "leaver",
      name: "Sanne Bakker",
      addresses: [PRIVATE, MANAGER],
    });
  });

  test("to a desk is that desk, which has no name", () => {
    const reader = readerOf(departureOf(), "access");
    expect(reader).toEqual({
      role: "desk",
      language: "nl",
      addresses: [PLAN.settings.desks.it],
    });
    expect(readerOf(departureOf(), "access", { to: "desk:gone" })).toBeUndefined();
  });

  test("to a colleague is the one who has the step now", () => {
    const departure = departureOf();
    const steps = departure.steps.map((step) =>
      step.id === "handover" ? { ...step, colleague: BO } : step,
    );
    const asked = { colleague: true } as const;
    expect(readerOf({ ...departure, steps }, "handover", asked)).toMatchObject({
      role: "colleague",
      addresses: [BO.address],
    });
    expect(readerOf(departure, "handover", asked)).toBeUndefined();
  });

  test("to object is the leaver at the present private address, and nobody where there is none", () => {
    const object = { purpose: "object" } as const;
    expect(readerOf(departureOf(), "next-steps", object)?.addresses).toEqual([PRIVATE]);
    const without = departureOf({ without: ["privateAddress"] });
    expect(readerOf(without, "next-steps", object)?.addresses).toEqual([]);
  });

  test("is nobody for what goes to HR, who has no such mails", () => {
    expect(readerOf(departureOf(), "handover", { to: "hr" })).toBeUndefined();
  });
});
