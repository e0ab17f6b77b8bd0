import { NOW, seed } from "./many-departures.ts";
import { ownProcessEngines } from "./own-process-engines.ts";

/**
 * The engines with so many stored departures (none if not said). Sends the functions' environment when all is stored. In forty
 * departures something asks for HR.
 */
const [size = "0"] = process.argv.slice(2);
const { environment, documents } = await ownProcessEngines({
  startAt: NOW,
  mailer: { mailsPerSecond: 1_000_000, mailsAtOnce: 32 },
});
await seed(Number(size), documents, { asking: 40 });
process.send?.(environment);
