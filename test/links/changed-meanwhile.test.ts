import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Voice } from "../../lambdas/departure/model/voice.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { at } from "../support/departures.ts";
import { tableAtRest } from "../support/items-in.ts";
import type { TestStack } from "../support/stack.ts";
import { type Invited, startWithInvited } from "./invited.ts";
import { press, type Visited, visit } from "./visitor.ts";

let stack: TestStack;
let sanne: Invited;
let bram: Invited;
beforeEach(async () => {
  const started = await startWithInvited(2);
  stack = started.stack;
  [sanne, bram] = started.invited as [Invited, Invited];
});
afterEach(() => stack.close());

const FATIMA = "f.elidrissi@delinde.example";
const NOOR = { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" } as const;
const KIM = { name: "Kim Jansen", address: "k.jansen@delinde.example", language: "nl" } as const;
/* Not one of the usual three a day. */
const OFFERED = "2027-09-14T14:15";
const CHOSEN = { do: "choose", with: "hr", how: "here", moment: "2027-09-02T17:00" };

/** What can be pressed on a page that was opened before. */
const PRESSES: readonly (readonly [page: string, form: Readonly<Record<string, string>>])[] = [
  ["questions", { do: "keep", recommend: "3", named: "yes" }],
  ["look-back", { do: "keep", recommend: "3", named: "yes", contact: "yes" }],
  ["look-back", { do: "drop" }],
  ["look-back", { do: "file" }],
  ["talk", CHOSEN],
  ["talk", { do: "call-off" }],
  ["no", { do: "no" }],
  ["lines", { lines: "Dank" }],
];
const OF_THE_ADDRESS = [
  ["address", { do: "give", address: "nieuw@thuis.example" }],
  ["address", { do: "decline" }],
] as const;

describe("while a page is open, the leaver", () => {
  test.each<[string, typeof PRESSES, () => Promise<unknown>]>([
    ["objects to all mail", PRESSES, () => sanne.post("/object", {})],
    ["comes back", [...PRESSES, ...OF_THE_ADDRESS], () => withdraw("came-back")],
    ["is erased", [...PRESSES, ...OF_THE_ADDRESS], () => sanne.post("/erase", {})],
    ["dies or falls ill for long", [...PRESSES, ...OF_THE_ADDRESS], () => patch({ kind: "quiet" })],
  ])("%s: no press on any page changes anything, and each says so", async (_, presses, happens) => {
    expect(await happens()).toMatchObject({ status: 200 });
    const before = await tableAtRest(stack);
    for (const [page, form] of presses) {
      const said = await press(sanne.page(page), form);
      expect([page, form.do, [404, 409, 422].includes(said.status)]).toEqual([page, form.do, true]);
      expect(said.text).not.toMatch(/Maak de afspraak|vraag het niet meer<|Bewaar mijn antwoorden/);
    }
    expect(await tableAtRest(stack)).toBe(before);
  });
});

describe("while the manager's page is open, the leaver", () => {
  const OFFER = {
    do: "offer",
    ...{ "day-1": "2027-09-14", "time-1": "14:15", "day-2": "2027-09-15", "time-2": "10:15" },
    ...{ "day-3": "2027-09-16", "time-3": "11:15" },
  };

  test("changes nothing: moments are taken", async () => {
    expect((await press(`${managersLink()}/holder`, OFFER)).status).toBe(303);
    expect((await people().departures.find(sanne.id))?.voice?.moments?.moments).toHaveLength(3);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["objects to all mail", () => sanne.post("/object", {})],
    ["comes back", () => withdraw("came-back")],
    ["is erased", () => sanne.post("/erase", {})],
    ["dies or falls ill for long", () => patch({ kind: "quiet" })],
    ["says no", () => press(sanne.page("no"), { do: "no" })],
    ["chooses HR", () => choose(sanne)],
    ["gets another manager", () => sanne.post("/replace", { role: "manager", ...NOOR })],
  ])("%s: moments are not taken any more", async (_, happens) => {
    const page = `${managersLink()}/holder`;
    expect((await visit(page)).text).toContain('name="day-1"');
    await happens();
    const before = await tableAtRest(stack);
    for (const form of [OFFER, { do: "report", tookPlace: "yes", lines: "Dank" }]) {
      const { status } = await press(page, form);
      expect([form.do, [404, 409, 422].includes(status)]).toEqual([form.do, true]);
    }
    expect(await tableAtRest(stack)).toBe(before);
  });
});

describe("between the moments that the manager offers and the one that the leaver picks", () => {
  beforeEach(async () => {
    await keep({ moments: offeredBy(FATIMA) });
    expect(await momentsFor("manager")).toEqual([OFFERED]);
  });

  test("the manager is replaced: the moment is gone, is held for nobody, and the successor's stand there", async () => {
    await sanne.post("/replace", { role: "manager", ...NOOR });
    const { status, text } = await choose(sanne, { with: "manager", moment: OFFERED });
    expect(status).toBe(422);
    expect(text).toContain("of het is voorbij");
    expect(text).toMatch(/name="how" value="here"[^>]*checked/);
    expect(await tableAtRest(stack, "moment.")).toBe("[]");
    expect((await sanne.present()).interview).toBeUndefined();
    expect(await momentsFor("manager")).toContain("2027-09-02T10:00");
  });

  test("the moment passes: it is gone, and others stand there", async () => {
    await stack.advanceTo(at("2027-09-14T14:16"));
    const { status, text } = await choose(sanne, { with: "manager", moment: OFFERED });
    expect([status, text.includes("of het is voorbij")]).toEqual([422, true]);
    expect(await tableAtRest(stack, "moment.")).toBe("[]");
    expect(await momentsFor("manager")).not.toContain(OFFERED);
  });
});

test.each<[string, Voice]>([
  ["somebody else holds the talk", { holder: KIM }],
  ["nobody is named to hold the talk", {}],
])("between the offer of whom HR named and the pick %s: the moment is gone", async (_, instead) => {
  await choose(sanne, { with: "somebody-else" });
  await keep({ holder: NOOR, moments: offeredBy(NOOR.address) });
  expect(await momentsFor("somebody-else")).toEqual([OFFERED]);
  await keep({ holder: undefined, ...instead } as Voice);
  const { status } = await choose(sanne, { with: "somebody-else", moment: OFFERED });
  expect((await sanne.present()).interview).toBeUndefined();
  expect(await tableAtRest(stack, "moment.")).toBe("[]");
  expect(status).toBe(instead.holder ? 422 : 303);
});

describe("in two tabs at once", () => {
  test("two moments are picked: one is agreed, and the other is free for somebody else", async () => {
    const moments = ["2027-09-02T10:00", "2027-09-03T13:30"];
    await Promise.all(moments.map((moment) => choose(sanne, { moment })));
    const { interview } = await sanne.present();
    const [other = ""] = moments.filter((moment) => !interview.at.local.startsWith(moment));
    expect((await choose(bram, { moment: other })).status).toBe(303);
    const [taken = ""] = moments.filter((moment) => moment !== other);
    expect((await choose(bram, { moment: taken })).status).toBe(422);
  });

  test("a moment is picked and a no is pressed: one of them stands, whole", async () => {
    await Promise.all([choose(sanne), press(sanne.page("no"), { do: "no" })]);
    const { choice, interview } = await sanne.present();
    const isAgreed = interview !== undefined && interview.cancelled !== true;
    expect(["talk", "no-talk"]).toContain(choice);
    expect(isAgreed).toBe(choice === "talk");
    expect((await choose(bram)).status).toBe(isAgreed ? 422 : 303);
  });
});

describe("the same press twice", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["talk", CHOSEN],
    [
      "talk",
      { do: "choose", with: "hr", how: "video", moment: "own", day: "2027-09-15", part: "evening" },
    ],
    ["talk", { do: "choose", with: "somebody-else", how: "here" }],
    ["no", { do: "no" }],
    ["address", { do: "decline" }],
  ])(
    "on the page %s with %j leaves the departure as it was after the first",
    async (page, form) => {
      await press(sanne.page(page), form);
      const before = await tableAtRest(stack, sanne.id);
      await press(sanne.page(page), form);
      expect(await tableAtRest(stack, sanne.id)).toBe(before);
    },
  );
});

test("a talk that is chosen just as all private data is deleted comes too late, and holds no moment", async () => {
  await press(sanne.page("no"), { do: "no" });
  await stack.advanceTo(at("2027-09-28T23:50"));
  let isForgotten = false;
  stack.watch.before = async (operation) => {
    if (isForgotten || operation !== "PutItem") return;
    isForgotten = true;
    await stack.advanceTo(at("2027-09-29T12:00"));
  };
  const { status, text } = await choose(sanne, { moment: "2027-10-04T10:00" });
  delete stack.watch.before;
  expect(isForgotten).toBe(true);
  expect([404, 409, 422]).toContain(status);
  expect(text).not.toContain("Somebody");
  expect((await people().departures.find(sanne.id))?.erased).toBeDefined();
  expect(await tableAtRest(stack, "moment.")).not.toMatch(/"q\d+"/);
  expect((await visit(sanne.page("talk"))).status).toBe(404);
});

const people = () => connectPeople(stack.environment, { clock: () => stack.now() });
/** In the mail that asks to prepare Sanne's talk. */
function managersLink(): string {
  const mail = stack
    .mails()
    .find(({ tags }) => tags.departure === sanne.id && tags.mailing === "post-exit-prepare");
  return mail?.text?.match(/http\S+\/links\/[\w.~-]+/)?.[0] ?? "";
}

const withdraw = (reason: string) => sanne.post("/withdraw", { reason });
const patch = (body: object) => stack.ask(`/departures/${sanne.id}`, { method: "PATCH", body });

function offeredBy(by: string): NonNullable<Voice["moments"]> {
  const moment = Temporal.PlainDateTime.from(OFFERED).toZonedDateTime("Europe/Amsterdam");
  return { by, moments: [moment], at: stack.now() };
}

/** Sanne's departure holds that, too. */
async function keep(voice: Voice): Promise<void> {
  const { departures } = people();
  const found = (await departures.find(sanne.id)) as Departure;
  expect(await departures.save({ ...found, voice: { ...found.voice, ...voice } })).toBeTruthy();
}

function choose(who: Invited, changes: Readonly<Record<string, string>> = {}): Promise<Visited> {
  return press(who.page("talk"), { ...CHOSEN, ...changes });
}

async function momentsFor(whom: string): Promise<string[]> {
  const { text } = await visit(`${sanne.page("talk")}?with=${whom}`);
  return [...text.matchAll(/name="moment" value="(\d[^"]+)"/g)].map(([, value = ""]) => value);
}
