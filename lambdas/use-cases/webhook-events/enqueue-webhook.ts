import type { WebhookQueue } from "../../departure/model/ports.ts";
import { describeFault, log } from "../../telemetry/log.ts";

/**
 * Has the follower told of what was just saved; nothing where there is none. The sweep does what this did not, so a fault
 * here is no answer to whoever asked.
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
