import type { WebhookQueue } from "../../departure/model/ports.ts";
import { describeFault, log } from "../../telemetry/log.ts";

/**
 * Enqueues delivery of what was just saved; does nothing without a webhook. Faults are not passed on, because the sweep
 * catches up.
 */
export async function enqueueWebhook(
  departureId: string,
  { follow }: { readonly follow?: WebhookQueue | undefined },
): Promise<void> {
  try {
    await follow?.put({ departureId }, 0);
  } catch (error) {
    log("error", "telling-left-to-sweep", { departureId, because: describeFault(error) });
  }
}
