import type { Departure } from "../../departure/model/departure.ts";
import { count, describeFault, log } from "../../telemetry/log.ts";
import { enqueueWebhook } from "../webhook-events/enqueue-webhook.ts";
import { applyOutbox, type OutboxPorts } from "./apply-outbox.ts";

/** The sweep does what this did not finish, so a fault here is no answer to whoever asked. */
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
