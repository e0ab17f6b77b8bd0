import { Temporal } from "temporal-polyfill";
import { fromLocal, fromSeconds, toLocal, toSeconds } from "./at-rest.ts";

/** The attributes of an item, or of a map within one. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Encodes a value as an attribute. */
export interface Encoding<Value> {
  encode(value: Value): unknown;
  /** `timeZone` is the departure's, for local times. */
  decode(stored: never, timeZone: string): Value;
  /** The first item shape that has all of it. */
  readonly since?: number;
}

/** Encodes a property as attributes of its item. */
export interface Row<Whole, Value> {
  encode(value: Value, whole: Whole): Attributes;
  decode(item: Attributes, timeZone: string): Value | undefined;
  readonly since?: number;
}

/** A row per property; a missing one does not compile. An absent property has no attribute. */
export type Table<T> = {
  readonly [Property in keyof Required<T>]: Row<T, Required<T>[Property]>;
};

export function encodeWith<T extends object>(table: Table<T>, value: T): Attributes {
  const item = {};
  for (const property of Object.keys(table) as (keyof T)[]) {
    const present = value[property];
    if (present !== undefined) Object.assign(item, table[property].encode(present as never, value));
  }
  return item;
}

export function decodeWith<T extends object>(
  table: Table<T>,
  item: Attributes,
  timeZone: string,
): T {
  const value: Partial<T> = {};
  for (const property of Object.keys(table) as (keyof T)[]) {
    const present = table[property].decode(item, timeZone);
    if (present !== undefined) value[property] = present;
  }
  return value as T;
}

/** The first item shape with all rows of a table, nested ones included. */
export function shapeOf<T>(table: Table<T>): number {
  const rows = Object.values(table) as Row<T, unknown>[];
  return Math.max(0, ...rows.map(({ since = 0 }) => since));
}

/** The item shape that added an attribute; absent: from the beginning. */
interface Since {
  readonly since?: number;
}

/** A property stored as it is. Moments need an encoding. */
export function kept<Value>(
  name: Value extends Moment | readonly Moment[] ? never : string,
  { since }: Since = {},
): Row<unknown, Value> {
  return row<Value>(name, {
    encode: (value) => value,
    decode: (stored) => stored,
    since: since ?? 0,
  });
}

type Moment = Temporal.Instant | Temporal.PlainDate | Temporal.ZonedDateTime;

export function row<Value>(name: string, encoding: Encoding<Value>): Row<unknown, Value> {
  return {
    encode: (value) => ({ [name]: encoding.encode(value) }),
    decode: ({ [name]: stored }, timeZone) =>
      stored === undefined ? undefined : encoding.decode(stored as never, timeZone),
    since: encoding.since ?? 0,
  };
}

/** A list without an attribute while it is empty. */
export function listRow<Each>(
  name: string,
  encoding: Encoding<readonly Each[]>,
): Row<unknown, readonly Each[]> {
  const whole = row(name, encoding);
  return {
    encode: (list) => (list.length > 0 ? whole.encode(list, undefined) : {}),
    decode: (item, timeZone) => whole.decode(item, timeZone) ?? [],
    since: whole.since ?? 0,
  };
}

/** An instant, as epoch seconds. */
export const SECONDS: Encoding<Temporal.Instant> = {
  encode: toSeconds,
  decode: (stored) => fromSeconds(stored),
};

/** A moment, as local time. */
export const LOCAL: Encoding<Temporal.ZonedDateTime> = {
  encode: toLocal,
  decode: (stored, timeZone) => fromLocal(stored, timeZone),
};

export const DAY: Encoding<Temporal.PlainDate> = {
  encode: (day) => day.toString(),
  decode: (stored) => Temporal.PlainDate.from(stored),
};

export function asItIs<Value>(): Encoding<Value> {
  return { encode: (value) => value, decode: (stored) => stored };
}

/** A map with its own attributes. */
export function mapOf<T extends object>(table: Table<T>): Encoding<T> {
  return {
    encode: (value) => encodeWith(table, value),
    decode: (stored, timeZone) => decodeWith(table, stored, timeZone),
    since: shapeOf(table),
  };
}

export function listOf<Each>(each: Encoding<Each>): Encoding<readonly Each[]> {
  return {
    encode: (list) => list.map((value) => each.encode(value)),
    decode: (stored: readonly never[], timeZone) =>
      stored.map((value) => each.decode(value, timeZone)),
    since: each.since ?? 0,
  };
}

/** A map that keeps its keys. */
export function recordOf<Name extends string, Each>(
  each: Encoding<Each>,
): Encoding<Readonly<Partial<Record<Name, Each>>>> {
  const through = (record: object, made: (value: never) => unknown) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, made(value as never)]));
  return {
    encode: (record) => through(record, (value) => each.encode(value)),
    decode: (stored: object, timeZone) =>
      through(stored, (value) => each.decode(value, timeZone)) as Partial<Record<Name, Each>>,
    since: each.since ?? 0,
  };
}

/** A list with a place for each property, in the order given. Only the last ones may be absent. */
export function inOrder<T extends object>(
  places: {
    readonly [Property in keyof Required<T>]: Encoding<Required<T>[Property]>;
  },
): Encoding<T> {
  const properties = Object.entries(places) as [keyof T, Encoding<never>][];
  return {
    encode: (value) =>
      properties.flatMap(([property, encoding]) => {
        const present = value[property];
        return present === undefined ? [] : [encoding.encode(present as never)];
      }),
    decode: (stored: readonly never[], timeZone) =>
      Object.fromEntries(
        properties
          .slice(0, stored.length)
          .map(([property, encoding], place) => [
            property,
            encoding.decode(stored[place] as never, timeZone),
          ]),
      ) as T,
  };
}
