import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { tally } from "../../../lambdas/departure/upkeep/tally.ts";
import { logTo } from "../../../lambdas/telemetry/log.ts";
import { changeDeparture } from "../../../lambdas/use-cases/record/change-departure.ts";
import { at } from "../../support/departures.ts";
import { changeOf, context } from "../../support/lives.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { CLOSED, closingOffice } from "./closing-office.ts";

let stack: TestStack;
let office: ReturnType<typeof closingOffice>;
let lines: string[];
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
  office = closingOffice(stack);
  lines = [];
  logTo((line) => lines.push(line));
});
afterEach(async () => {
  logTo(() => undefined);
  await stack.close();
});

const departures = async () =>
  (await office.snapshot()).filter(({ pk }) => /^[0-9a-f]{32}$/.test(String(pk)));
const allButAnswers = async () =>
  (await office.snapshot()).filter(({ pk }) => !String(pk).startsWith("answers."));

describe("that somebody answered at the end without a name", () => {
  test("changes nothing but the answer itself: no other item is written, of the departure not a byte", async () => {
    const departure = await office.departure();
    // Gathers the month's open lines, whether or not there are any.
    await office.run();
    const before = JSON.stringify(await allButAnswers());
    const first = await office.answered(departure);
    await office.answered(departure, {
      saved: at("2027-02-16T20:00"),
      given: { recommend: ["2"] },
    });
    await office.run();
    expect(JSON.stringify(await allButAnswers())).toBe(before);
    const answers = await office.people.answers.find(departure.id, "exit");
    if (answers) await office.people.answers.drop(answers);
    expect(JSON.stringify(await allButAnswers())).toBe(before);
    expect(first.named).toBe(false);
  });

  test("is not told by the close: the departure of who answered and of who didn't stay alike", async () => {
    const answered = await office.departure();
    await office.departure();
    await office.answered(answered);
    const before = JSON.stringify(await departures());
    await office.close();
    expect(JSON.stringify(await departures())).toBe(before);
    const [one, other] = (await departures()).map(({ pk, ls: _, ap: __, ...rest }) =>
      JSON.stringify(rest).replaceAll(String(pk), "id"),
    );
    expect(one).toBe(other);
  });

  test("is not told by the counting of the departure: its mark, its order and their moments are the same, byte for byte", async () => {
    const [answered, silent] = [await office.departure(), await office.departure()];
    await office.answered(answered);
    await office.close();
    office.moveTo("2027-03-06T08:30");
    for (const { id } of [answered, silent]) {
      const rule = (one: Departure) => tally(one, context("2027-03-06T08:30"));
      await changeDeparture({ id, rule }, office.ports);
    }
    const anonymous = async () => {
      const items = [...(await departures()), ...(await office.itemsOf("tally."))];
      return [answered, silent].map(({ id }) =>
        items
          .filter(({ pk }) => String(pk).includes(id))
          .map(({ ls: _, ap: __, ...item }) => JSON.stringify(item).replaceAll(id, "id")),
      );
    };
    const [one, other] = await anonymous();
    expect(one).toHaveLength(2);
    expect(one).toEqual(other);
    await office.run();
    office.moveTo("2027-03-06T09:40");
    await office.run();
    const [later, laterOther] = await anonymous();
    expect(later).toHaveLength(1);
    expect(later).toEqual(laterOther);
  });

  test("is not told by moving the end of employment either", async () => {
    const departure = await office.departure();
    await office.answered(departure);
    await office.change(departure, (one) =>
      changeDates(
        one,
        changeOf(one, { endOfEmployment: "2027-03-31" }),
        context("2027-02-16T10:00"),
      ),
    );
    const before = JSON.stringify(await departures());
    office.moveTo(CLOSED);
    await office.run();
    expect(JSON.stringify(await departures())).toBe(before);
  });

  test("stands in no log, also where closing fails", async () => {
    const departure = await office.departure();
    await office.answered(departure);
    office.moveTo(CLOSED);
    await office.runAndDieAfter(8);
    expect(lines.join("")).toContain("closing-failed");
    await office.close();
    expect(lines.join("")).not.toContain(departure.id);
  });
});
