import { quarterMailId } from "../../lambdas/departure/insights/quarter-news.ts";
import type { Digest } from "../../lambdas/departure/model/ports.ts";
import type { QuarterNews } from "../../lambdas/departure/model/quarter-news.ts";
import { at, date } from "../support/departures.ts";
import { hrOffice } from "../support/hr-office.ts";

const NEWS: QuarterNews = {
  period: "2027-Q1",
  recommend: { exit: { number: 12, of: 29 }, "half-year": { number: 9, of: 22, netScore: 18 } },
  response: { exit: { number: 42, of: 63 } },
};

let office: ReturnType<typeof hrOffice>;
const quarterMail = async (news: QuarterNews = NEWS) => {
  const digest: Digest = {
    id: quarterMailId(news.period),
    day: date("2027-04-01"),
    departures: [],
    news,
    since: at("2027-04-01T08:30"),
    state: { name: "pending" },
  };
  return office.ports.digests.create(digest);
};
const sent = () => office.mails().filter(({ message }) => message.mailingId === "insights");
const stateOf = async () => (await office.ports.digests.find(quarterMailId("2027-Q1")))?.state;

beforeEach(() => {
  office = hrOffice("2027-04-01T06:00");
});

test("it goes to HR's mailbox once, after the morning mail, and says what may be said", async () => {
  await quarterMail();
  await office.nextCheckAt("2027-04-01T08:30");
  expect(sent()).toEqual([]);
  await office.nextCheckAt("2027-04-01T09:00");
  await office.nextCheckAt("2027-04-01T09:05");
  expect(sent()).toHaveLength(1);
  const { mail, message } = sent()[0] ?? {};
  expect(mail).toMatchObject({
    to: "hr@delinde.example",
    replyTo: "hr@delinde.example",
    subject: "Nieuwe inzichten over het 1e kwartaal van 2027",
  });
  const text = mail?.text.replaceAll("\u00a0", " ") ?? "";
  expect(text).toContain("41 % geeft ons een 9 of 10 (12 van 29).");
  expect(text).toContain("41 % geeft ons een 9 of 10 (9 van 22). Netto score: +18.");
  expect(text).toContain("13 % zou de oude werkgever aanraden (regio Utrecht, 2021)");
  expect(text).toContain("antwoordden 42 van de 63 mensen");
  expect(text).toContain("https://example.org/desk/insights");
  expect(text).toContain("hoogstens één keer per kwartaal");
  expect(message).toEqual({
    departureId: quarterMailId("2027-Q1"),
    mailingId: "insights",
    revision: 1,
  });
  expect(await stateOf()).toMatchObject({ name: "sent" });
});

test("a quarter has one, whoever makes it", async () => {
  expect(await quarterMail()).toBe(true);
  expect(await quarterMail()).toBe(false);
});

test("without a share that may be shown it says from how many on there is one", async () => {
  await quarterMail({ ...NEWS, recommend: {} });
  await office.nextCheckAt("2027-04-01T09:00");
  const text = sent()[0]?.mail.text ?? "";
  expect(text).toContain("Een getal laten we alleen zien als niemand eraan kan zien wie wat zei");
  expect(text).not.toContain("%");
});

test.each([
  ["slow-down", { name: "slow-down" }],
  ["the account is closed", { name: "closed", because: "test" }],
] as const)("SES answers %s: it leaves later, once", async (_what, answer) => {
  await quarterMail();
  office.answer(answer);
  await office.nextCheckAt("2027-04-01T09:00");
  expect(await stateOf()).toEqual({ name: "pending" });
  office.answer({ name: "accepted" });
  await office.nextCheckAt("2027-04-01T09:35");
  await office.nextCheckAt("2027-04-01T10:35");
  expect(sent()).toHaveLength(1);
});

test("after an outage of days it still leaves, on a working day in office hours", async () => {
  await quarterMail();
  await office.nextCheckAt("2027-04-02T21:00");
  await office.nextCheckAt("2027-04-03T11:00");
  expect(sent()).toEqual([]);
  await office.nextCheckAt("2027-04-06T09:00");
  expect(sent()).toHaveLength(1);
});

test("the answer of SES is lost: nothing is sent for an hour, then once more, and then never again", async () => {
  await quarterMail();
  office.answer({ name: "lost" });
  await office.nextCheckAt("2027-04-01T09:00");
  await office.nextCheckAt("2027-04-01T09:55");
  expect(sent()).toHaveLength(1);
  await office.nextCheckAt("2027-04-01T10:05");
  await office.nextCheckAt("2027-04-01T12:00");
  expect(sent()).toHaveLength(2);
  expect(await stateOf()).toMatchObject({ name: "refused", why: "unconfirmed" });
});
