import type { Summary } from "./summary.ts";

/** Shows the shortest story of the first rule that broke. */
export async function expectNothingBroken({ broken: [first] }: Summary): Promise<void> {
  // Only now: what it takes to live a life again is slow to load.
  const told = first && (await (await import("./report.ts")).describeBroken(first));
  expect(told ?? "nothing broken").toBe("nothing broken");
}
