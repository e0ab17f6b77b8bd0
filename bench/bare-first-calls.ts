import {
  queueSenders,
  scheduleSenders,
  secretSenders,
  sentWith,
  tableSenders,
} from "./bare-senders.ts";
import type { Waves } from "./recorded-calls.ts";

const senders = { ...tableSenders(), ...scheduleSenders(), ...queueSenders(), ...secretSenders() };

/**
 * The same with the clients of functions that record departures. A call may be refused: an import updates items that are there in
 * its own stack only. Answers how many were.
 */
export async function handler(waves: Waves): Promise<number> {
  let refused = 0;
  for (const calls of waves) {
    const made = await Promise.allSettled(calls.map((call) => sentWith(senders, call)));
    refused += made.filter(({ status }) => status === "rejected").length;
  }
  return refused;
}
