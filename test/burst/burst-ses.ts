import { Temporal } from "temporal-polyfill";
import type { Post, SendResult } from "../../lambdas/departure/model/ports.ts";
import { inMemoryPost } from "../memory/in-memory-post.ts";
import type { Dice } from "../simulation/dice.ts";
import type { VirtualTime } from "../simulation/virtual-time.ts";

export interface SesOptions {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly mailsPerSecond: number;
  /** The mailing that is counted: the sweep may add others. */
  readonly counted: string;
  /** How often it asks to slow down although the rate was kept. */
  readonly slowDown: number;
  /** Tells what became of a mail, as EventBridge does. */
  readonly onEvent: (event: unknown) => void;
}

export interface BurstSes {
  readonly post: Post;
  /** When which mail left, epoch milliseconds, by departure. */
  readonly left: ReadonlyMap<string, readonly number[]>;
  /** Those that were asked to slow down. */
  readonly slowedDown: ReadonlySet<string>;
  /** How many were refused because the rate was not kept. */
  readonly tooFast: () => number;
}

/** SES with a rate of its own: it saves up one second of mails and refuses what comes faster. Its events arrive seconds later. */
export function burstSes({
  time,
  dice,
  mailsPerSecond,
  counted,
  slowDown,
  onEvent,
}: SesOptions): BurstSes {
  const left = new Map<string, number[]>();
  const slowedDown = new Set<string>();
  let asked = 0;
  let tooFast = 0;
  let saved = mailsPerSecond;
  let since = time.now();

  function admit(): boolean {
    const now = time.now();
    saved = Math.min(mailsPerSecond, saved + ((now - since) * mailsPerSecond) / 1000);
    since = now;
    if (saved < 1) return false;
    saved -= 1;
    return true;
  }

  function answer(): SendResult["name"] {
    asked += 1;
    if (dice.chance(`slow down ${asked}`, slowDown)) return "slow-down";
    if (admit()) return "accepted";
    tooFast += 1;
    return "slow-down";
  }

  const post = inMemoryPost(
    (_mail, { departureId, mailingId, revision }) => {
      const sentAt = time.now();
      if (mailingId === counted) left.set(departureId, [...(left.get(departureId) ?? []), sentAt]);
      const timestamp = Temporal.Instant.fromEpochMilliseconds(sentAt).toString();
      const tags = {
        departure: [departureId],
        mailing: [mailingId],
        revision: [String(revision)],
      };
      const event = { "detail-type": "Email Sent", detail: { mail: { timestamp, tags } } };
      time.at(sentAt + dice.between(`event ${departureId}`, 500, 5000), () => onEvent(event));
    },
    (_mail, { departureId }) => {
      const name = answer();
      if (name === "accepted") return { name };
      slowedDown.add(departureId);
      return { name: "slow-down" };
    },
  );
  return { post, left, slowedDown, tooFast: () => tooFast };
}
