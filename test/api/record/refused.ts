import type { Answered, TestStack } from "../../support/stack.ts";

/** Posts it and expects those mistakes, as `field: code`, in any order, and that AWS hears nothing of it. */
export async function expectRefused(
  stack: TestStack,
  body: object | string,
  mistakes: readonly string[],
): Promise<Answered> {
  const before = callsOf(stack);
  const answer = await stack.ask("/departures", { body });
  expect(mistakesIn(answer)).toEqual(mistakes.toSorted());
  expect(answer.status).toBe(422);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  for (const { message } of answer.body.errors) {
    expect(message).not.toMatch(/\{\w+\}|undefined|‘’/);
    expect(message.length).toBeLessThan(300);
  }
  expect(callsOf(stack)).toBe(before);
  return answer;
}

/** How often the program has called AWS: without a call nothing is saved, scheduled or sent. */
export function callsOf({ calls }: Pick<TestStack, "calls">): number {
  return [...calls.values()].reduce((sum, times) => sum + times, 0);
}

function mistakesIn({ body }: Answered): string[] {
  return (body.errors ?? [])
    .map(({ field, code }: { field: string; code: string }) => `${field}: ${code}`)
    .toSorted();
}
