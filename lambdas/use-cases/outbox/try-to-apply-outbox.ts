import type { Departure } from "../../departure/model/departure.ts";
import { count, describeFault, log } from "../../telemetry/log.ts";
import { enqueueWebhook } from "../webhook-events/enqueue-webhook.ts";
import { applyOutbox, type OutboxPorts } from "./apply-outbox.ts";

/** A fault here isn't reported to the caller, because the sweep finishes the work. */
export async function tryToApplyOutbox(departure: Departure, ports: OutboxPorts): Promise<void> {
  try {
    await applyOutbox(departure, ports);
  } catch (error) {
    count("SchedulesNotMade");
    log("error", "schedules-left-to-sweep", {
      departureId: departure.id,
      because: describeFault(error),
    });
  }
  await enqueueWebhook(departure.id, ports);
}
