import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { localText } from "../../../lambdas/departure/model/local-text.ts";

test("a moment's text is that of Temporal, to the second, in every zone", () => {
  const zones = fc.constantFrom("Europe/Amsterdam", "UTC", "Asia/Kathmandu", "America/St_Johns");
  const milliseconds = fc.integer({
    min: Date.UTC(1900, 0, 1),
    max: Date.UTC(9999, 0, 1),
  });
  fc.assert(
    fc.property(milliseconds, zones, (epoch, zone) => {
      const at = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
      expect(localText(at)).toBe(at.toPlainDateTime().toString({ smallestUnit: "second" }));
    }),
  );
});
