import { ENVIRONMENT } from "../../lambdas/environment.ts";
import {
  ACCOUNT,
  AUDIENCE,
  CONFIGURATION_SET_NAME,
  DEAD_LETTER_QUEUE_NAME,
  DUE_INDEX_NAME,
  MAIL_QUEUE_NAME,
  queueArn,
  REGION,
  SCHEDULE_GROUP_NAME,
  SCHEDULE_ROLE_ARN,
  SCOPE,
  SECRET_ARN,
  SENDER,
  TABLE_NAME,
} from "./names.ts";

/** The SDK's own names: `AWS_ENDPOINT_URL_` and the service id in capitals, spaces as underscores. */
const ENDPOINTS = ["DYNAMODB", "SCHEDULER", "SQS", "SESV2", "SECRETS_MANAGER"];

/** The variables that Lambda would set, for functions whose AWS is at this address. */
export function localEnvironment(endpoint: string, sesRate: number): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(ENDPOINTS.map((name) => [`AWS_ENDPOINT_URL_${name}`, endpoint])),
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    [ENVIRONMENT.table]: TABLE_NAME,
    [ENVIRONMENT.dueIndex]: DUE_INDEX_NAME,
    [ENVIRONMENT.scheduleGroup]: SCHEDULE_GROUP_NAME,
    [ENVIRONMENT.scheduleRole]: SCHEDULE_ROLE_ARN,
    [ENVIRONMENT.mailQueue]: `${endpoint}/${ACCOUNT}/${MAIL_QUEUE_NAME}`,
    [ENVIRONMENT.mailQueueArn]: queueArn(MAIL_QUEUE_NAME),
    [ENVIRONMENT.deadLetterQueueArn]: queueArn(DEAD_LETTER_QUEUE_NAME),
    [ENVIRONMENT.secret]: SECRET_ARN,
    [ENVIRONMENT.sender]: SENDER,
    [ENVIRONMENT.configurationSet]: CONFIGURATION_SET_NAME,
    [ENVIRONMENT.sesRate]: String(sesRate),
    [ENVIRONMENT.audience]: AUDIENCE,
    [ENVIRONMENT.hrClaim]: `scope=${SCOPE}`,
  };
}

/** Puts variables into this process, where SDK clients look for them; what it returns puts the old ones back. */
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
