import { Temporal } from "temporal-polyfill";
import { sampleMoment } from "../../lib/demo/begin-sample.ts";

test.each(["2026-01-01", "2026-11-30", "2026-12-31"])(
  "on %s, the sample is looked at in February, when the figures of the whole year are published",
  (today) => {
    const moment = sampleMoment(Temporal.PlainDate.from(today));
    expect(moment.toZonedDateTimeISO("Europe/Amsterdam").toPlainDateTime().toString()).toBe(
      "2027-02-03T10:00:00",
    );
  },
);
