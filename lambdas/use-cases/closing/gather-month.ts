import { gatherLines, monthsToRead } from "../../departure/lessons/gather-lines.ts";
import type { ClosingPorts } from "./closing-ports.ts";

/** Once in each month, adds the open lines of the months before to those that can be read together. */
export async function gatherMonth({
  gathering,
  clock,
}: Pick<ClosingPorts, "gathering" | "clock">): Promise<void> {
  const now = clock();
  const [month = "", ...before] = monthsToRead(now);
  if ((await gathering.of([month])).length > 0) return;
  const [lines, earlier] = await Promise.all([gathering.lines(), gathering.of(before)]);
  await gathering.gather(gatherLines(now, lines, earlier));
}
