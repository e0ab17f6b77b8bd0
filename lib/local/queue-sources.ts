import { MAILER_INSTANCES } from "../../lambdas/mailer/pace.ts";
import type { Engines } from "./engines.ts";
import type { LocalHandlers } from "./handlers.ts";
import type { Invoke } from "./invoke.ts";
import { type EventSource, eventSource } from "./sqs/event-source.ts";
import { inTurn } from "./sqs/in-turn.ts";

type Queues = Pick<Engines, "mailQueue" | "webhookQueue" | "importQueue">;

/** The queues' consumers: the mailer, the import worker and, if there is a receiver, the webhook. */
export function queueSources(
  { mailQueue, webhookQueue, importQueue }: Queues,
  handlers: LocalHandlers,
  invoke: Invoke,
): EventSource {
  const mailer = eventSource({
    queue: mailQueue,
    maximumConcurrency: MAILER_INSTANCES,
    handler: (event) => invoke("mailer", handlers.mailer, event, 60),
  });
  const importer = eventSource({
    queue: importQueue,
    batchSize: 1,
    maximumConcurrency: 2,
    handler: (event) => invoke("import", handlers.import, event, 120),
  });
  const { webhook } = handlers;
  if (!webhook) return inTurn([mailer, importer]);
  const teller = eventSource({
    queue: webhookQueue,
    maximumConcurrency: 2,
    handler: (event) => invoke("webhook", webhook, event, 120),
  });
  return inTurn([mailer, importer, teller]);
}
