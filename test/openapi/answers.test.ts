import { readFileSync } from "node:fs";
import { undocumented } from "../support/api-document.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

const SAMPLES = ["common", "employer"];

test("whatever becomes of departures, they look as the document says", async () => {
  const ids: string[] = [];
  for (const name of SAMPLES) {
    const file = new URL(`../../samples/${name}.json`, import.meta.url);
    const sample = JSON.parse(readFileSync(file, "utf8"));
    const dates = { announced: "2027-01-14", lastDay: "2027-02-19", endOfEmployment: "2027-02-28" };
    const { status, body } = await stack.ask("/departures", { body: { ...sample, ...dates } });
    expect(status).toBe(201);
    ids.push(body.id);
  }
  const [common = "", employer = ""] = ids;
  const ask = (path: string, body: object) => stack.ask(`/departures/${path}`, { body });
  const person = { name: "Daan Visser", address: "d.visser@delinde.example" };
  await ask(`${common}/steps/handover`, { do: "hand-over", ...person });
  await ask(`${common}/steps/team`, { do: "skip", reason: "other" });
  await ask(`${common}/replace`, { role: "manager", ...person, until: "2027-02-05" });
  await stack.advanceByDays(20);
  await ask(`${common}/steps/communicate`, { do: "done" });
  await ask(`${employer}/object`, {});
  await ask(`${employer}/withdraw`, { reason: "stays" });
  for (const id of ids) expect((await stack.ask(`/departures/${id}`)).status).toBe(200);
  await stack.advanceByDays(10);
  for (const id of ids) expect((await ask(`${id}/export`, {})).status).toBe(200);
  await ask(`${common}/erase`, { everything: true });
  expect((await stack.ask(`/departures/${common}`)).body.status).toBe("erased");
});

test("an answer that is not as documented would be seen", () => {
  const answer = { method: "GET", path: "/health", status: 200, type: "application/json" };
  expect(undocumented({ ...answer, body: { status: "ok" } })).toEqual([]);
  expect(undocumented({ ...answer, body: { status: "ok", more: 1 } })).toHaveLength(1);
  expect(undocumented({ ...answer, body: {} })).toHaveLength(1);
  expect(undocumented({ ...answer, status: 202, body: {} })).toHaveLength(1);
});
