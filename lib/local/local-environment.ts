import {
  ANSWERS_ENVIRONMENT,
  DESK_ENVIRONMENT,
  ENVIRONMENT,
  IMPORT_ENVIRONMENT,
  LINK_ENVIRONMENT,
  MAILER_ENVIRONMENT,
  WEBHOOK_ENVIRONMENT,
} from "../../lambdas/aws/environment.ts";
import { STAGE_VARIABLE } from "../../lambdas/telemetry/log.ts";
import { builtPlan } from "../built-plan.ts";
import type { MailerScale } from "../mailer-scale.ts";
import { senderHeader } from "../sender-header.ts";
import type { LocalHandlers } from "./handlers.ts";
import { ISSUER_PATH } from "./issuer/issuer.ts";
import {
  ACCOUNT,
  AUDIENCE,
  CONFIGURATION_SET_NAME,
  DEAD_LETTER_QUEUE_NAME,
  DESK_CLAIM,
  DESK_CLIENT_ID,
  FAILED_WORK_QUEUE_NAME,
  functionName,
  IMPORT_QUEUE_NAME,
  KEYS_SECRET_ARN,
  LEDGER_TABLE_NAME,
  MAIL_QUEUE_NAME,
  queueArn,
  REGION,
  SCHEDULE_GROUP_NAME,
  SCHEDULE_ROLE_ARN,
  SCOPE,
  SENDER_ADDRESS,
  STAGE,
  TABLE_NAME,
  WEBHOOK_QUEUE_NAME,
} from "./names.ts";

/** The SDK's own names: `AWS_ENDPOINT_URL_` and the service id in capitals, spaces as underscores. */
const ENDPOINTS = ["DYNAMODB", "SCHEDULER", "SQS", "SESV2", "SECRETS_MANAGER", "LAMBDA"];

export interface Surroundings {
  /** The endpoint. */
  readonly endpoint: string;
  /** Base URL of links in mails. */
  readonly linksUrl: string;
  readonly mailer: Pick<MailerScale, "mailsPerSecond" | "mailsAtOnce">;
  /** URL of the webhook receiver. */
  readonly webhookUrl?: string | undefined;
}

/** The variables that Lambda would set. */
export function localEnvironment({
  endpoint,
  linksUrl,
  mailer,
  webhookUrl,
}: Surroundings): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(ENDPOINTS.map((name) => [`AWS_ENDPOINT_URL_${name}`, endpoint])),
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    [STAGE_VARIABLE]: STAGE,
    [ENVIRONMENT.table]: TABLE_NAME,
    [ANSWERS_ENVIRONMENT.ledger]: LEDGER_TABLE_NAME,
    [ENVIRONMENT.scheduleGroup]: SCHEDULE_GROUP_NAME,
    [ENVIRONMENT.scheduleRole]: SCHEDULE_ROLE_ARN,
    [ENVIRONMENT.mailQueue]: queueUrl(endpoint, MAIL_QUEUE_NAME),
    [ENVIRONMENT.mailQueueArn]: queueArn(MAIL_QUEUE_NAME),
    [ENVIRONMENT.deadLetterQueueArn]: queueArn(DEAD_LETTER_QUEUE_NAME),
    [ENVIRONMENT.keys]: KEYS_SECRET_ARN,
    [LINK_ENVIRONMENT.linksUrl]: linksUrl,
    [MAILER_ENVIRONMENT.sender]: senderHeader({
      name: builtPlan().settings.organisation,
      address: SENDER_ADDRESS,
    }),
    [MAILER_ENVIRONMENT.configurationSet]: CONFIGURATION_SET_NAME,
    [MAILER_ENVIRONMENT.mailsPerSecond]: String(mailer.mailsPerSecond),
    [MAILER_ENVIRONMENT.mailsAtOnce]: String(mailer.mailsAtOnce),
    [ENVIRONMENT.audience]: AUDIENCE,
    [ENVIRONMENT.hrClaim]: `scope=${SCOPE}`,
    [DESK_ENVIRONMENT.issuer]: `${linksUrl}${ISSUER_PATH}`,
    [DESK_ENVIRONMENT.deskClientId]: DESK_CLIENT_ID,
    [DESK_ENVIRONMENT.officerClaim]: `${DESK_CLAIM}=officer`,
    [DESK_ENVIRONMENT.readerClaim]: `${DESK_CLAIM}=reader`,
    [DESK_ENVIRONMENT.answerReaderClaim]: `${DESK_CLAIM}=answer-reader`,
    [DESK_ENVIRONMENT.insightsReaderClaim]: `${DESK_CLAIM}=insights`,
    [IMPORT_ENVIRONMENT.importQueue]: queueUrl(endpoint, IMPORT_QUEUE_NAME),
    ...(webhookUrl
      ? {
          [WEBHOOK_ENVIRONMENT.webhookUrl]: webhookUrl,
          [ENVIRONMENT.webhookQueue]: queueUrl(endpoint, WEBHOOK_QUEUE_NAME),
        }
      : {}),
  };
}

/** The variables of one function: Lambda also tells it its name. */
export function functionEnvironment(
  environment: NodeJS.ProcessEnv,
  name: keyof LocalHandlers,
): NodeJS.ProcessEnv {
  return { ...environment, [ENVIRONMENT.functionName]: functionName(name) };
}

/** The queues' URLs, for operators' tools in other processes. */
export function queueAddresses(endpoint: string) {
  return {
    endpoint,
    mailQueueUrl: queueUrl(endpoint, MAIL_QUEUE_NAME),
    deadLetterUrl: queueUrl(endpoint, DEAD_LETTER_QUEUE_NAME),
    failedWorkUrl: queueUrl(endpoint, FAILED_WORK_QUEUE_NAME),
    importQueueUrl: queueUrl(endpoint, IMPORT_QUEUE_NAME),
    webhookQueueUrl: queueUrl(endpoint, WEBHOOK_QUEUE_NAME),
  };
}

function queueUrl(endpoint: string, name: string): string {
  return `${endpoint}/${ACCOUNT}/${name}`;
}

/** Sets variables in this process, where SDK clients read them. Returns a function that restores the old ones. */
export function borrowEnvironment(environment: NodeJS.ProcessEnv): () => void {
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, environment);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
