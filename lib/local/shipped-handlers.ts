import { WEBHOOK_ENVIRONMENT } from "../../lambdas/environment.ts";
import { requireBuild } from "../build-output.ts";
import type { HandlerSurroundings, LocalHandlers } from "./handlers.ts";

/** The functions of the program, each connected by itself, as it is on AWS. */
export const shippedHandlers = async (
  surroundings: HandlerSurroundings,
): Promise<LocalHandlers> => {
  const { environment, clock } = surroundings;
  requireBuild();
  // Imported only now: what they import at once is what the build makes.
  const [
    services,
    hrApi,
    hrList,
    hrChanges,
    people,
    desk,
    document,
    loaded,
    mailer,
    mailEvents,
    sweep,
    reconcile,
    importServices,
    imports,
  ] = await Promise.all([
    import("../../lambdas/services.ts"),
    import("../../lambdas/hr-api/handler.ts"),
    import("../../lambdas/hr-list/handler.ts"),
    import("../../lambdas/hr-changes/handler.ts"),
    import("../../lambdas/people/handler.ts"),
    import("../../lambdas/desk/handler.ts"),
    import("../../lambdas/api-document/handler.ts"),
    import("../../lambdas/api-document/load-document.ts"),
    import("../../lambdas/mailer/handler.ts"),
    import("../../lambdas/mail-events/handler.ts"),
    import("../../lambdas/sweep/handler.ts"),
    import("../../lambdas/reconcile/handler.ts"),
    import("../../lambdas/import-services.ts"),
    import("../../lambdas/import/handler.ts"),
  ]);
  return {
    hrApi: hrApi.hrApiHandler(services.connectHrApi(environment, { clock })),
    hrList: hrList.hrListHandler(services.connectHrList(environment, { clock })),
    hrChanges: hrChanges.hrChangesHandler(services.connectHrChanges(environment, { clock })),
    people: people.peopleHandler(services.connectPeople(environment, { clock })),
    apiDocument: document.apiDocumentHandler(loaded),
    desk: desk.deskHandler(services.connectDesk(environment, { clock })),
    mailer: mailer.mailerHandler(services.connectMailer(environment, { clock })),
    mailEvents: mailEvents.mailEventsHandler(services.connectMailEvents(environment, { clock })),
    sweep: sweep.sweepHandler(services.connectSweep(environment, { clock })),
    reconcile: reconcile.reconcileHandler(services.connectReconcile(environment, { clock })),
    import: imports.importHandler(importServices.connectImport(environment, { clock })),
    ...(environment[WEBHOOK_ENVIRONMENT.webhookUrl] ? await webhook(surroundings) : {}),
    // Those that answer routes say more exactly than Lambda what they are called with.
  } as unknown as LocalHandlers;
};

async function webhook({
  environment,
  clock,
}: HandlerSurroundings): Promise<Pick<LocalHandlers, "webhook">> {
  const [{ connectWebhook }, { webhookHandler }] = await Promise.all([
    import("../../lambdas/webhook-services.ts"),
    import("../../lambdas/webhook/handler.ts"),
  ]);
  return { webhook: webhookHandler(connectWebhook(environment, { clock })) };
}
