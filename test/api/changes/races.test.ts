import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT } from "../record/submissions.ts";
import { type Ask, change, presentOf, submitted } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const OTHERS = 7;

/** Somebody who goes on changing the departure until it is over. */
async function changeOn(id: string, name: number, isOver: () => boolean): Promise<number[]> {
  const statuses: number[] = [];
  for (let number = 0; !isOver(); number += 1) {
    const ask: Ask = { method: "PATCH", path: "", body: { department: `${name} ${number}` } };
    statuses.push((await change(stack, id, ask)).status);
  }
  return statuses;
}

describe.each([
  ["an erasure", { path: "/erase" }],
  ["a withdrawal", { path: "/withdraw", body: { reason: "mistake" } }],
] as const)("%s", (_, last) => {
  test.each([1, 2, 3])("wins against seven others who go on changing it, time %s", async () => {
    const { id } = await submitted(stack);
    let isOver = false;
    const others = Array.from({ length: OTHERS }, (_, name) => changeOn(id, name, () => isOver));
    const { status } = await change(stack, id, last);
    isOver = true;
    const statuses = (await Promise.all(others)).flat();
    expect(status).toBe(200);
    expect((await presentOf(stack, id)).status).toMatch(/erased|withdrawn/);
    // Nobody gets anything but an answer.
    expect(statuses.filter((each) => ![200, 409, 410].includes(each))).toEqual([]);
  });
});
