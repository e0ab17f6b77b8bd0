import { setTimeout as sleep } from "node:timers/promises";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { LINK_ENVIRONMENT, MAILER_ENVIRONMENT, required } from "../aws/environment.ts";
import { SES_TIMEOUT_SECONDS, sesPost } from "../aws/ses-post.ts";
import {
  type Connect,
  linksIn,
  queueIn,
  rulesWith,
  tableIn,
  watched,
  webhookQueueIn,
} from "../aws/wiring.ts";
import { loadTemplates } from "../mails/load-templates.ts";
import { claimedDepartures } from "../store/claimed-departures.ts";
import { dynamoDigests } from "../store/dynamo-digests.ts";
import { dynamoLessons } from "../store/dynamo-lessons.ts";
import { dynamoTestMails } from "../store/dynamo-test-mails.ts";
import type { PacedMailerPorts } from "./handler.ts";
import { paceAt } from "./pace.ts";

/** The SDK only warns unless it is told to throw. */
const IN_TIME = { requestTimeout: 1000 * SES_TIMEOUT_SECONDS, throwOnRequestTimeout: true };

export const connectMailer: Connect<PacedMailerPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...rulesWith(options),
    loadTemplates,
    departures: claimedDepartures(table),
    digests: dynamoDigests(table),
    testMails: dynamoTestMails(table),
    lessons: dynamoLessons(table),
    queue: queueIn(environment, options),
    follow: webhookQueueIn(environment, options),
    links: linksIn(environment, options),
    linksUrl: required(environment, LINK_ENVIRONMENT.linksUrl),
    post: sesPost({
      // SES has no idempotency token: a retry by the SDK could send a second mail.
      client: watched(new SESv2Client({ maxAttempts: 1, requestHandler: IN_TIME }), options),
      sender: required(environment, MAILER_ENVIRONMENT.sender),
      configurationSet: required(environment, MAILER_ENVIRONMENT.configurationSet),
    }),
    pace: paceAt(Number(required(environment, MAILER_ENVIRONMENT.mailsPerSecond)), {
      now: () => performance.now(),
      sleep,
    }),
    mailsAtOnce: Number(required(environment, MAILER_ENVIRONMENT.mailsAtOnce)),
  };
};
