import type { Answers } from "../../lambdas/departure/answers/answers.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { askingOf } from "../../lambdas/links/answering/asking.ts";
import { dropAnswers, keepAnswers } from "../../lambdas/links/answering/keep-answers.ts";
import type { LinkPageRequest } from "../../lambdas/links/link-page.ts";
import type { PeoplePorts } from "../../lambdas/links/people-ports.ts";
import { inMemoryAnswers } from "../memory/in-memory-answers.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryForgetting } from "../memory/in-memory-forgetting.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { inMemoryNames } from "../memory/in-memory-names.ts";
import { inMemorySchedules } from "../memory/in-memory-schedules.ts";
import { at } from "../support/departures.ts";
import { lived } from "../support/lives.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

const GIVEN = { given: { recommend: ["8"] } };
const NAMED = { ...GIVEN, named: true };
const NAMELESS = { ...GIVEN, named: false };

/** One leaver with a link at the private address, and what happens just before the departure is saved for the first time. */
async function leaver() {
  let now = at("2027-02-15T10:00");
  let beforeSave: (() => Promise<unknown>) | undefined;
  const departures = inMemoryDepartures();
  const answers = inMemoryAnswers();
  await departures.create(lived("2027-02-15T10:00"));
  const { id } = departures.all()[0] as Departure;
  const clock = () => now;
  const ports = {
    departures: {
      ...departures,
      async save(departure: Departure) {
        const first = beforeSave;
        beforeSave = undefined;
        await first?.();
        return departures.save(departure);
      },
    },
    answers,
    forgetting: inMemoryForgetting(),
    names: inMemoryNames(),
    schedules: inMemorySchedules(),
    queue: inMemoryMailQueue(() => now.epochMilliseconds),
    clock,
  } as unknown as PeoplePorts;

  const asking = async () => {
    now = now.add({ seconds: 1 });
    const departure = (await departures.find(id)) as Departure;
    const context = { plan: PLAN, calendar: CALENDAR, now };
    return askingOf({ departure, via: "private", context } as LinkPageRequest, "exit", ports);
  };
  return {
    answers,
    keep: async (posted: Pick<Answers, "given" | "named">) =>
      keepAnswers(await asking(), posted, ports),
    drop: async () => dropAnswers(await asking(), ports),
    meanwhile: (happens: () => Promise<unknown>) => {
      beforeSave = happens;
    },
    noted: async () => (await departures.find(id))?.voice?.named?.exit !== undefined,
    kept: () => answers.find(id, "exit"),
  };
}

describe("while the departure is about to say that there is a name, in another tab", () => {
  test("the name is taken away: it says so in the end", async () => {
    const sanne = await leaver();
    sanne.meanwhile(() => sanne.keep(NAMELESS));
    await sanne.keep(NAMED);
    expect(await sanne.kept()).toMatchObject({ named: false });
    expect(await sanne.noted()).toBe(false);
  });

  test("the answers are deleted: nothing says that there were any", async () => {
    const sanne = await leaver();
    sanne.meanwhile(() => sanne.drop());
    await sanne.keep(NAMED);
    expect(await sanne.kept()).toBeUndefined();
    expect(await sanne.noted()).toBe(false);
  });
});

test("answers with a name that are given while the earlier ones are deleted are told to their readers", async () => {
  const sanne = await leaver();
  await sanne.keep(NAMED);
  const { drop } = sanne.answers;
  sanne.answers.drop = async (answers) => {
    sanne.answers.drop = drop;
    const isGone = await drop(answers);
    await sanne.keep(NAMED);
    return isGone;
  };
  await sanne.drop();
  expect(await sanne.kept()).toMatchObject({ named: true });
  expect(await sanne.noted()).toBe(true);
});

test("nothing says that there are answers which were deleted while everything stopped", async () => {
  const sanne = await leaver();
  await sanne.keep(NAMED);
  const { drop } = sanne.answers;
  sanne.meanwhile(() => Promise.reject(new Error("The process died.")));
  await expect(sanne.drop()).rejects.toThrow("died");
  expect([await sanne.kept(), await sanne.noted()]).toMatchObject([NAMED, true]);
  sanne.answers.drop = () => Promise.reject(new Error("The process died."));
  await expect(sanne.drop()).rejects.toThrow("died");
  expect([await sanne.kept(), await sanne.noted()]).toMatchObject([NAMED, false]);
  sanne.answers.drop = drop;
  await sanne.drop();
  expect([await sanne.kept(), await sanne.noted()]).toEqual([undefined, false]);
});

test("a name that was taken away before everything stopped goes from the departure with the next press", async () => {
  const sanne = await leaver();
  await sanne.keep(NAMED);
  const now = (await sanne.kept()) as Answers;
  // Kept, and then the process died.
  await sanne.answers.keep({ ...now, named: false }, now, true);
  expect(await sanne.noted()).toBe(true);
  await sanne.keep(NAMELESS);
  expect(await sanne.noted()).toBe(false);
});

test("a name that comes to the departure late, as everything stops, is looked at once more by the closing job", async () => {
  const sanne = await leaver();
  const { find } = sanne.answers;
  sanne.meanwhile(async () => {
    await sanne.keep(NAMELESS);
    sanne.answers.find = () => Promise.reject(new Error("The process died."));
  });
  await expect(sanne.keep(NAMED)).rejects.toThrow("died");
  sanne.answers.find = find;
  expect([await sanne.kept(), await sanne.noted()]).toMatchObject([NAMELESS, true]);
  expect([...sanne.answers.items.values()]).toMatchObject([{ follows: true }]);
});

test("a name is taken away for good, also where the table's answer is lost and it is asked once more", async () => {
  const sanne = await leaver();
  await sanne.keep(NAMED);
  const { keep } = sanne.answers;
  sanne.answers.keep = async (...asked) => {
    await keep(...asked);
    sanne.answers.keep = keep;
    return keep(...asked);
  };
  await sanne.keep(NAMELESS);
  expect(await sanne.kept()).toMatchObject({ named: false });
  expect(await sanne.noted()).toBe(false);
});
