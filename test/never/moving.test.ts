import { Temporal } from "temporal-polyfill";
import { linkIn, mailOf, press } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import {
  type Goodbye,
  inAmsterdam,
  isNudge,
  isPlannedLater,
  momentIn,
  record,
  WITHOUT_MORNINGS,
} from "./goodbye.ts";

let goodbye: Goodbye;
beforeEach(async () => {
  goodbye = await record({ options: { ports: { plan: WITHOUT_MORNINGS } } });
});
afterEach(() => goodbye.close());

describe("a reminder at the old time after a move", () => {
  const MOVES: readonly (readonly [string, object])[] = [
    ["a month later", { lastDay: "2027-03-19", endOfEmployment: "2027-03-31" }],
    ["a week earlier", { lastDay: "2027-02-12", endOfEmployment: "2027-02-28" }],
    ["employment alone ends later", { endOfEmployment: "2027-03-31" }],
  ];

  test.each(MOVES)("moved %s: every mail leaves at its new time alone", async (_, dates) => {
    await goodbye.stack.advanceTo(at("2027-01-26T10:00"));
    goodbye.newlySent();
    const { body } = await goodbye.patch(dates);
    await goodbye.stack.advanceTo(at("2027-04-15T12:00"));
    const left = planned(goodbye.newlySent());
    const toCome = goodbye.stack.pendingSchedules().map(asSent);
    expect([...left, ...toCome.toSorted(byMoment)]).toEqual(toLeave(body));
  });

  test.each(MOVES)(
    "moved %s: an old schedule that rings all the same rings in vain",
    async (_, dates) => {
      await goodbye.stack.advanceTo(at("2027-01-26T10:00"));
      goodbye.newlySent();
      goodbye.stack.faults.inject({
        service: "scheduler",
        operation: "DeleteSchedule",
        how: { error: "ResourceNotFoundException", status: 404 },
        times: 1000,
      });
      const { body } = await goodbye.patch(dates);
      await goodbye.stack.advanceTo(at("2027-04-15T12:00"));
      const until = toLeave(body).filter((each) => momentIn(each) < "2027-04-15T12:00");
      expect(planned(goodbye.newlySent())).toEqual(until);
    },
  );

  test("moved there and back again: the mails leave once, as if nothing had happened", async () => {
    const before = toLeave(goodbye.submitted);
    await goodbye.patch({ lastDay: "2027-03-19", endOfEmployment: "2027-03-31" });
    await goodbye.patch({ lastDay: "2027-02-19", endOfEmployment: "2027-02-28" });
    await goodbye.stack.advanceTo(at("2027-03-10T12:00"));
    const until = before.filter((each) => momentIn(each) < "2027-03-10");
    expect(planned(goodbye.newlySent())).toEqual(until);
  });

  test("a reminder that is put off again comes at the second time only", async () => {
    await goodbye.stack.advanceTo(at("2027-01-19T10:00"));
    goodbye.newlySent();
    const link = linkIn(mailOf(goodbye.stack, "handover"));
    await press(link, { step: "handover", do: "remind", workingDays: "1" });
    await press(link, { step: "handover", do: "remind", workingDays: "3" });
    await goodbye.stack.advanceTo(at("2027-01-22T12:00"));
    expect(goodbye.newlySent()).toEqual([expect.stringMatching(/^\S+ 2027-01-22T09:00$/)]);
  });
});

/** A schedule, written as its mail will be. */
function asSent({ name, due }: { readonly name: string; readonly due: number }): string {
  return `${name.split(".")[1]} ${inAmsterdam(Temporal.Instant.fromEpochMilliseconds(due))}`;
}

/** Without the nudges: those follow what was sent, not the dates. */
function planned(sent: readonly string[]): string[] {
  return sent.filter((each) => !isNudge(each) && !isPlannedLater(each)).toSorted(byMoment);
}

interface Shown {
  readonly mailings: readonly {
    readonly id: string;
    readonly state: string;
    readonly at: { readonly local: string };
  }[];
}

/** What is still to leave by the answer, written as it will be once it has left. */
function toLeave({ mailings }: Shown): string[] {
  return mailings
    .filter(({ state }) => state === "pending")
    .map(({ id, at: { local } }) => `${id} ${local.slice(0, 16)}`)
    .toSorted(byMoment);
}

function byMoment(one: string, other: string): number {
  return `${momentIn(one)} ${one}`.localeCompare(`${momentIn(other)} ${other}`);
}
