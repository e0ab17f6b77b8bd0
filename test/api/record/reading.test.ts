import { at } from "../../support/departures.ts";
import { startTestStack } from "../../support/stack.ts";
import { type ShownStep, sample } from "./samples.ts";

const stack = await startTestStack("2027-01-04T13:00:00.678");
afterAll(() => stack.close());

describe("a preview", () => {
  test.each(["common.json", "retirement.json", "employer.json", "no-work-address.form"])(
    "of %s shows what the submission then answers, and saves and schedules nothing",
    async (file) => {
      const before = writes();
      const headers = { "idempotency-key": file };
      const shown = await stack.ask("/departures/preview", { body: sample(file), headers });
      expect(shown.status).toBe(200);
      expect(shown.headers.get("cache-control")).toBe("no-store");
      expect([shown.headers.get("etag"), shown.headers.get("location")]).toEqual([null, null]);
      // It may only look: for whom the leaver is responsible, and whether this person has a departure.
      expect(writes()).toEqual(before);

      const saved = await stack.ask("/departures", { body: sample(file), headers });
      expect(saved.status).toBe(201);
      expect({ ...saved.body, id: null }).toEqual(shown.body);
    },
  );
});

describe("a departure that is looked up", () => {
  test("is the one that was answered, with its edition, and nobody on the way keeps it", async () => {
    const { body: posted } = await stack.ask("/departures", { body: sample("one-week.form") });
    const found = await stack.ask(`/departures/${posted.id}`);
    expect(found.status).toBe(200);
    expect(found.body).toEqual(posted);
    expect(found.headers.get("etag")).toBe('"1"');
    expect(found.headers.get("cache-control")).toBe("no-store");
    expect(found.headers.get("content-type")).toBe("application/json");
  });

  test("tells what has left, step by step", async () => {
    const week = await startTestStack("2027-06-07T10:00");
    const { body: posted } = await week.ask("/departures", { body: sample("one-week.form") });
    await week.advanceTo(at("2027-06-09T09:00"));
    const { body } = await week.ask(`/departures/${posted.id}`);
    await week.close();
    const timeline: ShownStep[] = body.timeline;
    expect(Object.fromEntries(timeline.map(({ step, state }) => [step, state]))).toMatchObject({
      react: "sent",
      communicate: "sent",
      handover: "sent",
      "post-exit-plan": "sent",
      property: "pending",
      "next-steps": "pending",
      "post-exit-invite": "pending",
      settlement: "planned",
    });
    const several = body.mailings.find(({ id }: { id: string }) => id === "several-manager");
    expect(several).toMatchObject({
      kind: "several",
      state: "sent",
      since: "2027-06-09T07:00:00Z",
    });
    expect(timeline.map((step) => step.at)).toEqual(
      posted.timeline.map((step: ShownStep) => step.at),
    );
    expect(body.edition).toBe(1);
  });

  test.each([
    ["an id that nobody has", "0".repeat(32)],
    ["an id in capitals", "ABCDEF0123456789ABCDEF0123456789"],
    ["a short id", "abc"],
    ["the name of a route", "preview"],
    ["a guard", `guard.${"0".repeat(32)}`],
    ["a NUL", `${"0".repeat(31)}%00`],
    ["a line break", `${"0".repeat(32)}%0a`],
    ["a very long id", "0".repeat(4000)],
    ["what every object has", "__proto__"],
  ])("is not found by %s", async (_what, id) => {
    const { status, headers, body } = await stack.ask(`/departures/${id}`);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect([status, body]).toEqual([
      404,
      {
        type: "urn:totziens:problem:not-found",
        title: "Niet gevonden",
        status: 404,
        detail: "We vinden dit vertrek niet.",
      },
    ]);
  });

  test.each(["..%2fdepartures", "%2e%2e%2f", "a/b", ""])(
    "is not found by a path that is no route: %j",
    async (path) => {
      expect((await stack.ask(`/departures/${path}`)).status).toBe(404);
    },
  );
});

function writes(): Map<string, number> {
  const reads = ["dynamodb.Query", "dynamodb.GetItem", "secretsmanager.GetSecretValue"];
  return new Map([...stack.calls].filter(([name]) => !reads.includes(name)));
}
