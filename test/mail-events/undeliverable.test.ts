import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { inMemoryDepartures, type MemoryOfDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryDigests } from "../memory/in-memory-digests.ts";
import { at, date, departureOf } from "../support/departures.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

const MESSAGE = { mailingId: "react", revision: 1 };
const lines: string[] = [];

let departure: Departure;
let departures: MemoryOfDepartures;
let digests: ReturnType<typeof inMemoryDigests>;
let hear: (event: unknown) => Promise<void>;
beforeEach(async () => {
  lines.length = 0;
  logTo((line) => void lines.push(line));
  departure = departureOf();
  departures = inMemoryDepartures();
  digests = inMemoryDigests();
  await departures.create(departure);
  hear = mailEventsHandler({
    departures,
    digests,
    plan: PLAN,
    calendar: CALENDAR,
    clock: () => at("2027-01-14T15:41"),
  });
});
afterEach(() => logTo(() => undefined));

/** As the rule on the bus passes it on. */
function told(type: string, more: object = {}, tags: object = {}): unknown {
  return {
    source: "aws.ses",
    "detail-type": type,
    detail: {
      ...more,
      mail: {
        timestamp: "2027-01-14T14:40:00Z",
        tags: { departure: [departure.id], mailing: ["react"], revision: ["1"], ...tags },
      },
    },
  };
}

const SENT = () => told("Email Sent");
const DELIVERED = () => told("Email Delivered");
const BOUNCED = () => told("Email Bounced", { bounce: { bounceType: "Permanent" } });
const COMPLAINED = () => told("Email Complaint Received");
const REJECTED = () => told("Email Rejected");

async function claim(): Promise<Departure> {
  const message = { departureId: departure.id, ...MESSAGE };
  return (await departures.claim(message, at("2027-01-14T15:40"))) as Departure;
}

async function send(): Promise<void> {
  const message = { departureId: departure.id, ...MESSAGE };
  await departures.settle(await claim(), message, { name: "sent", at: at("2027-01-14T15:40") });
}

async function react(): Promise<Mailing["state"] | undefined> {
  const { mailings = [] } = (await departures.find(departure.id)) ?? {};
  return mailings.find(({ id }) => id === "react")?.state;
}

const historyOf = async () =>
  (await departures.find(departure.id))?.history.map(({ what }) => what).slice(1);

test.each([
  ["bounces", BOUNCED, "bounced", "MailsBounced"],
  ["is complained of", COMPLAINED, "complaint", "MailsComplainedOf"],
  ["is rejected", REJECTED, "rejected", "MailsRejected"],
] as const)(
  "a mail that %s is marked, told in the history and counted",
  async (_what, event, why, metric) => {
    await send();
    await hear(event());
    expect(await react()).toMatchObject({ name: "refused", why });
    expect(await historyOf()).toEqual([why === "complaint" ? "complaint" : "undeliverable"]);
    expect(lines.filter((line) => line.includes(`"${metric}":1`))).toHaveLength(1);
    expect(lines.join("")).not.toMatch(/Sanne|Bakker|Fatima|@/);
  },
);

test("a mail that arrives is marked as delivered, once", async () => {
  await send();
  await hear(DELIVERED());
  const { version } = (await departures.find(departure.id)) as Departure;
  await hear(DELIVERED());
  expect(await react()).toMatchObject({ name: "sent", delivered: true });
  expect((await departures.find(departure.id))?.version).toBe(version);
});

describe.each(["Transient", "Undetermined", undefined, {}])("a bounce that is %p", (bounceType) => {
  const back = () => told("Email Bounced", { bounce: { bounceType } });

  test.each([
    ["of a mail that was sent", [back]],
    ["told before what was sent", [back, SENT]],
    ["told twice", [back, back]],
  ])("%s is the end of that mail, which never arrived", async (_what, events) => {
    await send();
    for (const event of events) await hear(event());
    expect(await react()).toMatchObject({ name: "refused", why: "not-delivered" });
    expect(await historyOf()).toEqual(["undeliverable"]);
    expect(lines.filter((line) => line.includes('"MailsNotDelivered":1'))).toHaveLength(1);
  });

  test.each([
    ["after it was delivered", [SENT, DELIVERED, back], []],
    ["before it was delivered", [SENT, back, DELIVERED], ["undeliverable", "arrived"]],
    ["before all else", [back, DELIVERED, SENT], ["undeliverable", "arrived"]],
    ["twice, around the delivery", [back, DELIVERED, back], ["undeliverable", "arrived"]],
  ])("%s is an automatic answer: the mail arrived", async (_what, events, history) => {
    await claim();
    for (const event of events) await hear(event());
    expect(await react()).toMatchObject({ name: "sent", delivered: true });
    expect(await historyOf()).toEqual(history);
  });

  test.each([
    ["after one for good", [BOUNCED, back]],
    ["before one for good", [back, BOUNCED]],
    ["before one for good and a delivery", [back, DELIVERED, BOUNCED]],
  ])("%s says nothing more", async (_what, events) => {
    await send();
    for (const event of events) await hear(event());
    expect(await react()).toMatchObject({ name: "refused", why: "bounced" });
  });
});

test("a mail that is only delayed says nothing", async () => {
  await send();
  await hear(told("Email Delivery Delayed", { deliveryDelay: { delayType: "MailboxFull" } }));
  expect(await react()).toEqual({ name: "sent", at: at("2027-01-14T15:40") });
  expect(await historyOf()).toEqual([]);
});

describe("a complaint of the leaver", () => {
  const questions = { mailing: ["exit-questions"] };
  const reported = (type?: string, tags: object = questions) =>
    told(
      "Email Complaint Received",
      { complaint: type === undefined ? {} : { complaintFeedbackType: type } },
      tags,
    );
  const present = async () => (await departures.find(departure.id)) as Departure;

  beforeEach(async () => {
    const mailings = departure.mailings.map(
      (mailing): Mailing =>
        mailing.id === "exit-questions"
          ? { ...mailing, state: { name: "sent", at: at("2027-01-14T15:40") } }
          : mailing,
    );
    await departures.save({ ...(await present()), mailings });
  });

  test.each(["abuse", "other", "fraud", undefined])(
    "is opting out: %p; nothing more goes to the leaver, and the mail did arrive",
    async (type) => {
      await hear(reported(type));
      await hear(reported(type));
      const { optedOut, mailings, history } = await present();
      expect(optedOut).toEqual(at("2027-01-14T15:41"));
      expect(history.slice(1)).toMatchObject([
        { who: "leaver", what: "objected", detail: "complaint" },
      ]);
      const theirs = mailings.filter(({ to }) => to === "leaver");
      expect(theirs.filter(({ state }) => state.name === "pending")).toEqual([]);
      expect(theirs.find(({ id }) => id === "exit-questions")?.state).toMatchObject({
        name: "sent",
        delivered: true,
      });
    },
  );

  test.each(["not-spam", "auth-failure"])("is none that says %s", async (type) => {
    const before = await present();
    await hear(reported(type));
    expect(await present()).toEqual(before);
  });

  test("is not taken back by taking a mail out of the spam", async () => {
    await hear(reported("abuse"));
    const before = await present();
    await hear(reported("not-spam"));
    expect(await present()).toEqual(before);
  });

  test("of an earlier revision is one all the same", async () => {
    const { mailings, ...rest } = await present();
    await departures.save({
      ...rest,
      mailings: mailings.map((each) =>
        each.id === "exit-questions" ? { ...each, revision: 2 } : each,
      ),
    });
    await hear(reported("abuse"));
    expect((await present()).optedOut).toBeDefined();
  });

  test("is that of somebody else where the manager was to hand the mail over", async () => {
    await hear(reported("abuse", { ...questions, "handed-over": ["yes"] }));
    const { optedOut, mailings, history } = await present();
    expect(optedOut).toBeUndefined();
    expect(mailings.find(({ id }) => id === "exit-questions")?.state).toMatchObject({
      name: "refused",
      why: "complaint",
    });
    expect(history.at(-1)).toMatchObject({ what: "complaint", detail: "exit-questions" });
  });

  test("is theirs also where HR took their work address away since the mail", async () => {
    const { people, ...rest } = await present();
    const { workAddress: _, privateAddress: __, ...employee } = people.employee;
    await departures.save({ ...rest, people: { ...people, employee } });
    await hear(reported("abuse"));
    expect((await present()).optedOut).toBeDefined();
  });

  test("about somebody who was erased changes nothing", async () => {
    await departures.save({ ...(await present()), erased: at("2027-01-14T15:40") });
    const before = await present();
    await hear(reported("abuse"));
    expect(await present()).toEqual(before);
  });
});

test.each([
  ["the bounce, then what was sent", [BOUNCED, SENT, DELIVERED], "bounced"],
  ["what was sent, then the bounce", [SENT, BOUNCED], "bounced"],
  ["the bounce three times", [BOUNCED, BOUNCED, BOUNCED], "bounced"],
  ["delivered, then a complaint, twice", [DELIVERED, COMPLAINED, COMPLAINED], "complaint"],
  ["a complaint, then delivered", [COMPLAINED, DELIVERED], "complaint"],
  ["a bounce, then a complaint", [BOUNCED, COMPLAINED], "complaint"],
])("before its sender could record it, come %s", async (_what, events, why) => {
  const claimed = await claim();
  for (const event of events) await hear(event());
  expect(await react()).toMatchObject({ name: "refused", why });
  const message = { departureId: departure.id, ...MESSAGE };
  const isSettled = await departures.settle(claimed, message, {
    name: "sent",
    at: at("2027-01-14T15:40"),
  });
  expect(isSettled).toBe(false);
  expect(await react()).toMatchObject({ name: "refused", why });
});

test("somebody else writes in between: both is kept", async () => {
  await send();
  const { find } = departures;
  let writes = 2;
  departures.find = async (id) => {
    const found = await find(id);
    if (found && writes > 0) {
      writes -= 1;
      await departures.correctDue(found);
    }
    return found;
  };
  await hear(BOUNCED());
  expect(await react()).toMatchObject({ name: "refused", why: "bounced" });
});

test.each([
  [
    "a departure that nobody knows",
    () => told("Email Bounced", PERMANENT, { departure: ["f".repeat(32)] }),
  ],
  [
    "a mailing that nobody knows",
    () => told("Email Bounced", PERMANENT, { mailing: ["__proto__"] }),
  ],
  ["an earlier revision", () => told("Email Bounced", PERMANENT, { revision: ["0"] })],
  ["a mail that has not left", () => told("Email Bounced", PERMANENT, { mailing: ["handover"] })],
  [
    "a morning mail that nobody knows",
    () => told("Email Bounced", PERMANENT, { mailing: ["morning"] }),
  ],
])("a bounce of %s changes nothing", async (_what, event) => {
  await send();
  const before = await departures.find(departure.id);
  await hear(event());
  expect(await departures.find(departure.id)).toEqual(before);
  expect(lines).toEqual([]);
});

const PERMANENT = { bounce: { bounceType: "Permanent" } };

describe("of HR's morning mail", () => {
  const TAGS = { departure: ["e".repeat(32)], mailing: ["morning"] };
  beforeEach(async () => {
    await digests.create({
      id: "e".repeat(32),
      day: date("2027-01-15"),
      departures: [departure.id],
      since: at("2027-01-15T08:30"),
      state: { name: "pending" },
    });
  });
  const state = async () => (await digests.find("e".repeat(32)))?.state;

  test.each(["Email Sent", "Email Delivered"])(
    "%s settles a claim, and only a claim",
    async (type) => {
      await hear(told(type, {}, TAGS));
      expect(await state()).toEqual({ name: "pending" });
      await digests.claim("e".repeat(32), at("2027-01-15T08:31"));
      await hear(told(type, {}, TAGS));
      expect(await state()).toEqual({
        name: "sent",
        at: at("2027-01-14T15:40"),
        ...(type === "Email Delivered" ? { delivered: true } : {}),
      });
    },
  );

  test("an automatic answer does not ring, a mail that never arrived does", async () => {
    const back = () => told("Email Bounced", { bounce: { bounceType: "Transient" } }, TAGS);
    await digests.claim("e".repeat(32), at("2027-01-15T08:31"));
    await hear(told("Email Sent", {}, TAGS));
    await hear(told("Email Delivered", {}, TAGS));
    await hear(back());
    expect(lines.join("")).not.toContain("MorningMailMissing");
    const morning = (await digests.find("e".repeat(32))) as never;
    await digests.settle(morning, { name: "sent", at: at("2027-01-15T08:31") });
    await hear(back());
    expect(lines.join("")).toContain("MorningMailMissing");
  });

  test("a bounce rings, because nobody at HR hears of it by mail", async () => {
    await hear(told("Email Bounced", PERMANENT, TAGS));
    expect(lines.join("")).toContain("MorningMailMissing");
  });
});
