import {
  type AgreedInterview,
  planInterview,
} from "../../lambdas/departure/changes/plan-interview.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { at, local } from "./departures.ts";
import { context, lived, sentUpTo } from "./lives.ts";

/** The morning on which HR agrees on a talk in the tests. */
export const AGREED_AT = "2027-08-31T10:00";

export const FATIMA = {
  name: "Fatima El Idrissi",
  address: "f.elidrissi@delinde.example",
  language: "nl",
} as const;

/** A talk with the manager on 14 September at two, where a test says nothing else. */
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

/** The same after its mails have left. */
export function known(departure = agree()): Departure {
  return sentUpTo("2027-08-31T11:00", departure);
}

/** Mails about a talk that are to leave yet. */
export function toTell({ mailings }: Departure): Mailing[] {
  return mailings.filter(({ kind, state }) => kind === "interview" && state.name === "pending");
}

/** The same as `interview-leaver 2027-08-31T10:00`. */
export function told(departure: Departure): string[] {
  return toTell(departure).map(({ id, at: leaves }) => `${id} ${local(leaves)}`);
}
