import {
  mailSenders,
  queueSenders,
  scheduleSenders,
  sentWith,
  tableSenders,
} from "./bare-senders.ts";
import type { Waves } from "./recorded-calls.ts";

const senders = { ...tableSenders(), ...scheduleSenders(), ...queueSenders(), ...mailSenders() };

/** Makes calls that were recorded, and does nothing else: those of a wave together, one wave after the other. */
export async function handler(waves: Waves): Promise<void> {
  for (const calls of waves) await Promise.all(calls.map((call) => sentWith(senders, call)));
}
