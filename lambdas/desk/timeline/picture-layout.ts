import type { Temporal } from "temporal-polyfill";
import type { MailRecipient } from "../../departure/model/mailing.ts";
import type { Dates } from "../../departure/model/offset.ts";

import { middleOf, type TimeAxis, timeAxis } from "./time-axis.ts";
import { readersOf, type TimelinePoint } from "./timeline-points.ts";

/** The positions in the picture, in pixels. */
export interface PictureLayout {
  readonly axis: TimeAxis;
  readonly rows: readonly PictureRow[];
  /** Above the first row. */
  readonly top: number;
  /** Below the last row. */
  readonly bottom: number;
}

export interface PictureRow {
  readonly role: MailRecipient;
  /** The name of the person with that role, if known. */
  readonly name?: string;
  readonly top: number;
  readonly height: number;
  readonly points: readonly PlacedPoint[];
}

export interface PlacedPoint {
  readonly point: TimelinePoint;
  readonly x: number;
  readonly y: number;
  /** The days that its steps were moved from. */
  readonly movedFrom: readonly number[];
}

const LANE_HEIGHT = 30;
const ROW_PADDING = 10;
/** Closer points are placed below one another. */
const POINT_SPACE = 27;

/** All days of the points and the dates, and today once the departure has begun: earlier would only add empty weeks. */
export function pictureAxis(
  points: readonly TimelinePoint[],
  dates: Dates,
  today?: Temporal.PlainDate,
): TimeAxis {
  const begun = today && dates.announced.until(today).sign >= 0 ? [today] : [];
  return timeAxis([...Object.values(dates), ...points.flatMap(daysOf), ...begun]);
}

export function pictureLayout(
  points: readonly TimelinePoint[],
  axis: TimeAxis,
  top: number,
): PictureLayout {
  const rows: PictureRow[] = [];
  let bottom = top;
  for (const role of readersOf(points)) {
    const row = rowOf(role, { points, axis, top: bottom });
    rows.push(row);
    bottom += row.height;
  }
  return { axis, rows, top, bottom };
}

function daysOf({ at, steps }: TimelinePoint): Temporal.PlainDate[] {
  return [at.toPlainDate(), ...steps.flatMap(({ movedFrom }) => movedFrom ?? [])];
}

interface Around {
  readonly points: readonly TimelinePoint[];
  readonly axis: TimeAxis;
  readonly top: number;
}

function rowOf(role: MailRecipient, { points, axis, top }: Around): PictureRow {
  const own = points.filter(({ to }) => to.role === role);
  const lanes: number[] = [];
  const placed = own.map((point) => {
    const x = middleOf(point.at.toPlainDate(), axis);
    const free = lanes.findIndex((last) => x - last >= POINT_SPACE);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = x;
    const movedFrom = point.steps.flatMap(({ movedFrom: day }) => (day ? middleOf(day, axis) : []));
    return {
      point,
      x,
      y: top + ROW_PADDING + lane * LANE_HEIGHT + LANE_HEIGHT / 2,
      movedFrom: [...new Set(movedFrom)],
    };
  });
  const name = own.find(({ to }) => to.name && !to.colleague)?.to.name;
  return {
    role,
    ...(name ? { name } : {}),
    top,
    height: 2 * ROW_PADDING + Math.max(1, lanes.length) * LANE_HEIGHT,
    points: placed,
  };
}
