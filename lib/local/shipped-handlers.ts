import { WEBHOOK_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { requireBuild } from "../build-output.ts";
import type { HandlerSurroundings, LocalHandlers } from "./handlers.ts";
import { functionEnvironment } from "./local-environment.ts";

/** The program's functions, each wired as on AWS. */
export const shippedHandlers = async ({
  environment,
  clock,
}: HandlerSurroundings): Promise<LocalHandlers> => {
  requireBuild();
  const made = Object.entries(FUNCTIONS)
    .filter(([name]) => name !== "webhook" || environment[WEBHOOK_ENVIRONMENT.webhookUrl])
    .map(async ([name, make]) => [
      name,
      await make(functionEnvironment(environment, name as keyof LocalHandlers), { clock }),
    ]);
  // Route functions have narrower event types than Lambda's.
  return Object.fromEntries(await Promise.all(made)) as unknown as LocalHandlers;
};

type Made = (
  environment: NodeJS.ProcessEnv,
  options: Pick<HandlerSurroundings, "clock">,
) => Promise<unknown>;

/** Imported only when made: they import the build's output. */
const FUNCTIONS: Readonly<Record<keyof LocalHandlers, Made>> = {
  "api/record": async (environment, options) => {
    const [{ hrApiHandler }, { connectHrApi }] = await Promise.all([
      import("../../lambdas/api/record/handler.ts"),
      import("../../lambdas/api/record/connect.ts"),
    ]);
    return hrApiHandler(connectHrApi(environment, options));
  },
  "api/list": async (environment, options) => {
    const [{ hrListHandler }, { connectHrList }] = await Promise.all([
      import("../../lambdas/api/list/handler.ts"),
      import("../../lambdas/api/list/connect.ts"),
    ]);
    return hrListHandler(connectHrList(environment, options));
  },
  "api/changes": async (environment, options) => {
    const [{ hrChangesHandler }, { connectHrChanges }] = await Promise.all([
      import("../../lambdas/api/changes/handler.ts"),
      import("../../lambdas/api/changes/connect.ts"),
    ]);
    return hrChangesHandler(connectHrChanges(environment, options));
  },
  "api/insights": async (environment, options) => {
    const [{ insightsHandler }, { connectInsights }] = await Promise.all([
      import("../../lambdas/api/insights/handler.ts"),
      import("../../lambdas/api/insights/connect.ts"),
    ]);
    return insightsHandler(connectInsights(environment, options));
  },
  links: async (environment, options) => {
    const [{ peopleHandler }, { connectPeople }] = await Promise.all([
      import("../../lambdas/links/handler.ts"),
      import("../../lambdas/links/connect.ts"),
    ]);
    return peopleHandler(connectPeople(environment, options));
  },
  desk: async (environment, options) => {
    const [{ deskHandler }, { connectDesk }] = await Promise.all([
      import("../../lambdas/desk/handler.ts"),
      import("../../lambdas/desk/connect.ts"),
    ]);
    return deskHandler(connectDesk(environment, options));
  },
  mailer: async (environment, options) => {
    const [{ mailerHandler }, { connectMailer }] = await Promise.all([
      import("../../lambdas/mailer/handler.ts"),
      import("../../lambdas/mailer/connect.ts"),
    ]);
    return mailerHandler(connectMailer(environment, options));
  },
  "mail-events": async (environment, options) => {
    const [{ mailEventsHandler }, { connectMailEvents }] = await Promise.all([
      import("../../lambdas/mail-events/handler.ts"),
      import("../../lambdas/mail-events/connect.ts"),
    ]);
    return mailEventsHandler(connectMailEvents(environment, options));
  },
  "upkeep/sweep": async (environment, options) => {
    const [{ sweepHandler }, { connectSweep }] = await Promise.all([
      import("../../lambdas/upkeep/sweep/handler.ts"),
      import("../../lambdas/upkeep/sweep/connect.ts"),
    ]);
    return sweepHandler(connectSweep(environment, options));
  },
  "upkeep/closing": async (environment, options) => {
    const [{ closingHandler }, { connectClosing }] = await Promise.all([
      import("../../lambdas/upkeep/closing/handler.ts"),
      import("../../lambdas/upkeep/closing/connect.ts"),
    ]);
    return closingHandler(connectClosing(environment, options));
  },
  "upkeep/publish": async (environment, options) => {
    const [{ publishHandler }, { connectPublish }] = await Promise.all([
      import("../../lambdas/upkeep/publish/handler.ts"),
      import("../../lambdas/upkeep/publish/connect.ts"),
    ]);
    return publishHandler(connectPublish(environment, options));
  },
  "upkeep/reconcile": async (environment, options) => {
    const [{ reconcileHandler }, { connectReconcile }] = await Promise.all([
      import("../../lambdas/upkeep/reconcile/handler.ts"),
      import("../../lambdas/upkeep/reconcile/connect.ts"),
    ]);
    return reconcileHandler(connectReconcile(environment, options));
  },
  import: async (environment, options) => {
    const [{ importHandler }, { connectImport }] = await Promise.all([
      import("../../lambdas/import/handler.ts"),
      import("../../lambdas/import/connect.ts"),
    ]);
    return importHandler(connectImport(environment, options));
  },
  webhook: async (environment, options) => {
    const [{ webhookHandler }, { connectWebhook }] = await Promise.all([
      import("../../lambdas/webhook/handler.ts"),
      import("../../lambdas/webhook/connect.ts"),
    ]);
    return webhookHandler(connectWebhook(environment, options));
  },
  "api/document": async () => {
    const [{ apiDocumentHandler }, { loadDocument }] = await Promise.all([
      import("../../lambdas/api/document/handler.ts"),
      import("../../lambdas/api/document/load-document.ts"),
    ]);
    return apiDocumentHandler({ loadDocument });
  },
};
