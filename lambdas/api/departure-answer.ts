import type { Departure } from "../departure/model/departure.ts";
import { type DescribedFor, describeDeparture } from "../use-cases/describe/describe-departure.ts";

/** The answer that shows one departure, with its ETag. */
export function departureAnswer(departure: Departure, told: DescribedFor) {
  return {
    status: 200,
    headers: { etag: etagOf(departure) },
    body: describeDeparture(departure, told),
  };
}

/** What people change raises it; what the mailer writes does not. */
export function etagOf({ edition }: Departure): string {
  return `"${edition}"`;
}
