import { markStep } from "../../lambdas/departure/changes/close-step.ts";
import { webhookDueAt } from "../../lambdas/departure/mailings/webhook-progress.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { WebhookReceiver } from "../../lambdas/departure/model/ports.ts";
import { dueAt } from "../../lambdas/departure/outbox.ts";
import { sendWebhookEvents } from "../../lambdas/webhook/send-webhook-events.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { at, departureOf } from "../support/departures.ts";
import { context, sentUpTo } from "../support/lives.ts";

type Answer = Awaited<ReturnType<WebhookReceiver["tell"]>>;

/** A follower that answers as it is told to, in memory. */
function office(departure: Departure = sentUpTo("2027-01-15T12:00", departureOf())) {
  const heard: string[] = [];
  const queued: string[] = [];
  let now = at("2027-01-15T12:00");
  let answer: (id: string) => Answer = () => "taken";
  const departures = inMemoryDepartures();
  const ports = {
    departures,
    clock: () => now,
    follow: {
      put: async ({ departureId }: { departureId: string }) => void queued.push(departureId),
    },
    webhookReceiver: {
      tell: async ({ id, type }: { id: string; type: string }) => {
        const said = answer(id);
        if (said === "taken") heard.push(type);
        return said;
      },
    },
  };
  return {
    heard,
    queued,
    departures,
    ports,
    add: () => departures.create(departure),
    tell: () => sendWebhookEvents(departure.id, ports),
    find: async () => (await departures.find(departure.id)) as Departure,
    setClock: (local: string) => {
      now = at(local);
    },
    answer: (next: typeof answer) => {
      answer = next;
    },
  };
}

const STORY = ["departure.recorded", "step.sent", "step.sent"];

test("tells what happened in order, once however often it is asked", async () => {
  const { heard, add, tell, find } = office();
  await add();
  await tell();
  const { version } = await find();
  await tell();
  expect(heard).toEqual(STORY);
  expect((await find()).version).toBe(version);
});

test("stops at the first that is not taken, goes on there, and waits longer each time", async () => {
  const { heard, add, tell, find, answer, setClock } = office();
  await add();
  answer((id) => (id.includes("react") ? "not-taken" : "taken"));
  await tell();
  expect(heard).toEqual(["departure.recorded"]);
  const waits: string[] = [];
  for (const [now, next] of [
    ["2027-01-15T12:00", "2027-01-15T12:05"],
    ["2027-01-15T12:05", "2027-01-15T12:20"],
    ["2027-01-15T12:20", "2027-01-15T13:20"],
    ["2027-01-15T13:20", "2027-01-15T16:20"],
    ["2027-01-15T16:20", "2027-01-15T22:20"],
    ["2027-01-15T22:20", "2027-01-16T04:20"],
  ] as const) {
    setClock(now);
    await tell();
    const failed = (await find()).webhookCursor?.failed;
    waits.push(String(failed?.next === at(next).toString()));
  }
  expect(waits).toEqual(Array.from({ length: 6 }, () => "true"));
  answer(() => "taken");
  await tell();
  expect(heard).toEqual(["departure.recorded"]);
  setClock("2027-01-16T04:20");
  await tell();
  expect(heard).toEqual(STORY);
  expect((await find()).webhookCursor?.failed).toBeUndefined();
});

test("asks once a day where nobody listens any more", async () => {
  const { add, tell, find, answer } = office();
  await add();
  answer(() => "gone");
  await tell();
  expect((await find()).webhookCursor?.failed?.next).toBe(at("2027-01-16T12:00").toString());
});

test("the sweep looks when it is time to try again, and not before", async () => {
  const { add, tell, find, answer } = office();
  await add();
  answer(() => "not-taken");
  await tell();
  expect(webhookDueAt(await find())).toEqual([at("2027-01-15T12:05")]);
  const { mailings: _, nextCheckAt: _nextCheckAt, ...rest } = await find();
  expect(dueAt({ ...rest, mailings: [] })).toEqual(at("2027-01-15T12:05"));
});

test("who dies after telling and before noting tells the same again, and nothing is left out", async () => {
  const { heard, add, tell, departures, ports } = office();
  await add();
  const dying = { ...departures, save: async () => Promise.reject(new Error("died")) };
  const { id } = departureOf();
  await expect(sendWebhookEvents(id, { ...ports, departures: dying })).rejects.toThrow("died");
  await tell();
  expect(heard).toEqual([...STORY, ...STORY]);
});

test("what somebody writes while it tells is told next, and nothing of it is lost", async () => {
  const { heard, add, tell, departures, answer, find } = office();
  await add();
  let isFirst = true;
  const present = await find();
  answer(() => {
    if (isFirst)
      void departures.save(markStep(present, "react", "done", context("2027-01-15T12:00")));
    isFirst = false;
    return "taken";
  });
  await tell();
  expect(heard).toEqual(STORY);
  expect((await find()).history.at(-1)?.what).toBe("done");
  await tell();
  expect(heard).toEqual([...STORY, "step.done"]);
});

test("a long story is told ten at a time, and the rest is put on the queue", async () => {
  const { heard, add, tell, queued, setClock } = office(
    sentUpTo("2027-12-31T12:00", departureOf()),
  );
  setClock("2027-12-31T12:00");
  await add();
  await tell();
  expect([heard.length, queued.length]).toEqual([10, 1]);
  await tell();
  expect(heard.at(-1)).toBe("departure.completed");
  expect(queued).toHaveLength(1);
});

test("a departure that is not there is nothing to tell", async () => {
  const { heard, tell } = office();
  await tell();
  expect(heard).toEqual([]);
});
