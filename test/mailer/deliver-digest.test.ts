import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { at, departureOf } from "../support/departures.ts";
import { hrOffice } from "../support/hr-office.ts";

const SANNE = departureOf();
const OMAR = departureOf({ id: "f".repeat(32), employee: { name: "Omar Haddad" } });

let office: ReturnType<typeof hrOffice>;
beforeEach(async () => {
  office = hrOffice("2027-01-14T16:00");
  await office.add(SANNE);
  await office.add(OMAR);
});
afterEach(() => logTo(() => undefined));

const toldOf = async (departure: Departure) =>
  (await office.find(departure)).digestSentOn?.toString();
const stateOf = async () => {
  const id = await office.ports.hashing.hash("morning", "hr@delinde.example\n2027-01-15");
  return (await office.ports.digests.find(id))?.state;
};

test("it is sent once, and each departure that it told of is marked", async () => {
  await office.nextCheckAt("2027-01-15T08:30");
  expect(office.digests()).toHaveLength(1);
  expect(office.digests()[0]?.mail).toMatchObject({
    to: "hr@delinde.example",
    replyTo: "hr@delinde.example",
    subject: "Vertrekken vr 15 januari: 2 nieuw",
  });
  expect([await toldOf(SANNE), await toldOf(OMAR)]).toEqual(["2027-01-15", "2027-01-15"]);
  expect(await stateOf()).toEqual({ name: "sent", at: at("2027-01-15T08:30") });
});

test("its message and its tags name nobody", async () => {
  await office.nextCheckAt("2027-01-15T08:30");
  const { departureId, ...rest } = office.digests()[0]?.message ?? {};
  expect(departureId).toMatch(/^[0-9a-f]{32}$/);
  expect(rest).toEqual({ mailingId: "morning", revision: 1 });
});

test("a message that comes twice sends nothing twice", async () => {
  office.setClock("2027-01-15T08:30");
  await office.sweep();
  await Promise.all([office.work(), office.work()]);
  await office.ports.queue.put(
    { kind: "digest", digestId: office.digests()[0]?.message.departureId ?? "" },
    0,
  );
  await office.work();
  expect(office.digests()).toHaveLength(1);
});

test("it says what holds when it leaves: nothing, when all were withdrawn meanwhile", async () => {
  office.setClock("2027-01-15T08:30");
  await office.sweep();
  for (const each of [SANNE, OMAR]) {
    const departure = await office.find(each);
    const withdrawn = { reason: "mistake", at: at("2027-01-15T08:30") } as const;
    await office.ports.departures.save({ ...departure, withdrawn });
  }
  await office.work();
  expect(office.digests()).toEqual([]);
  expect(await stateOf()).toEqual({ name: "skipped" });
});

test("a departure that got another HR contact meanwhile is left for the next morning of that one", async () => {
  const third = departureOf({ id: "e".repeat(32), employee: { name: "Lin Chen" } });
  await office.add(third);
  office.setClock("2027-01-15T08:30");
  await office.sweep();
  const departure = await office.find(SANNE);
  const hrContact = { name: "Jo", address: "jo@delinde.example", language: "nl" } as const;
  await office.ports.departures.save({ ...departure, people: { ...departure.people, hrContact } });
  await office.work();
  expect(office.digests().map(({ mail }) => mail.to)).toEqual(["hr@delinde.example"]);
  expect(office.digests()[0]?.mail.text).not.toContain("Sanne");
  expect(await toldOf(SANNE)).toBeUndefined();
});

test.each([
  ["slow-down", { name: "slow-down" }, "2027-01-15T08:31"],
  ["the account is closed", { name: "closed", because: "test" }, "2027-01-15T09:05"],
] as const)("SES answers %s: it leaves later, once", async (_what, answer, later) => {
  office.answer(answer);
  await office.nextCheckAt("2027-01-15T08:30");
  expect(await stateOf()).toEqual({ name: "pending" });
  expect(await toldOf(SANNE)).toBeUndefined();
  office.answer({ name: "accepted" });
  await office.nextCheckAt(later);
  expect(office.digests()).toHaveLength(1);
  expect(await toldOf(SANNE)).toBe("2027-01-15");
});

test("HR's address is refused: the next morning tells it again, and this one is not tried any more", async () => {
  office.answer({ name: "refused", because: "test" });
  await office.nextCheckAt("2027-01-15T08:30");
  expect(await stateOf()).toMatchObject({ name: "refused", why: "address" });
  office.answer({ name: "accepted" });
  await office.nextCheckAt("2027-01-15T12:00");
  expect(office.digests()).toEqual([]);
  await office.nextCheckAt("2027-01-18T08:30");
  expect(office.digests()).toHaveLength(1);
  expect(office.digests()[0]?.mail.text).toContain("sinds vrijdag 15 januari");
});

test("the answer of SES is lost: nothing is sent for an hour, then once more, and then never again", async () => {
  office.answer({ name: "lost" });
  await office.nextCheckAt("2027-01-15T08:30");
  await office.nextCheckAt("2027-01-15T09:25");
  expect(office.digests()).toHaveLength(1);
  await office.nextCheckAt("2027-01-15T09:35");
  expect(office.digests()).toHaveLength(2);
  await office.nextCheckAt("2027-01-15T11:00");
  expect(office.digests()).toHaveLength(2);
  expect(await stateOf()).toMatchObject({ name: "refused", why: "unconfirmed" });
});

test("a mark that fails does not send it again: the sweep makes up for it", async () => {
  const { departures } = office.ports;
  const { save } = departures;
  departures.save = async () => {
    throw new Error("down");
  };
  await office.nextCheckAt("2027-01-15T08:30");
  expect(await toldOf(SANNE)).toBeUndefined();
  departures.save = save;
  await office.nextCheckAt("2027-01-15T08:35");
  expect([await toldOf(SANNE), await toldOf(OMAR)]).toEqual(["2027-01-15", "2027-01-15"]);
  expect(office.digests()).toHaveLength(1);
});

test("it that cannot be written is given back, and fails where somebody sees it", async () => {
  const { loadTemplates } = office.ports;
  office.ports.loadTemplates = async () => {
    throw new Error("broken");
  };
  office.setClock("2027-01-15T08:30");
  await office.sweep();
  expect(await office.work()).toBe(1);
  expect(await stateOf()).toEqual({ name: "pending" });
  office.ports.loadTemplates = loadTemplates;
  await office.nextCheckAt("2027-01-15T09:00");
  expect(office.digests()).toHaveLength(1);
});
