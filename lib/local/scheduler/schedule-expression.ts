import { Temporal } from "temporal-polyfill";
import { AwsError } from "../aws-error.ts";

const AT = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/;

/** The moment that `at(yyyy-mm-ddThh:mm:ss)` means on the wall clock of a time zone (UTC without one). */
export function parseScheduleExpression(expression: string, timeZone = "UTC"): Temporal.Instant {
  const local = localTime(expression);
  try {
    return local.toZonedDateTime(timeZone).toInstant();
  } catch {
    throw new AwsError("ValidationException", `Invalid Schedule Expression Timezone ${timeZone}.`);
  }
}

/** Only one-time schedules: the recurring sweep is the stack's own timer. */
function localTime(expression: string): Temporal.PlainDateTime {
  const [, text] = AT.exec(expression) ?? [];
  try {
    if (text) return Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch {
    // Falls through: a nonexistent day is refused like any other text.
  }
  throw new AwsError("ValidationException", `Invalid Schedule Expression ${expression}.`);
}
