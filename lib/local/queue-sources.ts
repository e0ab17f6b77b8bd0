import type { MailerScale } from "../mailer-scale.ts";
import type { Engines } from "./engines.ts";
import type { LocalHandlers } from "./handlers.ts";
import type { Invoke } from "./invoke.ts";
import { type EventSource, eventSource } from "./sqs/event-source.ts";
import { inTurn } from "./sqs/in-turn.ts";

type Queues = Pick<Engines, "mailQueue" | "webhookQueue" | "importQueue" | "invocations">;

/** The timeouts of the jobs that hand on. */
export const SWEEP_SECONDS = 240;
export const RECONCILE_SECONDS = 900;

interface Workers {
  readonly handlers: LocalHandlers;
  readonly invoke: Invoke;
  readonly mailer: Pick<MailerScale, "instances" | "batchSize">;
}

/**
 * The queues' consumers: the mailer, the import worker and, if there is a receiver, the webhook; and those who invoke
 * themselves.
 */
export function queueSources(
  { mailQueue, webhookQueue, importQueue, invocations }: Queues,
  { handlers, invoke, mailer: scale }: Workers,
): EventSource {
  const mailer = eventSource({
    queue: mailQueue,
    batchSize: scale.batchSize,
    maximumConcurrency: scale.instances,
    handler: (event) => invoke("mailer", handlers.mailer, event, 60),
  });
  const importer = eventSource({
    queue: importQueue,
    batchSize: 1,
    maximumConcurrency: 2,
    handler: (event) => invoke("import", handlers.import, event, 120),
  });
  const jobs = invocations.source({
    "upkeep/sweep": (event) =>
      invoke("upkeep/sweep", handlers["upkeep/sweep"], event, SWEEP_SECONDS),
    "upkeep/reconcile": (event) =>
      invoke("upkeep/reconcile", handlers["upkeep/reconcile"], event, RECONCILE_SECONDS),
  });
  const { webhook } = handlers;
  if (!webhook) return inTurn([mailer, importer, jobs]);
  const teller = eventSource({
    queue: webhookQueue,
    maximumConcurrency: 2,
    handler: (event) => invoke("webhook", webhook, event, 120),
  });
  return inTurn([mailer, importer, teller, jobs]);
}
