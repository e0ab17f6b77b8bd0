import type { DueForClosing } from "../../departure/model/closing-ports.ts";
import { describeFault, log } from "../../telemetry/log.ts";
import { carryOutOrder } from "../../use-cases/closing/carry-out-order.ts";
import { carryOutTally } from "../../use-cases/closing/carry-out-tally.ts";
import { closeAnswers } from "../../use-cases/closing/close-answers.ts";
import type { ClosingPorts } from "../../use-cases/closing/closing-ports.ts";
import { gatherMonth } from "../../use-cases/closing/gather-month.ts";

export interface ClosingReport {
  /** Answers, orders, tallies and lines with something due. */
  readonly candidates: number;
}

/** Orders first, so that nothing is counted that must be deleted. */
const IN_ORDER: readonly DueForClosing["kind"][] = [
  "order",
  "answers",
  "tally",
  "gathered",
  "line",
];

/**
 * Carries out what is due for what leavers answered: orders to delete, departures that must follow, questions that close,
 * departures to count, and the end of what is kept for a time; once a month it gathers open lines. A failure does not delay the
 * others; at the end it fails the run, which raises an alarm.
 * Nothing in the log tells whose answers they were.
 */
export function closingHandler(ports: ClosingPorts) {
  return async (): Promise<ClosingReport> => {
    const due = await ports.closing.due(ports.clock());
    const inOrder = IN_ORDER.flatMap((kind) => due.filter((one) => one.kind === kind));
    // Lines whose time is over go before others are gathered.
    const tasks = [...inOrder.map((each) => () => carryOut(each, ports)), () => gatherMonth(ports)];
    let failed = 0;
    for (const task of tasks) {
      try {
        await task();
      } catch (error) {
        failed += 1;
        log("error", "closing-failed", { because: describeFault(error) });
      }
    }
    if (failed > 0) throw new Error(`${failed} of ${tasks.length} could not be closed or deleted.`);
    return { candidates: due.length };
  };
}

function carryOut(due: DueForClosing, ports: ClosingPorts): Promise<void> {
  if (due.kind === "order") return carryOutOrder(due.departureId, ports);
  if (due.kind === "answers") return closeAnswers(due.place, ports);
  if (due.kind === "tally") return carryOutTally(due.place, ports);
  if (due.kind === "gathered") return ports.gathering.end(due.month);
  return ports.closing.dropLine(due.id);
}
