import { schemaAt } from "../support/api-document.ts";
import { at } from "../support/departures.ts";
import { startReceiver } from "../support/receiver.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let stack: TestStack;
beforeEach(async () => {
  receiver = await startReceiver();
  stack = await startTestStack("2027-01-14T15:30", { webhookUrl: receiver.url });
});
afterEach(async () => {
  await stack.close();
  await receiver.close();
});

const CONTENT = ["requestBody", "content", "application/json"];
const typesOf = () => receiver.heard.map(({ event }) => event.type);

async function record(): Promise<string> {
  const { body } = await stack.ask("/departures", { body: sample("common") });
  await stack.settle();
  return body.id;
}

test("HR's system hears what becomes of a departure, in order and signed", async () => {
  const id = await record();
  await stack.advanceTo(at("2027-01-15T12:00"));
  await stack.ask(`/departures/${id}/steps/react`, { body: { do: "done" } });
  await stack.ask(`/departures/${id}`, { method: "PATCH", body: { kind: "retirement" } });
  await stack.ask(`/departures/${id}/withdraw`, { body: { reason: "mistake" } });
  await stack.ask(`/departures/${id}/erase`, { body: {} });
  await stack.settle();

  expect(typesOf()).toEqual([
    "departure.recorded",
    "step.sent",
    "step.sent",
    "step.done",
    "departure.changed",
    "departure.withdrawn",
    "departure.erased",
  ]);
  expect(receiver.refused).toEqual([]);
  expect(receiver.heard[1]?.event).toEqual({
    type: "step.sent",
    timestamp: "2027-01-14T14:40:00Z",
    data: { departure: id, edition: 1, steps: ["react"], mailing: "react" },
  });
  const known = schemaAt("webhooks", "event", "post", ...CONTENT, "schema");
  for (const { event } of receiver.heard)
    expect([known(event), known.errors]).toEqual([true, null]);
  const said = receiver.heard.map(({ body }) => body).join();
  expect(said).not.toMatch(/kind|retirement|resignation|Sanne|Fatima|@|mistake/);
});

test("a system that is down for a day hears everything in order when it is back, each once", async () => {
  const id = await record();
  receiver.answer(503);
  await stack.advanceTo(at("2027-01-15T10:00"));
  await stack.ask(`/departures/${id}/steps/react`, { body: { do: "done" } });
  await stack.advanceTo(at("2027-01-16T10:00"));
  expect(typesOf()).toEqual(["departure.recorded"]);

  receiver.answer(200);
  await stack.advanceTo(at("2027-01-16T18:00"));
  expect(typesOf()).toEqual(["departure.recorded", "step.sent", "step.sent", "step.done"]);
  expect(new Set(receiver.heard.map((each) => each.id)).size).toBe(4);
});

test("nobody is sent elsewhere by a redirect", async () => {
  receiver.answer(307);
  await record();
  expect(typesOf()).toEqual([]);
  receiver.answer(200);
  await stack.advanceTo(at("2027-01-14T16:30"));
  expect(typesOf()).toContain("departure.recorded");
});

test("what a lost message should have told is told by the sweep", async () => {
  const id = await record();
  const mend = stack.faults.inject({
    service: "sqs",
    operation: "SendMessage",
    when: ({ QueueUrl }) => String(QueueUrl).endsWith("/webhook"),
    how: { error: "InternalFailure" },
    times: 100,
  });
  await stack.ask(`/departures/${id}/steps/react`, { body: { do: "not-needed" } });
  await stack.settle();
  expect(typesOf()).toEqual(["departure.recorded"]);
  mend();
  await stack.advanceTo(at("2027-01-14T16:00"));
  expect(typesOf()).toContain("step.not-needed");
});

test("that a departure without mails is completed is told when HR's last step helps no more", async () => {
  const dates = { announced: "2027-01-14", lastDay: "2027-01-29", endOfEmployment: "2027-01-31" };
  const { body } = await stack.ask("/departures", { body: { ...sample("quiet"), ...dates } });
  await stack.advanceTo(at("2027-02-26T12:00"));
  expect((await stack.ask(`/departures/${body.id}`)).body.status).toBe("running");
  expect(typesOf()).toEqual(["departure.recorded"]);
  await stack.advanceTo(at("2027-02-27T12:00"));
  expect((await stack.ask(`/departures/${body.id}`)).body.status).toBe("completed");
  expect(typesOf()).toEqual(["departure.recorded", "departure.completed"]);
  expect(JSON.stringify(receiver.heard)).not.toContain("quiet");
});

test("who follows changes nothing for anybody else: the answer does not wait for a system that is down", async () => {
  receiver.answer(500);
  const { status } = await stack.ask("/departures", { body: sample("common") });
  expect(status).toBe(201);
});
