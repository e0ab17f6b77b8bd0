import { AwsError } from "../aws-error.ts";

/** The account's limits; can be changed while the stack runs. */
export interface SendingLimits {
  /** Mails per second of real time; without it, no limit. */
  perSecond?: number;
  /** Recipients per 24 virtual hours; without it, no limit. */
  perDay?: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Counts recipients and refuses more than the account may send, with SES's messages.
 *
 * The rate is counted in real time, because a standing clock would put all mails of a morning into one second;
 * the daily quota is counted in virtual time.
 */
export function sendingRate(limits: SendingLimits, virtualNow: () => number) {
  let second: number[] = [];
  let day: number[] = [];

  return function admit(recipients: number): void {
    const now = virtualNow();
    const real = Date.now();
    second = second.filter((at) => at > real - 1000);
    day = day.filter((at) => at > now - DAY);
    if (second.length + recipients > (limits.perSecond ?? Infinity)) {
      throw throttled("Maximum sending rate exceeded.");
    }
    if (day.length + recipients > (limits.perDay ?? Infinity)) {
      throw throttled("Daily message quota exceeded.");
    }
    second.push(...Array<number>(recipients).fill(real));
    day.push(...Array<number>(recipients).fill(now));
  };
}

function throttled(message: string): AwsError {
  return new AwsError("TooManyRequestsException", message, 429);
}
