import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { STAGE_VARIABLE } from "../lambdas/telemetry/log.ts";
import { requireBuild } from "./build-output.ts";
import { Alarms } from "./constructs/alarms.ts";
import { ApiDocument } from "./constructs/api-document.ts";
import { Closing } from "./constructs/closing.ts";
import { Dashboard } from "./constructs/dashboard.ts";
import { Desk } from "./constructs/desk.ts";
import { FailedWork } from "./constructs/failed-work.ts";
import { Gateway } from "./constructs/gateway.ts";
import { HrApi } from "./constructs/hr-api.ts";
import { ImportWorker } from "./constructs/import-worker.ts";
import { MailFeedback } from "./constructs/mail-feedback.ts";
import { Mailer } from "./constructs/mailer.ts";
import { MonthlyBudget } from "./constructs/monthly-budget.ts";
import { People } from "./constructs/people.ts";
import { ProgramFunction } from "./constructs/program-function.ts";
import { Publish } from "./constructs/publish.ts";
import { Reconcile } from "./constructs/reconcile.ts";
import { Sweep } from "./constructs/sweep.ts";
import { Webhook } from "./constructs/webhook.ts";
import { planTimeZone } from "./plan-time-zone.ts";
import type { Stage } from "./stage.ts";
import type { StateStack } from "./state-stack.ts";

export interface ApplicationStackProps extends StackProps {
  readonly stage: Stage;
  readonly state: StateStack;
}

/** The program: everything that can be deleted and redeployed without losing a departure or a mail. */
export class ApplicationStack extends Stack {
  constructor(scope: Construct, id: string, { stage, state, ...props }: ApplicationStackProps) {
    super(scope, id, props);
    if (this.bundlingRequired) requireBuild();

    const { settings } = stage;
    const logRetention = settings.logRetentionDays;
    const hrApi = new HrApi(this, "HrApi", { state, logRetention });
    const people = new People(this, "People", { state, logRetention });
    const document = new ApiDocument(this, "ApiDocument", { logRetention });
    const desk = new Desk(this, "Desk", { state, logRetention });
    const gateway = new Gateway(this, "Gateway", {
      functions: {
        "api/record": hrApi.api,
        "api/list": hrApi.list,
        "api/changes": hrApi.changes,
        "api/insights": hrApi.insights,
        links: people.function,
        desk: desk.function,
        "api/document": document.function,
      },
      signIn: state.signIn,
      domain: settings.domain,
      logRetention,
    });
    const url = settings.linksUrl ?? gateway.url;
    desk.answersAt(url);
    people.answersAt(url);
    const failedWork = new FailedWork(this, "FailedWork");
    const feedback = new MailFeedback(this, "Feedback", { state, failedWork, logRetention });
    const mailer = new Mailer(this, "Mailer", {
      state,
      logRetention,
      configurationSetName: feedback.configurationSet.configurationSetName,
      linksUrl: url,
      sesRate: settings.sesRate,
    });
    const sweep = new Sweep(this, "Sweep", { state, logRetention });
    const closing = new Closing(this, "Closing", { state, logRetention });
    const timeZone = planTimeZone();
    new Publish(this, "Publish", { state, logRetention, timeZone });
    const reconcile = new Reconcile(this, "Reconcile", { state, logRetention, timeZone });
    const importWorker = new ImportWorker(this, "Import", { state, failedWork, logRetention });
    importWorker.queue.allowSend(desk.function);
    const webhook = webhookOf(this, { stage, state, failedWork });
    webhook?.letTell([
      hrApi.api,
      hrApi.changes,
      people.function,
      desk.function,
      mailer.function,
      feedback.function,
      sweep.function,
      closing.function,
      reconcile.function,
      importWorker.function,
    ]);
    const functions = functionsIn(this);
    for (const each of functions) each.learn({ [STAGE_VARIABLE]: stage.name });
    const watched = {
      stage,
      state,
      api: gateway.api,
      sweep: sweep.function,
      failedWork,
      configurationSet: feedback.configurationSet,
      hasWebhook: webhook !== undefined,
    };
    const { all: alarms } = new Alarms(this, "Alarms", {
      ...watched,
      address: settings.alarmAddress,
    });
    if (settings.dashboard) {
      const mailing = { functions, mailer: mailer.function };
      new Dashboard(this, "Dashboard", { ...watched, ...mailing, alarms });
    }
    if (settings.monthlyBudget && settings.alarmAddress) {
      new MonthlyBudget(this, "Budget", {
        dollars: settings.monthlyBudget,
        address: settings.alarmAddress,
      });
    }
  }
}

function functionsIn(scope: Construct): ProgramFunction[] {
  return scope.node.findAll().filter((each) => each instanceof ProgramFunction);
}

/** The webhook, if the settings have one. */
function webhookOf(
  scope: Construct,
  { stage, state, failedWork }: ApplicationStackProps & { readonly failedWork: FailedWork },
): Webhook | undefined {
  const { webhookUrl: url, logRetentionDays: logRetention } = stage.settings;
  return url ? new Webhook(scope, "Webhook", { state, failedWork, url, logRetention }) : undefined;
}
