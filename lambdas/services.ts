import { setTimeout as sleep } from "node:timers/promises";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import builtPlan from "../build/plan.json" with { type: "json" };
import { accessIn, claimIn } from "./access-in.ts";
import { claimedDepartures } from "./adapters/claimed-departures.ts";
import {
  type ConnectOptions,
  clockOf,
  followQueueIn,
  hashingIn,
  importQueueIn,
  linksIn,
  queueIn,
  schedulerIn,
  tableIn,
  wallClockOf,
  watched,
} from "./adapters/connected.ts";
import { deskRecords } from "./adapters/desk-records.ts";
import { dueDepartures } from "./adapters/due-departures.ts";
import { dynamoDepartures } from "./adapters/dynamo-departures.ts";
import { dynamoListing } from "./adapters/dynamo-listing.ts";
import { dynamoMornings } from "./adapters/dynamo-mornings.ts";
import { dynamoNames } from "./adapters/dynamo-names.ts";
import { dynamoPersonLocks } from "./adapters/dynamo-person-locks.ts";
import { dynamoTestMails } from "./adapters/dynamo-test-mails.ts";
import { findableDepartures } from "./adapters/findable-departures.ts";
import { listedDepartures } from "./adapters/listed-departures.ts";
import { listedSchedules } from "./adapters/listed-schedules.ts";
import { openIdSignIns } from "./adapters/openid-sign-ins.ts";
import { schedulerSchedules } from "./adapters/scheduler-schedules.ts";
import { sealedTexts } from "./adapters/sealed-texts.ts";
import { sesPost } from "./adapters/ses-post.ts";
import { type FoldedPlan, unfold } from "./core/folded-plan.ts";
import { workCalendar } from "./core/work-calendar.ts";
import type { DeskPorts } from "./desk/desk-ports.ts";
import { DESK_ENVIRONMENT, LINK_ENVIRONMENT, MAILER_ENVIRONMENT, required } from "./environment.ts";
import type { HrApiPorts } from "./hr-api/handler.ts";
import type { HrChangesPorts } from "./hr-changes/handler.ts";
import type { HrListPorts } from "./hr-list/handler.ts";
import type { MailEventsPorts } from "./mail-events/handler.ts";
import type { MailerPorts } from "./mailer/deliver.ts";
import { paceAt } from "./mailer/pace.ts";
import { loadHelp } from "./mails/load-help.ts";
import { loadTemplates } from "./mails/load-templates.ts";
import type { PeoplePorts } from "./people/handler.ts";
import type { ReconcilePorts } from "./reconcile/handler.ts";
import type { SweepPorts } from "./sweep/sweep-ports.ts";
import { loadStyle } from "./web/load-style.ts";

export type Connect<Ports> = (environment: NodeJS.ProcessEnv, options?: ConnectOptions) => Ports;

/** The plan and its calendar, as they were built. */
const PLAN = unfold(builtPlan as unknown as FoldedPlan);
const CALENDAR = workCalendar(PLAN.daysOff);

/** The ports of each function: environment in, adapters out, and no function carries another's. */
export const connectHrApi: Connect<HrApiPorts> = (environment, options = {}) => {
  return { ...recorderIn(environment, options), access: accessIn(environment) };
};

/** The same ports: what differs is what is done with them. */
export const connectHrChanges: Connect<HrChangesPorts> = (environment, options) =>
  connectHrApi(environment, options);

export const connectHrList: Connect<HrListPorts> = (environment, options = {}) => ({
  ...rulesWith(options),
  listing: dynamoListing(tableIn(environment, options)),
  access: accessIn(environment),
});

export const connectPeople: Connect<PeoplePorts> = (environment, options = {}) => {
  return {
    ...recordIn(environment, options),
    links: linksIn(environment, options),
    loadHelp,
    loadStyle,
  };
};

export const connectDesk: Connect<DeskPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  const url = required(environment, LINK_ENVIRONMENT.linksUrl);
  const secrets = watched(new SecretsManagerClient(), options);
  const arn = environment[DESK_ENVIRONMENT.deskClientSecret];
  return {
    ...recorderIn(environment, options, table),
    listing: dynamoListing(table),
    url,
    signIns: openIdSignIns({
      issuer: required(environment, DESK_ENVIRONMENT.issuer),
      clientId: required(environment, DESK_ENVIRONMENT.deskClientId),
      ...(arn ? { clientSecret: { client: secrets, arn } } : {}),
    }),
    seals: sealedTexts({
      client: secrets,
      secretArn: required(environment, DESK_ENVIRONMENT.sessionSecret),
    }),
    rights: {
      officer: claimIn(environment, DESK_ENVIRONMENT.officerClaim),
      reader: claimIn(environment, DESK_ENVIRONMENT.readerClaim),
    },
    wallClock: wallClockOf(options),
    loadStyle,
    loadTemplates,
    ...deskRecords(table),
    importQueue: importQueueIn(environment, options),
    sender: required(environment, MAILER_ENVIRONMENT.sender),
  };
};

export const connectSweep: Connect<SweepPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recorderIn(environment, options, table),
    departures: dueDepartures(table),
    mornings: dynamoMornings(table),
  };
};

export const connectReconcile: Connect<ReconcilePorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recordIn(environment, options, table),
    locks: dynamoPersonLocks(table),
    hashing: hashingIn(environment, options),
    departures: listedDepartures(table),
    findable: findableDepartures(table),
    schedules: listedSchedules(schedulerIn(environment, options)),
  };
};

export const connectMailer: Connect<MailerPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...rulesWith(options),
    loadTemplates,
    departures: claimedDepartures(table),
    mornings: dynamoMornings(table),
    testMails: dynamoTestMails(table),
    queue: queueIn(environment, options),
    follow: followQueueIn(environment, options),
    links: linksIn(environment, options),
    linksUrl: required(environment, LINK_ENVIRONMENT.linksUrl),
    post: sesPost({
      // SES has no idempotency token: the SDK's own second attempt could be a second mail.
      client: watched(new SESv2Client({ maxAttempts: 1 }), options),
      sender: required(environment, MAILER_ENVIRONMENT.sender),
      configurationSet: required(environment, MAILER_ENVIRONMENT.configurationSet),
    }),
    pace: paceAt(Number(required(environment, MAILER_ENVIRONMENT.sesRate)), {
      now: () => performance.now(),
      sleep,
    }),
  };
};

export const connectMailEvents: Connect<MailEventsPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...rulesWith(options),
    departures: claimedDepartures(table),
    mornings: dynamoMornings(table),
    follow: followQueueIn(environment, options),
  };
};

/** The plan as it was built, and the time. */
function rulesWith(options: ConnectOptions) {
  return { plan: PLAN, calendar: CALENDAR, clock: clockOf(options) };
}

/** What whoever saves departures needs, so that their schedules follow. */
function recordIn(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions,
  table = tableIn(environment, options),
) {
  return {
    ...rulesWith(options),
    departures: dynamoDepartures(table),
    names: dynamoNames(table),
    queue: queueIn(environment, options),
    follow: followQueueIn(environment, options),
    schedules: schedulerSchedules(schedulerIn(environment, options)),
  };
}

/** The same, and what keeps each the only one: for whoever makes departures, or has them be somebody else's. */
export function recorderIn(
  environment: NodeJS.ProcessEnv,
  options: ConnectOptions,
  table = tableIn(environment, options),
) {
  return {
    ...recordIn(environment, options, table),
    locks: dynamoPersonLocks(table),
    hashing: hashingIn(environment, options),
  };
}
