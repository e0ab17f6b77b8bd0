import { functionBundle } from "../lib/bundling.ts";
import { bundled } from "./bundled.ts";
import { MAILING } from "./late-mail.ts";
import { forked, nextFrom } from "./processes.ts";
import { idsOf } from "./running-departure.ts";

/** Milliseconds of processor time from a message until SES has answered, of the mailer and of bare code with the same two calls. */
export interface Sending {
  readonly own: number;
  readonly bare: number;
}

/** Sent before anything is measured. */
const WARM_UP = 60;

/**
 * The engines are another process. Mailer and bare code are bundled as the mailer is deployed, and take turns, each with a departure of
 * its own.
 */
export async function sendings(count: number): Promise<Sending[]> {
  const size = 2 * (WARM_UP + count);
  const engine = forked("late-sending-engine.ts", { words: [String(size)] });
  const environment = await nextFrom<NodeJS.ProcessEnv>(engine);
  Object.assign(process.env, environment);
  const { ownSender, bareSender } = await bundledSenders();
  const now = MAILING.at.add({ seconds: 1 }).toInstant();
  const send = { own: ownSender(environment, now), bare: bareSender() };
  const ids = idsOf(size);
  const message = { mailingId: MAILING.id, revision: 1 };
  const all: Sending[] = [];
  for (let index = 0; index < size; index += 2) {
    const { took: own, calls } = await send.own({ ...message, departureId: ids[index] ?? "" });
    const bare = await send.bare(calls, ids[index + 1] ?? "");
    all.push({ own, bare });
  }
  engine.kill();
  return all.slice(WARM_UP);
}

async function bundledSenders(): Promise<typeof import("./late-senders.ts")> {
  const entryPoints = { index: "bench/late-senders.ts" };
  return import(await bundled({ ...functionBundle("mailer"), entryPoints }));
}
