/** The names of the environment variables, written once: the stack sets them, the handlers read them. */
export const ENVIRONMENT = {
  table: "TABLE_NAME",
  scheduleGroup: "SCHEDULE_GROUP_NAME",
  scheduleRole: "SCHEDULE_ROLE_ARN",
  mailQueue: "MAIL_QUEUE_URL",
  mailQueueArn: "MAIL_QUEUE_ARN",
  deadLetterQueueArn: "DEAD_LETTER_QUEUE_ARN",
  secret: "SECRET_ARN",
  audience: "AUDIENCE",
  hrClaim: "HR_CLAIM",
  claimSeparator: "CLAIM_SEPARATOR",
  webhookQueue: "WEBHOOK_QUEUE_URL",
} as const;

/** What may be between the values of a claim that is text, by the word that the settings have for it. */
export const CLAIM_SEPARATORS = { blank: " ", comma: ",", semicolon: ";" } as const;

/** Those of functions that send mails or show pages, apart. */
export const LINK_ENVIRONMENT = {
  linkSecret: "LINK_SECRET_ARN",
  linksUrl: "LINKS_URL",
} as const;

/** Those of the mailer alone, apart. */
export const MAILER_ENVIRONMENT = {
  sender: "SENDER",
  configurationSet: "CONFIGURATION_SET_NAME",
  sesRate: "SES_RATE",
} as const;

/** Those of what tells a system that follows, apart: no other function knows where it is. */
export const WEBHOOK_ENVIRONMENT = {
  webhookUrl: "WEBHOOK_URL",
  webhookSecret: "WEBHOOK_SECRET_ARN",
} as const;

/** Those of what hands out the parts of an import, and of what records them. */
export const IMPORT_ENVIRONMENT = {
  importQueue: "IMPORT_QUEUE_URL",
} as const;

/** Those of HR's desk alone, apart: no other function carries them. */
export const DESK_ENVIRONMENT = {
  issuer: "ISSUER",
  deskClientId: "DESK_CLIENT_ID",
  deskClientSecret: "DESK_CLIENT_SECRET_ARN",
  officerClaim: "OFFICER_CLAIM",
  readerClaim: "READER_CLAIM",
  sessionSecret: "SESSION_SECRET_ARN",
} as const;

type Names = typeof ENVIRONMENT &
  typeof LINK_ENVIRONMENT &
  typeof MAILER_ENVIRONMENT &
  typeof DESK_ENVIRONMENT &
  typeof IMPORT_ENVIRONMENT &
  typeof WEBHOOK_ENVIRONMENT;
export type EnvironmentName = Names[keyof Names];

/** A variable that must be there; a function without it cannot do its work, so it does not start. */
export function required(environment: NodeJS.ProcessEnv, name: EnvironmentName): string {
  const value = environment[name];
  if (!value) throw new Error(`Environment variable ${name} is missing.`);
  return value;
}
