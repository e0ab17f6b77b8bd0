import { noteAnswers } from "../../../lambdas/departure/changes/note-answers.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { changeDeparture } from "../../../lambdas/use-cases/record/change-departure.ts";
import { answersOf } from "../../support/answers.ts";
import { at } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { CLOSED, closingOffice } from "./closing-office.ts";

const ONE = "2027-02-15T20:00:00.100";
const LATER = "2027-02-15T20:00:00.300";

let stack: TestStack;
let office: ReturnType<typeof closingOffice>;
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
  office = closingOffice(stack);
});
afterEach(() => stack.close());

/** Neither press saw the other; the page noted on the departure what it may hold of each, in that order. */
async function pressedAtOnce(
  { id: departureId }: Departure,
  presses: readonly Parameters<typeof answersOf>[0][],
): Promise<void> {
  for (const told of presses) {
    const answers = answersOf({ departureId, ...told });
    await office.people.answers.keep(answers, undefined, false);
    if (answers.occasion === "exit" && !answers.named) continue;
    const rule = (one: Departure) => noteAnswers(one, answers, { ...context(ONE), who: "leaver" });
    await changeDeparture({ id: departureId, rule }, office.ports);
  }
}

const voiceOf = async ({ id }: Departure) => (await office.ports.departures.find(id))?.voice;

describe("of two first presses within milliseconds, one with a name and a later one without", () => {
  const WITH = { named: true, saved: at(ONE) };
  const WITHOUT = { named: false, saved: at(LATER) };

  test.each([
    ["in that order", [WITH, WITHOUT]],
    ["the other way round", [WITHOUT, WITH]],
  ])("nothing says that there is a name, where they were kept %s", async (_, presses) => {
    const departure = await office.departure();
    await pressedAtOnce(departure, presses);
    expect((await voiceOf(departure))?.named?.exit).toBeDefined();
    await office.close();
    expect(await voiceOf(departure)).toBeUndefined();
    expect(await office.itemsOf("named.")).toEqual([]);
    expect(await office.lines()).toHaveLength(1);
  });

  test("the same holds whichever call the closing job dies after", async () => {
    let died = true;
    for (let calls = 1; died; calls += 1) {
      const departure = await office.departure();
      await pressedAtOnce(departure, [WITH, WITHOUT]);
      office.moveTo(CLOSED);
      died = await office.runAndDieAfter(calls);
      await office.run();
      expect([calls, await voiceOf(departure)]).toEqual([calls, undefined]);
      expect(await office.itemsOf("named.")).toEqual([]);
      await office.restore([]);
    }
  });
});

test("of two first presses the later one decides half a year later who may be mailed about work", async () => {
  const departure = await office.departure();
  const occasion = "half-year";
  await pressedAtOnce(departure, [
    { occasion, named: false, contact: true, saved: at(LATER) },
    { occasion, named: true, saved: at(ONE) },
  ]);
  expect(await voiceOf(departure)).toMatchObject({ named: { [occasion]: {} } });
  await office.close();
  const voice = await voiceOf(departure);
  expect(voice?.contactAsked).toBeDefined();
  expect(voice?.named).toBeUndefined();
});
