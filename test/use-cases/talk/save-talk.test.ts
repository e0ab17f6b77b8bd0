import type { Temporal } from "temporal-polyfill";
import {
  type ChosenTalk,
  callOffTalk,
  chooseTalk,
} from "../../../lambdas/departure/changes/choose-talk.ts";
import { cancelInterview } from "../../../lambdas/departure/changes/plan-interview.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { changeTalk, saveTalk, type TalkPorts } from "../../../lambdas/use-cases/talk/save-talk.ts";
import { inMemoryHeldMoments } from "../../memory/in-memory-held-moments.ts";
import { at, date } from "../../support/departures.ts";
import { hrOffice } from "../../support/hr-office.ts";
import { momentOf } from "../../support/interviews.ts";
import { context, lived } from "../../support/lives.ts";

/* The invitation left on 19 August at nine. */
const NOW = "2027-08-19T11:00";
const leaver = { ...context(NOW), who: "leaver" };
const HR = "hr@delinde.example";
const TEN = "2027-08-24T10:00";
const FIVE = "2027-08-24T17:00";

let ports: TalkPorts;
let later: Temporal.Instant;
const [sanne, bram] = ["0".repeat(32), "1".repeat(32)].map((id) => lived(NOW, { id })) as [
  Departure,
  Departure,
];

beforeEach(async () => {
  later = at(NOW);
  const office = hrOffice(NOW);
  ports = { ...office.ports, moments: inMemoryHeldMoments(() => later), clock: () => at(NOW) };
  for (const each of [sanne, bram]) await ports.departures.create(each);
});

test("a picked moment is an agreed talk, and is held", async () => {
  await pick(sanne, TEN);
  expect(await talkOf(sanne)).toBe(TEN);
  expect(await taken()).toEqual(["10:00", "10:15"]);
});

test("two leavers who pick one moment of one person: one has it, and the other hears that it is gone", async () => {
  const results = await Promise.allSettled([pick(sanne, TEN), pick(bram, TEN)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "moment-is-gone" },
  });
  expect((await Promise.all([talkOf(sanne), talkOf(bram)])).toSorted()).toEqual([TEN, undefined]);
});

test("one leaver who picks two moments at once has one talk, and the other moment is free again", async () => {
  await Promise.allSettled([pick(sanne, TEN), pick(sanne, FIVE)]);
  const has = await talkOf(sanne);
  expect([TEN, FIVE]).toContain(has);
  expect(await taken()).toEqual(has === TEN ? ["10:00", "10:15"] : ["17:00", "17:15"]);
});

test("another moment gives back the first one", async () => {
  await pick(sanne, TEN);
  await pick(sanne, FIVE);
  expect(await taken()).toEqual(["17:00", "17:15"]);
  await pick(bram, TEN);
});

test("pressing twice holds it once and lets nothing go", async () => {
  await pick(sanne, TEN);
  await pick(sanne, TEN);
  expect(await taken()).toEqual(["10:00", "10:15"]);
});

test("a wish, and calling off, give the moment back", async () => {
  await pick(sanne, TEN);
  const wish = { day: date("2027-09-15"), part: "evening" } as const;
  await saveTalk(
    await present(sanne),
    { with: "hr", how: "video", wish },
    { context: leaver, ports },
  );
  expect(await taken()).toEqual([]);
  await pick(sanne, FIVE);
  await changeTalk(sanne, (departure) => callOffTalk(departure, leaver), ports);
  expect(await taken()).toEqual([]);
});

test("the moment is given back when the departure could not be saved", async () => {
  const broken = { ...ports, departures: { ...ports.departures, save: async () => false } };
  await expect(pick(sanne, TEN, broken)).rejects.toMatchObject({ code: "edited-meanwhile" });
  expect(await taken()).toEqual([]);
});

test("a moment of a talk that was never saved, moved or called off is taken over after a minute", async () => {
  await ports.moments.hold({ holder: HR, at: momentOf(TEN), minutes: 30, departureId: bram.id });
  await expect(pick(sanne, TEN)).rejects.toMatchObject({ code: "moment-is-gone" });
  later = at("2027-08-19T10:58");
  await ports.moments.hold({ holder: HR, at: momentOf(TEN), minutes: 30, departureId: bram.id });
  await pick(sanne, TEN);
  expect(await talkOf(sanne)).toBe(TEN);
});

test("a moment of a talk that is agreed is never taken over", async () => {
  later = at("2027-08-19T10:00");
  await pick(bram, TEN);
  await expect(pick(sanne, TEN)).rejects.toMatchObject({ code: "moment-is-gone" });
  const off = cancelInterview(await present(bram), context(NOW));
  await ports.departures.save(off);
  await pick(sanne, TEN);
});

test("where HR's contact is another by the time it is saved, the leaver chooses again and nothing stays held", async () => {
  const replaced: Departure = {
    ...sanne,
    standIns: [
      {
        role: "hrContact",
        person: { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" },
        from: date("2027-08-20"),
      },
    ],
    version: 1,
  };
  await ports.departures.save(replaced);
  await expect(pick(sanne, TEN)).rejects.toMatchObject({ code: "moment-is-gone" });
  expect(await taken()).toEqual([]);
});

function pick(departure: Departure, moment: string, using = ports): Promise<Departure> {
  const chosen: ChosenTalk = { with: "hr", how: "phone", moment: momentOf(moment) };
  expect(chooseTalk(departure, chosen, leaver)).not.toBe(departure);
  return saveTalk(departure, chosen, { context: leaver, ports: using });
}

async function present({ id }: Departure): Promise<Departure> {
  return (await ports.departures.find(id)) as Departure;
}

async function talkOf(departure: Departure): Promise<string | undefined> {
  const { interviews = [] } = await present(departure);
  const talk = interviews.find(({ cancelled }) => !cancelled);
  return talk?.at.toPlainDateTime().toString({ smallestUnit: "minute" });
}

async function taken(): Promise<string[]> {
  const held = await ports.moments.taken(HR, date("2027-08-24"));
  return held.map((each) =>
    each.toZonedDateTimeISO("Europe/Amsterdam").toPlainTime().toString({ smallestUnit: "minute" }),
  );
}
