import { Temporal } from "temporal-polyfill";
import { deployWords } from "../../lib/restore/restore-words.ts";

const TO = Temporal.Instant.from("2027-01-18T19:00:00Z");

test("a restore to before the last deploy says when that was, and how to go back to the older version", () => {
  const words = deployWords(TO, Temporal.Instant.from("2027-01-19T08:15:00Z"));
  expect(words).toContain("The last deploy was at 2027-01-19T09:15:00+01:00, after the moment");
  expect(words).toContain("deploy the older version first");
});

test.each([
  ["before that moment", TO.subtract({ hours: 1 })],
  ["at it", TO],
  ["at an unknown moment", undefined],
])("a last deploy %s is not mentioned", (_, lastDeployed) => {
  expect(deployWords(TO, lastDeployed)).toBeUndefined();
});
