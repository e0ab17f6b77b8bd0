import { appendFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { firstDeparture } from "../lib/local/first-departure.ts";
import { startLocalStack } from "../lib/local/local-stack.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";

// npm start [-- --port 3000] [--folder .totziens]
// The whole program on this computer, until Ctrl-C.
try {
  await start();
} catch (error) {
  // What a person can mend is a sentence; everything else shows where it happened.
  const isPlain = error instanceof Error && PLAIN.has(error.name);
  console.error(isPlain ? error.message : error);
  process.exit(1);
}
