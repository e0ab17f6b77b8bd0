import { randomUUID } from "node:crypto";
import type { ScheduledEvent } from "aws-lambda";
import type { Temporal } from "temporal-polyfill";
import { ACCOUNT, REGION } from "./names.ts";

/** What EventBridge Scheduler passes to a function if the schedule has no input. */
export function scheduledEvent(name: string, now: Temporal.Instant): ScheduledEvent {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    account: ACCOUNT,
    time: `${now.toString().slice(0, 19)}Z`,
    region: REGION,
    resources: [`arn:aws:scheduler:${REGION}:${ACCOUNT}:schedule/default/${name}`],
    detail: "{}",
  };
}
