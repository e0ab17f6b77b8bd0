import type { TestMail } from "../../lambdas/departure/model/desk-records.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { at } from "../support/departures.ts";
import { hrOffice } from "../support/hr-office.ts";

const TEST: TestMail = {
  id: "d".repeat(32),
  since: at("2027-01-14T16:00"),
  mail: {
    to: "roos@delinde.example",
    replyTo: "hr@delinde.example",
    subject: "[Testmail] Werk overdragen: Sanne Bakker",
    html: "<p>Sanne Bakker</p>",
    text: "Sanne Bakker",
  },
};

let office: ReturnType<typeof hrOffice>;
const lines: string[] = [];
beforeEach(async () => {
  lines.length = 0;
  logTo((line) => void lines.push(line));
  office = hrOffice("2027-01-14T16:00");
  await office.ports.testMails.create(TEST, "roos");
});
afterEach(() => logTo(() => undefined));

const queued = () => office.ports.queue.put({ kind: "test-mail", testMailId: TEST.id }, 0);
const sent = () => office.mails().map(({ mail }) => mail);

test("it goes to whoever asked for it, once, whatever comes twice", async () => {
  await queued();
  await queued();
  await Promise.all([office.work(), office.work()]);
  await queued();
  expect(await office.work()).toBe(0);
  expect(sent()).toEqual([TEST.mail]);
});

test("it is not kept when it has left", async () => {
  await queued();
  await office.work();
  expect(await office.ports.testMails.take(TEST.id, at("2027-01-14T16:01"))).toBeUndefined();
});

test("its message, its tags and the log name nobody", async () => {
  await queued();
  await office.work();
  expect(office.mails()[0]?.message).toEqual({
    departureId: TEST.id,
    mailingId: "test-mail",
    revision: 1,
  });
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join("")).not.toMatch(/roos|Sanne|Bakker|@/);
});

test("SES says slow down: it waits, and leaves once", async () => {
  office.answer({ name: "slow-down" });
  await queued();
  await office.work();
  office.answer({ name: "accepted" });
  office.setClock("2027-01-14T16:01");
  await office.work();
  await office.work();
  expect(sent()).toEqual([TEST.mail]);
});

test("one that had to wait for an hour is not sent any more", async () => {
  await queued();
  office.setClock("2027-01-14T17:00");
  expect(await office.work()).toBe(0);
  expect(sent()).toEqual([]);
});

test.each([
  ["the address is refused", { name: "refused", because: "test" }],
  ["the account cannot send", { name: "closed", because: "test" }],
] as const)("%s: it is not tried again, whoever wants it asks again", async (_why, answer) => {
  office.answer(answer);
  await queued();
  await office.work();
  office.answer({ name: "accepted" });
  await queued();
  expect(await office.work()).toBe(0);
  expect(sent()).toEqual([]);
});

test("the answer of SES is lost: it may have left, so it is not sent again", async () => {
  office.answer({ name: "lost" });
  await queued();
  expect(await office.work()).toBe(1);
  office.answer({ name: "accepted" });
  office.setClock("2027-01-14T16:10");
  expect(await office.work()).toBe(0);
  expect(sent()).toHaveLength(1);
});
