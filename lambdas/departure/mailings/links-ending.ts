import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import type { Mailing, MailRecipient } from "../model/mailing.ts";
import type { PlanSettings } from "../model/plan.ts";
import { linkReader } from "./link-reader.ts";

/** Somebody whose links in earlier mails stop working. */
export interface LinksEnding {
  readonly to: MailRecipient;
  /** Absent for a department. */
  readonly name?: string;
  /** The first day on which they don't work. */
  readonly from: Temporal.PlainDate;
  /** The page still says who has the role now. */
  readonly as: "closed" | "passed-on";
}

interface On {
  readonly settings: PlanSettings;
  readonly today: Temporal.PlainDate;
}

/** Whose links a change ends, by the rule that opens a link: all of them on withdrawing, a manager's once replaced. */
export function linksEnding(before: Departure, after: Departure, on: On): LinksEnding[] {
  const isOver = isClosed(after) && !isClosed(before);
  const ending = before.mailings
    .filter(hasLeft)
    .flatMap((mailing) => endingOf(mailing, { before, after, isOver }, on));
  const byReader = new Map(ending.map((each) => [`${each.to} ${each.name ?? ""}`, each]));
  return [...byReader.values()];
}

function endingOf(
  mailing: Mailing,
  {
    before,
    after,
    isOver,
  }: { readonly before: Departure; readonly after: Departure; readonly isOver: boolean },
  { settings, today }: On,
): LinksEnding[] {
  const readerOn = (departure: Departure, day: Temporal.PlainDate) =>
    linkReader(departure, { purpose: "steps", mailing }, { today: day, settings });
  const reader = readerOn(before, today);
  if (!reader) return [];
  const works = (departure: Departure, day: Temporal.PlainDate) =>
    reader.addresses.some((address) => readerOn(departure, day)?.addresses.includes(address));
  const from = isOver
    ? today
    : daysOfChange(before, after, today).find((day) => works(before, day) && !works(after, day));
  if (!from) return [];
  const { to } = mailing;
  const isKept =
    !isOver &&
    to === "manager" &&
    after.formerManagers?.some(({ address }) => reader.addresses.includes(address));
  return [
    {
      to,
      ...(reader.name ? { name: reader.name } : {}),
      from,
      as: isKept ? "passed-on" : "closed",
    },
  ];
}

function isClosed({ withdrawn, erased }: Departure): boolean {
  return withdrawn !== undefined || erased !== undefined;
}

/** Today, and the days on which somebody else begins. */
function daysOfChange(
  before: Departure,
  after: Departure,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const starts = [...before.standIns, ...after.standIns].flatMap(({ from, until }) => [
    from,
    ...(until ? [until.add({ days: 1 })] : []),
  ]);
  return [today, ...starts]
    .filter((day) => Temporal.PlainDate.compare(day, today) >= 0)
    .toSorted(Temporal.PlainDate.compare);
}
