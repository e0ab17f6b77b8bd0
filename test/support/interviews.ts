import {
  type AgreedInterview,
  planInterview,
} from "../../lambdas/departure/changes/plan-interview.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { at, local } from "./departures.ts";
import { context, lived, sentUpTo } from "./lives.ts";

/** When HR agrees on an interview in the tests. */
export const AGREED_AT = "2027-08-31T10:00";

export const FATIMA = {
  name: "Fatima El Idrissi",
  address: "f.elidrissi@delinde.example",
  language: "nl",
} as const;

/** By default, an interview with the manager on 14 September at 14:00. */
export function agree(
  agreed: Partial<AgreedInterview> = {},
  departure = lived(AGREED_AT),
  now = AGREED_AT,
): Departure {
  return planInterview(
    departure,
    {
      at: momentOf("2027-09-14T14:00"),
      minutes: 30,
      where: "06 12345678",
      with: FATIMA,
      ...agreed,
    },
    context(now),
  );
}

export function momentOf(text: string) {
  return at(text).toZonedDateTimeISO("Europe/Amsterdam");
}

/** The same after its mails were sent. */
export function known(departure = agree()): Departure {
  return sentUpTo("2027-08-31T11:00", departure);
}

/** Pending mails about an interview. */
export function toTell({ mailings }: Departure): Mailing[] {
  return mailings.filter(({ kind, state }) => kind === "interview" && state.name === "pending");
}

/** Those as `interview-leaver 2027-08-31T10:00`. */
export function told(departure: Departure): string[] {
  return toTell(departure).map(({ id, at: leaves }) => `${id} ${local(leaves)}`);
}
