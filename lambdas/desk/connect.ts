import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { claimIn, optionalClaimIn } from "../aws/access-in.ts";
import {
  DESK_ENVIRONMENT,
  LINK_ENVIRONMENT,
  MAILER_ENVIRONMENT,
  required,
} from "../aws/environment.ts";
import { keyedHashing } from "../aws/keyed-hashing.ts";
import { openIdSignIns } from "../aws/openid-sign-ins.ts";
import { sealedTexts } from "../aws/sealed-texts.ts";
import {
  type Connect,
  importQueueIn,
  keysIn,
  recordIn,
  releasesIn,
  tableIn,
  wallClockOf,
  watched,
} from "../aws/wiring.ts";
import { loadDeskStyle } from "../http/load-style.ts";
import { loadHelp } from "../mails/load-help.ts";
import { loadTemplates } from "../mails/load-templates.ts";
import { dynamoNamedAnswers } from "../store/dynamo-answers.ts";
import { dynamoAsking } from "../store/dynamo-asking.ts";
import { dynamoCards } from "../store/dynamo-cards.ts";
import { dynamoChosenColumns } from "../store/dynamo-chosen-columns.ts";
import { dynamoDrafts } from "../store/dynamo-drafts.ts";
import { dynamoImports } from "../store/dynamo-imports.ts";
import { dynamoKnownPeople } from "../store/dynamo-known-people.ts";
import { dynamoLessons } from "../store/dynamo-lessons.ts";
import { dynamoLinePool } from "../store/dynamo-line-pool.ts";
import { dynamoListing } from "../store/dynamo-listing.ts";
import { dynamoPersonLocks } from "../store/dynamo-person-locks.ts";
import { dynamoSessions } from "../store/dynamo-sessions.ts";
import { dynamoTestMails } from "../store/dynamo-test-mails.ts";
import { dynamoUncertain } from "../store/dynamo-uncertain.ts";
import type { DeskPorts } from "./desk-ports.ts";

export const connectDesk: Connect<DeskPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  const url = required(environment, LINK_ENVIRONMENT.linksUrl);
  const keys = keysIn(environment, options);
  const arn = environment[DESK_ENVIRONMENT.deskClientSecret];
  return {
    ...recordIn(environment, options, table),
    locks: dynamoPersonLocks(table),
    hashing: keyedHashing(keys("hash")),
    listing: dynamoListing(table),
    asking: dynamoAsking(table),
    uncertain: dynamoUncertain(table),
    url,
    signIns: openIdSignIns({
      issuer: required(environment, DESK_ENVIRONMENT.issuer),
      clientId: required(environment, DESK_ENVIRONMENT.deskClientId),
      ...(arn
        ? { clientSecret: { client: watched(new SecretsManagerClient(), options), arn } }
        : {}),
    }),
    seals: sealedTexts(keys("session")),
    rights: {
      officer: claimIn(environment, DESK_ENVIRONMENT.officerClaim),
      reader: claimIn(environment, DESK_ENVIRONMENT.readerClaim),
      answerReader: claimIn(environment, DESK_ENVIRONMENT.answerReaderClaim),
      ...optionalClaimIn(environment, "insights", DESK_ENVIRONMENT.insightsReaderClaim),
    },
    wallClock: wallClockOf(options),
    loadStyle: loadDeskStyle,
    loadTemplates,
    loadHelp,
    drafts: dynamoDrafts(table),
    sessions: dynamoSessions(table),
    testMails: dynamoTestMails(table),
    imports: dynamoImports(table),
    chosenColumns: dynamoChosenColumns(table),
    knownPeople: dynamoKnownPeople(table),
    namedAnswers: dynamoNamedAnswers(table),
    cards: dynamoCards(table),
    releases: releasesIn(environment, options, table.client),
    lessons: dynamoLessons(table),
    linePool: dynamoLinePool(table),
    importQueue: importQueueIn(environment, options),
    sender: required(environment, MAILER_ENVIRONMENT.sender),
  };
};
