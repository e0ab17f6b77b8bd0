import { describeBroken } from "./report.ts";
import type { Summary } from "./summary.ts";

/** Shows the shortest story of the first rule that broke. */
export async function expectNothingBroken({ broken: [first] }: Summary): Promise<void> {
  expect(first ? await describeBroken(first) : "nothing broken").toBe("nothing broken");
}
