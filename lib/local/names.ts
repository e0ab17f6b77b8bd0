/** Names in the local stack; on AWS the stack gives them. */
export const REGION = "eu-west-1";
export const ACCOUNT = "000000000000";

/** As the dimension of metrics. */
export const STAGE = "local";
export const TABLE_NAME = "totziens";
export const LEDGER_TABLE_NAME = "totziens-ledger";
export const SCHEDULE_GROUP_NAME = "totziens";
export const SCHEDULE_ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/totziens-schedules`;
export const MAIL_QUEUE_NAME = "mails";
export const DEAD_LETTER_QUEUE_NAME = "dead-letters";
export const WEBHOOK_QUEUE_NAME = "webhook";
export const IMPORT_QUEUE_NAME = "import";
export const FAILED_WORK_QUEUE_NAME = "failed-work";
export const KEYS_SECRET_ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:totziens-keys`;
/** The same on every computer, so that a receiver can be tried at once. */
export const WEBHOOK_KEY = "bG9jYWwtdG90emllbnMtd2ViaG9vay1rZXktbm90LWEtc2VjcmV0LWF0LWFsbCEh";
export const CONFIGURATION_SET_NAME = "totziens";
export const SENDER_DOMAIN = "totziens.example";
export const SENDER_ADDRESS = `mail@${SENDER_DOMAIN}`;

/** The audience of local tokens. */
export const AUDIENCE = "https://totziens.example/api";
export const SCOPE = "departures";
/** The desk's client at the local issuer, and its people's claim. */
export const DESK_CLIENT_ID = "hr-desk";
export const DESK_CLAIM = "roles";

/** A function's name, from its folder in `lambdas/`. */
export function functionName(folder: string): string {
  return `totziens-${folder.replace("/", "-")}`;
}

export function queueArn(name: string): string {
  return `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
}
