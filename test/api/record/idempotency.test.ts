import { startTestStack } from "../../support/stack.ts";
import { asForm, SUBMITTED_AT, somebodyElse, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("a submission that is sent again with its key", () => {
  test("gets the same answer, in JSON and as a form", async () => {
    const [body, key] = [somebodyElse(), newKey()];
    const first = await submit(body, key);
    expect(first.status).toBe(201);
    const schedules = stack.pendingSchedules().length;
    for (const again of [body, asForm(body)]) {
      const answer = await submit(again, key);
      expect(answer.status).toBe(201);
      expect(answer.headers.get("location")).toBe(`/departures/${first.body.id}`);
      expect(answer.headers.get("etag")).toBe('"1"');
      expect(answer.body).toEqual(first.body);
    }
    expect(stack.pendingSchedules()).toHaveLength(schedules);
  });

  test("gets the same departure when only the order of its fields is another", async () => {
    const [body, key] = [somebodyElse(), newKey()];
    const first = await submit(body, key);
    const turned = Object.fromEntries(Object.entries(body).toReversed());
    expect((await submit(turned, key)).body.id).toBe(first.body.id);
  });

  test("gets the same departure after it was withdrawn and the person was submitted anew", async () => {
    const [body, key] = [somebodyElse(), newKey()];
    const { body: first } = await submit(body, key);
    await withdraw(first.id);
    const alone = await submit(body, key);
    expect([alone.status, alone.body.id, alone.body.status]).toEqual([201, first.id, "withdrawn"]);
    const { body: anew } = await submit(body, newKey());
    expect(anew.id).not.toBe(first.id);
    const again = await submit(body, key);
    expect([again.status, again.body.id]).toEqual([201, first.id]);
    expect((await stack.ask(`/departures/${anew.id}`)).body.status).toBe("running");
  });

  test.each([1, 2, 3, 4, 5])("at the same moment makes one departure (%d)", async () => {
    const [body, key] = [somebodyElse(), newKey()];
    const before = stack.pendingSchedules().length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(body, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const scheduled = stack
      .pendingSchedules()
      .slice(before)
      .map(({ name }) => name);
    expect(new Set(scheduled).size).toBe(scheduled.length);
  });
});

describe("a key that is used again for something else", () => {
  test.each([
    ["another day", (body: object) => ({ ...body, lastDay: "2027-02-18" })],
    ["another end", (body: object) => ({ ...body, endOfEmployment: "2027-03-31" })],
    [
      "another manager",
      (body: object) => ({ ...body, manager: { name: "X", address: "x@delinde.example" } }),
    ],
    ["another department", (body: object) => ({ ...body, department: "De Berk" })],
    ["another person", () => somebodyElse()],
  ])("is refused with %s, and the first departure stays as it is", async (_what, change) => {
    const [body, key] = [somebodyElse(), newKey()];
    const { body: first } = await submit(body, key);
    const other = change(body);
    const refused = await submit(other, key);
    expect([refused.status, refused.body.type]).toEqual([422, "urn:totziens:problem:key-reused"]);
    expect((await stack.ask(`/departures/${first.id}`)).body).toEqual(first);
    const duplicate = await submit(body, newKey());
    expect([duplicate.status, duplicate.body.departure]).toEqual([409, `/departures/${first.id}`]);
  });

  test("leaves the other person free to be submitted under another key, at once", async () => {
    const [key, other] = [newKey(), somebodyElse()];
    await submit(somebodyElse(), key);
    expect((await submit(other, key)).status).toBe(422);
    expect((await submit(other, newKey())).status).toBe(201);
  });

  test("is refused as such also when the other person is recorded already", async () => {
    const [key, other] = [newKey(), somebodyElse()];
    await submit(somebodyElse(), key);
    const { body: recorded } = await submit(other, newKey());
    expect((await submit(other, key)).body.type).toBe("urn:totziens:problem:key-reused");
    const duplicate = await submit(other, newKey());
    expect(duplicate.body.departure).toBe(`/departures/${recorded.id}`);
  });

  test.each([1, 2, 3])(
    "at the same moment makes one departure, and the other person stays free (%d)",
    async () => {
      const [key, one, other] = [newKey(), somebodyElse(), somebodyElse()];
      const answers = await Promise.all([submit(one, key), submit(other, key)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
      const refused = answers[0]?.status === 422 ? one : other;
      expect((await submit(refused, newKey())).status).toBe(201);
    },
  );
});

test("one key of two callers is two keys", async () => {
  const key = newKey();
  const { body: mine } = await submit(somebodyElse(), key);
  const authorization = `Bearer ${await stack.accessToken({ sub: "another-system" })}`;
  const theirs = await stack.ask("/departures", {
    body: somebodyElse(),
    headers: { "idempotency-key": key, authorization },
  });
  expect(theirs.status).toBe(201);
  expect(theirs.body.id).not.toBe(mine.id);
});

test("a key may have 255 characters and be anything that a header can hold", async () => {
  expect((await submit(submission(), "k~ \"'/%=".padEnd(255, "k"))).status).toBe(201);
});

describe("a key whose departure was erased", () => {
  test("is gone, with the same submission and with another, and records nobody anew", async () => {
    const [body, key] = [somebodyElse(), newKey()];
    const { body: first } = await submit(body, key);
    await stack.ask(`/departures/${first.id}/erase`, { method: "POST" });
    const { body: erased } = await stack.ask(`/departures/${first.id}`);
    for (const again of [body, asForm(body), somebodyElse()]) {
      const answer = await submit(again, key);
      expect([answer.status, answer.body.type]).toEqual([410, "urn:totziens:problem:is-erased"]);
    }
    expect((await stack.ask(`/departures/${first.id}`)).body).toEqual(erased);
  });

  test("is gone also when the person was submitted anew, under another key", async () => {
    const [body, key] = [somebodyElse(), newKey()];
    const { body: first } = await submit(body, key);
    await stack.ask(`/departures/${first.id}/erase`, { method: "POST" });
    const { body: anew, status } = await submit(body, newKey());
    expect(status).toBe(201);
    expect((await submit(body, key)).status).toBe(410);
    expect((await stack.ask(`/departures/${anew.id}`)).body).toEqual(anew);
  });
});

function submit(body: object | string, key: string) {
  return stack.ask("/departures", { body, headers: { "idempotency-key": key } });
}

function withdraw(id: string) {
  return stack.ask(`/departures/${id}/withdraw`, { body: { reason: "mistake" } });
}

function newKey(): string {
  return crypto.randomUUID();
}
