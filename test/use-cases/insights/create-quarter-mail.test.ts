import { quarterMailId } from "../../../lambdas/departure/insights/quarter-news.ts";
import { createQuarterMail } from "../../../lambdas/use-cases/insights/create-quarter-mail.ts";
import { inMemoryDigests } from "../../memory/in-memory-digests.ts";
import { at, date } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import { RELEASE } from "../../support/published.ts";

const portsAt = (now: string) => ({
  plan: PLAN,
  calendar: CALENDAR,
  clock: () => at(now),
  digests: inMemoryDigests(),
});
const ID = quarterMailId("2027-Q2");

test("the first figures of a quarter make a mail, which waits for the next morning mail", async () => {
  const ports = portsAt("2027-07-01T06:00");
  await createQuarterMail([RELEASE], ports);
  expect(await ports.digests.find(ID)).toMatchObject({
    day: date("2027-07-01"),
    since: at("2027-07-01T08:30"),
    departures: [],
    news: { period: "2027-Q2" },
    state: { name: "pending" },
  });
});

test("on a Sunday it waits for Monday", async () => {
  const ports = portsAt("2027-08-01T06:00");
  await createQuarterMail([RELEASE], ports);
  expect((await ports.digests.find(ID))?.since).toEqual(at("2027-08-02T08:30"));
});

test("a job that runs twice, or half and again, makes one", async () => {
  const ports = portsAt("2027-07-01T06:00");
  await createQuarterMail([RELEASE], ports);
  const claimed = await ports.digests.claim(ID, at("2027-07-01T09:00"));
  await createQuarterMail([RELEASE], ports);
  expect(await ports.digests.find(ID)).toEqual(claimed);
});

test("before the first release, and where HR wants no morning mail, there is none", async () => {
  const ports = portsAt("2027-07-01T06:00");
  await createQuarterMail([], ports);
  const settings = { ...PLAN.settings, morningMail: false };
  await createQuarterMail([RELEASE], { ...ports, plan: { ...PLAN, settings } });
  expect(await ports.digests.find(ID)).toBeUndefined();
});

test("a release with nothing new of a quarter makes none", async () => {
  const ports = portsAt("2027-08-02T06:00");
  await createQuarterMail([RELEASE, { ...RELEASE, number: 5 }], ports);
  expect(await ports.digests.find(ID)).toBeUndefined();
});
