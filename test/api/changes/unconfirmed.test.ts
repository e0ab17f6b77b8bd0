import { connectHrChanges } from "../../../lambdas/api/changes/connect.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { change, presentOf, submitted, whatHappened } from "./changed.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

/** A departure of which nobody knows whether these mails left, as a restore leaves it. */
async function unsure(mails: readonly string[]): Promise<string> {
  const { id } = await submitted(stack);
  const { departures, uncertain } = connectHrChanges(stack.environment, { clock: stack.now });
  const present = (await departures.find(id)) as Departure;
  const why = { name: "refused", at: stack.now(), why: "unconfirmed" } as const;
  const mailings = present.mailings.map((each) =>
    mails.includes(each.id) ? { ...each, state: why } : each,
  );
  expect(await departures.save({ ...present, mailings })).toBe(true);
  await uncertain.add([id]);
  return id;
}

const listed = () => connectHrChanges(stack.environment, {}).uncertain.all();
const stateOf = async (id: string, mail: string) => {
  const { mailings } = await presentOf(stack, id);
  return mailings?.find((each: { id: string }) => each.id === mail);
};

describe("HR's system says of a mail of which nobody knows whether it left", () => {
  test.each([
    ["sent", "sent"],
    ["send", "stale"],
    ["never", "skipped"],
  ])("%s: it is %s, and said twice it is the same", async (word, state) => {
    const id = await unsure(["handover"]);
    const ask = { path: "/mails/handover", body: { do: word } };
    const { status, body } = await change(stack, id, ask);
    expect([status, whatHappened(body).at(-1)]).toEqual([200, "settled"]);
    const again = await change(stack, id, ask);
    expect([again.status, again.body.edition]).toEqual([200, body.edition]);
    // What is sent shares the mail of what leaves at once anyway.
    expect(await stateOf(id, "handover")).toMatchObject({ state });
    expect(await listed()).not.toContain(id);
  });

  test("one of two, after which the departure is still listed", async () => {
    const id = await unsure(["handover", "team"]);
    await change(stack, id, { path: "/mails/handover", body: { do: "sent" } });
    expect(await listed()).toContain(id);
    await change(stack, id, { path: "/mails/team", body: { do: "sent" } });
    expect(await listed()).not.toContain(id);
  });

  test("of all at once", async () => {
    const ids = [await unsure(["handover"]), await unsure(["handover", "team"])];
    const { status, body } = await stack.ask("/unconfirmed", { body: { do: "never" } });
    expect([status, body]).toEqual([200, { settled: 3, left: 0 }]);
    for (const id of ids) expect(await listed()).not.toContain(id);
    const again = await stack.ask("/unconfirmed", { body: { do: "never" } });
    expect(again.body).toEqual({ settled: 0, left: 0 });
  });

  test("nothing of a mail that isn't there", async () => {
    const { id } = await submitted(stack);
    const { status, body } = await change(stack, id, {
      path: "/mails/party",
      body: { do: "sent" },
    });
    expect([status, body.type]).toEqual([404, "urn:totziens:problem:unknown-mail"]);
  });

  test("no other word", async () => {
    const id = await unsure(["handover"]);
    const { status, body } = await change(stack, id, {
      path: "/mails/handover",
      body: { do: "maybe" },
    });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain("sent, send, never");
  });
});
