import type { Departure } from "../departure/model/departure.ts";
import { type DescribedFor, describeDeparture } from "../use-cases/describe/describe-departure.ts";

/** The answer with one departure and its ETag. */
export function departureAnswer(departure: Departure, told: DescribedFor) {
  return {
    status: 200,
    headers: { etag: etagOf(departure) },
    body: describeDeparture(departure, told),
  };
}

/** Raised by people's changes, not by the mailer's writes. */
export function etagOf({ edition }: Departure): string {
  return `"${edition}"`;
}
