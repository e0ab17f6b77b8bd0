import { Temporal } from "temporal-polyfill";

const MOMENTS = [
  Temporal.Instant,
  Temporal.PlainDate,
  Temporal.PlainTime,
  Temporal.PlainDateTime,
  Temporal.ZonedDateTime,
];

type Equal = (one: unknown, other: unknown) => boolean | undefined;
/** Of Jest 30; the types of the global are older. */
type WithTesters = { addEqualityTesters(testers: Equal[]): void };

/** Jest cannot see a moment's time: without this any two would be equal. */
(expect as unknown as WithTesters).addEqualityTesters([
  (one, other) => {
    const kind = MOMENTS.find((each) => one instanceof each || other instanceof each);
    if (!kind) return undefined;
    return one instanceof kind && other instanceof kind && String(one) === String(other);
  },
]);
