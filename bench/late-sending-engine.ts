import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { departureToItem } from "../lambdas/store/departure-item.ts";
import { packItem } from "../lambdas/store/packed-item.ts";
import { TABLE_NAME } from "../lib/local/names.ts";
import { DUE } from "./late-mail.ts";
import { ownProcessEngines } from "./own-process-engines.ts";
import { idsOf, SUBMITTED } from "./running-departure.ts";

/** The engines with so many departures of which a mail is due. Sends the functions' environment when all is stored. */
const [size = ""] = process.argv.slice(2);
const { environment, documents } = await ownProcessEngines({
  startAt: SUBMITTED,
  mailer: { mailsPerSecond: 1000, mailsAtOnce: 1 },
});
for (const id of idsOf(Number(size))) {
  const item = packItem(departureToItem({ ...DUE, id }));
  await documents.send(new PutCommand({ TableName: TABLE_NAME, Item: item }));
}
process.send?.(environment);
