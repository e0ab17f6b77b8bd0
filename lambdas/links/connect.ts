import { randomBytes } from "node:crypto";
import { LINK_ENVIRONMENT, required } from "../aws/environment.ts";
import { type Connect, clockOf, ledgerIn, linksIn, recordIn, tableIn } from "../aws/wiring.ts";
import { loadStyle } from "../http/load-style.ts";
import { loadHelp } from "../mails/load-help.ts";
import { dynamoAnswers } from "../store/dynamo-answers.ts";
import { dynamoCards } from "../store/dynamo-cards.ts";
import { dynamoHeldMoments } from "../store/dynamo-held-moments.ts";
import { dynamoLessons } from "../store/dynamo-lessons.ts";
import type { PeoplePorts } from "./people-ports.ts";

export const connectPeople: Connect<PeoplePorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recordIn(environment, options, table),
    links: linksIn(environment, options),
    answers: dynamoAnswers({
      ...table,
      ledger: ledgerIn(environment, table),
      clock: clockOf(options),
    }),
    cards: dynamoCards(table),
    lessons: dynamoLessons(table),
    moments: dynamoHeldMoments({ ...table, clock: clockOf(options) }),
    random: () => randomBytes(16).toString("hex"),
    region: environment.AWS_REGION ?? "",
    linksUrl: required(environment, LINK_ENVIRONMENT.linksUrl),
    loadHelp,
    loadStyle,
  };
};
