import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { PEERS } from "./peers-queues.ts";

/** A worker as its own process, so that it can be killed. Each job is a line in `log`: that is its mail. */
const [name, folder = "", url = "", log = ""] = process.argv.slice(2);
const peer = PEERS.find((each) => each.package === name);

/** What a mail takes before and after it is out of hand. */
const HALF_MILLISECONDS = 5;

await peer?.work(
  async (id) => {
    await sleep(HALF_MILLISECONDS);
    appendFileSync(log, `${id} ${Date.now()}\n`);
    await sleep(HALF_MILLISECONDS);
  },
  { folder, url },
);
