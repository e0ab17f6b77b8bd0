import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { at } from "../support/departures.ts";
import { PLAN } from "../support/plan.ts";
import { type Goodbye, isNudge, momentIn, record, WITHOUT_MORNINGS } from "./goodbye.ts";

let goodbye: Goodbye;
afterEach(() => goodbye.close());

const goTo = (local: string) => goodbye.stack.advanceTo(at(local));
const QUICKLY = { options: { ports: { plan: WITHOUT_MORNINGS } } };

describe('an "overdue" setting that does nothing', () => {
  test.each([
    [2, "team 2027-01-25T09:00"],
    [5, "check-in-1 2027-01-28T09:00"],
    [10, "farewell 2027-02-03T09:00"],
  ])(
    "set to %i working days, what is not done stands in the next mail from that day on",
    async (days, mail) => {
      goodbye = await record({ options: { ports: { plan: nudging(days) } } });
      await goTo(`${mail.slice(-16, -6)}T12:00`);
      expect(goodbye.newlySent()).toContain(mail);
      const listing = goodbye.stack
        .mails()
        .filter(({ text }) => text?.includes("Staat dit nog open?"));
      expect(listing.map(({ tags }) => tags.mailing)).toEqual([mail.split(" ")[0]]);
      expect(listing[0]?.text).toMatch(/- Werk overdragen: http\S+#step-handover/);
    },
  );

  test("switched off, nothing comes again", async () => {
    goodbye = await record({ options: { ports: { plan: nudging(undefined) } } });
    await goTo("2027-03-20T12:00");
    expect(goodbye.newlySent().filter(isNudge)).toEqual([]);
  });

  test("still not done after that, HR reads it in the morning", async () => {
    goodbye = await record();
    await goTo("2027-02-01T12:00");
    const morning = goodbye.stack.mails().findLast(({ tags }) => tags.mailing === "morning");
    expect(morning?.text).toContain("Werk overdragen");
  });
});

describe("nudges spent on a weekend", () => {
  test("over Easter, King's day and Ascension every nudge leaves on a working day, and no step is nudged for twice", async () => {
    const changes = {
      announced: "2027-03-17",
      lastDay: "2027-05-28",
      endOfEmployment: "2027-05-31",
    };
    goodbye = await record({ at: "2027-03-17T10:00", changes, ...QUICKLY });
    await goTo("2027-06-30T12:00");
    const nudges = goodbye.newlySent().filter(isNudge);
    expect(nudges[0]).toBe("nudge-manager 2027-04-08T09:00");
    expect(nudges.length).toBeGreaterThan(2);
    expect(nudges.filter((nudge) => isDayOff(momentIn(nudge).slice(0, 10)))).toEqual([]);
    const { mailings } = await goodbye.present();
    const broughtUp = mailings.flatMap(({ kind, steps, also = [] }: Shown) =>
      kind === "nudge" ? steps : also,
    );
    expect(broughtUp.length).toBeGreaterThan(4);
    expect(broughtUp).toHaveLength(new Set(broughtUp).size);
  });

  test("one that an outage held up until Saturday leaves on Monday", async () => {
    goodbye = await record(QUICKLY);
    await goTo("2027-01-25T20:00");
    goodbye.stack.watch.before = () => {
      throw new Error("down");
    };
    await goTo("2027-01-30T07:00");
    delete goodbye.stack.watch.before;
    await goTo("2027-02-02T12:00");
    const left = goodbye.newlySent().filter((each) => momentIn(each) > "2027-01-26");
    expect(left).toEqual(["reference-2 2027-02-01T09:00"]);
    const mail = goodbye.stack.mails().find(({ tags }) => tags.mailing === "reference-2");
    expect(mail?.text).toContain("Staat dit nog open?");
  });
});

interface Shown {
  readonly kind: string;
  readonly steps: readonly string[];
  readonly also?: readonly string[];
}

function nudging(nudgeAfterWorkingDays: number | undefined): Plan {
  const { nudgeAfterWorkingDays: _, ...settings } = WITHOUT_MORNINGS.settings;
  return {
    ...PLAN,
    settings:
      nudgeAfterWorkingDays === undefined ? settings : { ...settings, nudgeAfterWorkingDays },
  };
}

function isDayOff(day: string): boolean {
  const weekday = new Date(`${day}T12:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || PLAN.daysOff.includes(day);
}
