import { Temporal } from "temporal-polyfill";
import type { PlayedDeparture } from "../../lib/demo/played.ts";
import type { ToldDeparture, ToldMailing } from "../../lib/demo/told.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";

const ID = "0123456789abcdef0123456789abcdef";
export const MANAGER = "f.elidrissi@delinde.example";
export const WORK = "s.bakker@delinde.example";
export const PRIVATE = "sanne@thuis.example";

/** A mailing to the manager that went as planned, unless a test says otherwise. */
export function mailing(id: string, local: string, told: Partial<ToldMailing> = {}): ToldMailing {
  return {
    id,
    kind: "step",
    steps: [id],
    to: { role: "manager", address: MANAGER },
    at: { local: `${local}:00`, instant: `${local}:00Z` },
    revision: 1,
    state: "sent",
    ...told,
  };
}

export function toLeaver(address: string | null): Pick<ToldMailing, "to"> {
  return { to: { role: "leaver", address } };
}

/** A departure with these mailings and a step in each; times are UTC, the last day is 2027-02-19. */
export function departure(
  mailings: readonly ToldMailing[],
  told: Partial<ToldDeparture> = {},
): ToldDeparture {
  return {
    id: ID,
    status: "running",
    kind: "resignation",
    employee: { name: "Sanne Bakker", workAddress: WORK, privateAddress: PRIVATE },
    manager: { name: "Fatima El Idrissi", address: MANAGER },
    hrContact: { address: "hr@delinde.example" },
    announced: "2027-01-14",
    lastDay: "2027-02-19",
    endOfEmployment: "2027-02-28",
    timeline: mailings.flatMap(({ id, steps, to, at, state }) =>
      steps.map((step) => ({
        step,
        title: step,
        track: "core",
        phase: null,
        to,
        at,
        mailing: id,
        state,
      })),
    ),
    mailings,
    ...told,
  };
}

export function playedDeparture(
  recorded: ToldDeparture,
  more: Partial<PlayedDeparture> = {},
): PlayedDeparture {
  const at = Temporal.Instant.from("2027-01-14T14:30:00Z");
  const sample = { file: "common.json", shows: "the common case", at, forgets: [] };
  return { sample, recorded, changes: [], marks: [], said: [], ended: recorded, ...more };
}

/** The mail of a mailing as it was planned, unless a test says otherwise. */
export function mailOf(
  { id, revision, at, to }: ToldMailing,
  told: Partial<CapturedMail> = {},
): CapturedMail {
  return {
    number: 1,
    messageId: id,
    sentAt: at.instant,
    from: "mail@totziens.example",
    to: [to.address ?? ""],
    cc: [],
    bcc: [],
    replyTo: [],
    subject: `About ${id}`,
    html: `<p>${id}</p>`,
    text: id,
    headers: [],
    attachments: [],
    tags: { departure: ID, mailing: id, revision: String(revision) },
    ...told,
  };
}
