/** The names of environment variables, shared by the stack and the handlers. */
export const ENVIRONMENT = {
  table: "TABLE_NAME",
  scheduleGroup: "SCHEDULE_GROUP_NAME",
  scheduleRole: "SCHEDULE_ROLE_ARN",
  mailQueue: "MAIL_QUEUE_URL",
  mailQueueArn: "MAIL_QUEUE_ARN",
  deadLetterQueueArn: "DEAD_LETTER_QUEUE_ARN",
  keys: "KEYS_SECRET_ARN",
  audience: "AUDIENCE",
  hrClaim: "HR_CLAIM",
  /** Of the API's insights; absent where HR alone may read them. */
  insightsClaim: "INSIGHTS_CLAIM",
  claimSeparator: "CLAIM_SEPARATOR",
  webhookQueue: "WEBHOOK_QUEUE_URL",
  /** Set by Lambda itself. */
  functionName: "AWS_LAMBDA_FUNCTION_NAME",
} as const;

/** The delimiters of a text claim, by their words in the settings. */
export const CLAIM_SEPARATORS = { blank: " ", comma: ",", semicolon: ";" } as const;

/** Those of functions that send mails or show pages. */
export const LINK_ENVIRONMENT = {
  linksUrl: "LINKS_URL",
} as const;

/** Those of the mailer alone. */
export const MAILER_ENVIRONMENT = {
  sender: "SENDER",
  configurationSet: "CONFIGURATION_SET_NAME",
  /** This instance's share of the account's rate. */
  mailsPerSecond: "MAILS_PER_SECOND",
  /** Mails in flight in one instance. */
  mailsAtOnce: "MAILS_AT_ONCE",
} as const;

/** Those of the webhook function; no other function knows its URL. */
export const WEBHOOK_ENVIRONMENT = {
  webhookUrl: "WEBHOOK_URL",
} as const;

/** Those of the functions that enqueue and record an import. */
export const IMPORT_ENVIRONMENT = {
  importQueue: "IMPORT_QUEUE_URL",
} as const;

/** Those of the functions that delete what leavers answered. */
export const ANSWERS_ENVIRONMENT = {
  ledger: "LEDGER_TABLE_NAME",
} as const;

/** Those of HR's desk alone. */
export const DESK_ENVIRONMENT = {
  issuer: "ISSUER",
  deskClientId: "DESK_CLIENT_ID",
  deskClientSecret: "DESK_CLIENT_SECRET_ARN",
  officerClaim: "OFFICER_CLAIM",
  readerClaim: "READER_CLAIM",
  answerReaderClaim: "ANSWER_READER_CLAIM",
  /** Absent where nobody sees the insights alone. */
  insightsReaderClaim: "INSIGHTS_READER_CLAIM",
} as const;

type Names = typeof ENVIRONMENT &
  typeof LINK_ENVIRONMENT &
  typeof MAILER_ENVIRONMENT &
  typeof DESK_ENVIRONMENT &
  typeof IMPORT_ENVIRONMENT &
  typeof ANSWERS_ENVIRONMENT &
  typeof WEBHOOK_ENVIRONMENT;
export type EnvironmentName = Names[keyof Names];

/** A required variable: without it the function does not start. */
export function required(environment: NodeJS.ProcessEnv, name: EnvironmentName): string {
  const value = environment[name];
  if (!value) throw new Error(`Environment variable ${name} is missing.`);
  return value;
}
