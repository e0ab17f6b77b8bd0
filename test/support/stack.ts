import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { connectHrChanges } from "../../lambdas/api/changes/connect.ts";
import { hrChangesHandler } from "../../lambdas/api/changes/handler.ts";
import { apiDocumentHandler } from "../../lambdas/api/document/handler.ts";
import { loadDocument } from "../../lambdas/api/document/load-document.ts";
import { connectInsights } from "../../lambdas/api/insights/connect.ts";
import { insightsHandler } from "../../lambdas/api/insights/handler.ts";
import { connectHrList } from "../../lambdas/api/list/connect.ts";
import { hrListHandler } from "../../lambdas/api/list/handler.ts";
import { connectHrApi } from "../../lambdas/api/record/connect.ts";
import { hrApiHandler } from "../../lambdas/api/record/handler.ts";
import type { AwsClient } from "../../lambdas/aws/wiring.ts";
import type { Releases } from "../../lambdas/departure/model/insight-ports.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { deskHandler } from "../../lambdas/desk/handler.ts";
import type { AccessRules } from "../../lambdas/http/access.ts";
import { connectImport } from "../../lambdas/import/connect.ts";
import { importHandler } from "../../lambdas/import/handler.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { peopleHandler } from "../../lambdas/links/handler.ts";
import { connectMailEvents } from "../../lambdas/mail-events/connect.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { connectMailer } from "../../lambdas/mailer/connect.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import type { LoadTemplates } from "../../lambdas/mails/load-templates.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { closingHandler } from "../../lambdas/upkeep/closing/handler.ts";
import { connectPublish } from "../../lambdas/upkeep/publish/connect.ts";
import { publishHandler } from "../../lambdas/upkeep/publish/handler.ts";
import { connectReconcile } from "../../lambdas/upkeep/reconcile/connect.ts";
import { reconcileHandler } from "../../lambdas/upkeep/reconcile/handler.ts";
import { connectSweep } from "../../lambdas/upkeep/sweep/connect.ts";
import { sweepHandler } from "../../lambdas/upkeep/sweep/handler.ts";
import { connectWebhook } from "../../lambdas/webhook/connect.ts";
import { webhookHandler } from "../../lambdas/webhook/handler.ts";
import type { LocalHandlers, MakeHandlers } from "../../lib/local/handlers.ts";
import { functionEnvironment } from "../../lib/local/local-environment.ts";
import {
  type LocalStack,
  type LocalStackOptions,
  startLocalStack,
} from "../../lib/local/local-stack.ts";
import { undocumented } from "./api-document.ts";
import { at } from "./departures.ts";
import { withoutSocket } from "./without-socket.ts";

/** Called before and after every AWS call of the program; its errors reach the caller. */
export interface Watch {
  before?(operation: string): void | Promise<void>;
  after?(operation: string): void | Promise<void>;
}

export interface TestStack extends LocalStack {
  readonly watch: Watch;
  /** Calls the API as HR's system; every answer is checked against the API document. */
  ask(path: string, request?: Asked): Promise<Answered>;
}

export interface TestStackOptions extends Partial<LocalStackOptions> {
  /** Replaces what an organisation can edit. */
  readonly ports?: {
    readonly plan?: Plan;
    readonly loadTemplates?: LoadTemplates;
    readonly access?: AccessRules;
    /** What was published. */
    readonly releases?: Releases;
    /** For session expiry. */
    readonly wallClock?: () => Temporal.Instant;
  };
}

interface Asked {
  readonly method?: "GET" | "POST" | "PATCH";
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each answer has its own body.
  readonly body: any;
}

/** The shipped handlers on the embedded engines, in memory, with a clock standing at that local time. */
export async function startTestStack(
  startAt: string,
  { ports = {}, ...options }: TestStackOptions = {},
): Promise<TestStack> {
  const watch: Watch = {};
  const stack = await startLocalStack({
    clock: "stands",
    startAt: at(startAt),
    onFault: () => undefined,
    ...options,
    handlers: handlersWatchedBy(watch, ports),
  });
  const token = await stack.accessToken();
  return {
    ...stack,
    watch,
    ask: (path, asked = {}) => ask(`${stack.url}${path}`, token, asked),
  };
}

async function ask(
  url: string,
  token: string,
  { body, method, headers = {} }: Asked,
): Promise<Answered> {
  const authorization = `Bearer ${token}`;
  const response = await fetch(
    url,
    body === undefined
      ? { method: method ?? "GET", headers: { authorization, ...headers } }
      : {
          method: method ?? "POST",
          headers: { authorization, "content-type": typeOf(body), ...headers },
          body: written(body),
        },
  );
  const text = await response.text();
  const answered = {
    status: response.status,
    headers: response.headers,
    body: text && JSON.parse(text),
  };
  const wrong = undocumented({
    method: method ?? (body === undefined ? "GET" : "POST"),
    path: decodeURI(new URL(url).pathname),
    type: response.headers.get("content-type") ?? "",
    ...answered,
  });
  if (wrong.length > 0) throw new Error(`Not as documented: ${url}\n${wrong.join("\n")}`);
  return answered;
}

function typeOf(body: object | string): string {
  return typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json";
}

function written(body: object | string): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

function handlersWatchedBy(watch: Watch, ports: object): MakeHandlers {
  return ({ environment, clock, aws }) => {
    const onClient = (client: AwsClient) => {
      watchClient(client, watch);
      withoutSocket(client, aws);
    };
    const options = { clock, onClient };
    return {
      "api/record": hrApiHandler({ ...connectHrApi(environment, options), ...ports }),
      "api/list": hrListHandler({ ...connectHrList(environment, options), ...ports }),
      "api/changes": hrChangesHandler({ ...connectHrChanges(environment, options), ...ports }),
      "api/insights": insightsHandler({ ...connectInsights(environment, options), ...ports }),
      links: peopleHandler({ ...connectPeople(environment, options), ...ports }),
      "api/document": apiDocumentHandler({ loadDocument }),
      desk: deskHandler({ ...connectDesk(environment, options), ...ports }),
      mailer: mailerHandler({ ...connectMailer(environment, options), ...ports }),
      "mail-events": mailEventsHandler({ ...connectMailEvents(environment, options), ...ports }),
      "upkeep/sweep": sweepHandler({
        ...connectSweep(functionEnvironment(environment, "upkeep/sweep"), options),
        ...ports,
      }),
      "upkeep/closing": closingHandler({ ...connectClosing(environment, options), ...ports }),
      "upkeep/publish": publishHandler({ ...connectPublish(environment, options), ...ports }),
      "upkeep/reconcile": reconcileHandler({
        ...connectReconcile(functionEnvironment(environment, "upkeep/reconcile"), options),
        ...ports,
      }),
      import: importHandler({ ...connectImport(environment, options), ...ports }),
      ...(environment.WEBHOOK_URL
        ? { webhook: webhookHandler(connectWebhook(environment, options)) }
        : {}),
    } as unknown as LocalHandlers;
  };
}

function watchClient(client: AwsClient, watch: Watch): void {
  // Every client's stack accepts this; TypeScript cannot express that for their union.
  (client as DynamoDBClient).middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, "");
        await watch.before?.(operation);
        const answer = await next(args);
        await watch.after?.(operation);
        return answer;
      },
    { step: "initialize", name: "watch" },
  );
}
