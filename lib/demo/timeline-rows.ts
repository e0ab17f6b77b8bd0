import { Temporal } from "temporal-polyfill";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import type { Played, PlayedDeparture } from "./played.ts";
import type { ToldDeparture, ToldMailing, ToldStep } from "./told.ts";

/** One line of a departure's timeline: a mail, or a step that brings none. */
export interface TimelineRow {
  readonly planned: Temporal.PlainDateTime;
  readonly sent?: Temporal.PlainDateTime;
  /** Who it is, in words: `leaver (private)`. */
  readonly to: string;
  readonly address: string | undefined;
  readonly subject: string;
  readonly state: string;
  /** Steps, where one mail carries several. */
  readonly steps: readonly string[];
  readonly mail?: CapturedMail;
  /** It brought again what was not done. */
  readonly isAgain?: true;
}

/** What was planned for a departure and what became of it, earliest first. */
export function timelineRows(
  { ended }: PlayedDeparture,
  mails: Played["mails"],
  timeZone: string,
): TimelineRow[] {
  const mine = mails.filter(({ tags }) => tags.departure === ended.id);
  const titles = new Map(ended.timeline.map(({ step, title }) => [step, title]));
  const rowOf = (mailing: ToldMailing) => mailRow(mailing, mine, { titles, timeZone, ended });
  return [
    ...ended.mailings.filter(({ state }) => state !== "stale").map(rowOf),
    ...ended.timeline.filter(({ mailing }) => mailing === null).map(stepRow),
  ].sort((one, other) => Temporal.PlainDateTime.compare(one.planned, other.planned));
}

interface Words {
  readonly titles: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly ended: ToldDeparture;
}

function mailRow(
  { id, kind, revision, at, to, state, steps }: ToldMailing,
  mails: readonly CapturedMail[],
  { titles, timeZone, ended }: Words,
): TimelineRow {
  const mail = mails.find(({ tags }) => tags.mailing === id && tags.revision === String(revision));
  const address = mail?.to.join(", ") ?? to.address ?? undefined;
  return {
    planned: Temporal.PlainDateTime.from(at.local),
    to: whoIs(to.role, address, ended),
    address,
    subject: mail?.subject ?? steps.map((step) => titles.get(step) ?? step).join(", "),
    state,
    steps: steps.length > 1 ? steps : [],
    ...(mail ? { mail, sent: localOf(mail.sentAt, timeZone) } : {}),
    ...(kind === "nudge" || kind === "once-more" ? { isAgain: true } : {}),
  };
}

/** The address tells what the role alone does not: at work, at home, or by way of the manager. */
function whoIs(
  role: string,
  address: string | undefined,
  { employee, manager }: ToldDeparture,
): string {
  if (role !== "leaver") return role.replace(":", " ");
  const ways = new Map([
    [employee.workAddress, "leaver (work)"],
    [employee.privateAddress, "leaver (private)"],
    [manager.address, "manager, hands over"],
    [undefined, "leaver (no address)"],
  ]);
  return ways.get(address) ?? address ?? "";
}

/** HR's steps have no mail of their own, and what a rule skipped has none at all. */
function stepRow({ at, to, title, state }: ToldStep): TimelineRow {
  return {
    planned: Temporal.PlainDateTime.from(at.local),
    to: to.role === "hr" ? "HR" : to.role,
    address: to.address ?? undefined,
    subject: title,
    state: to.role === "hr" && state === "planned" ? "morning mail" : state,
    steps: [],
  };
}

function localOf(instant: string, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
}
