import { beside, partsFor, partsFrom } from "../../../lambdas/upkeep/reconcile/parts.ts";

test.each([
  ["none", 0, 1],
  ["a small organisation", 400, 1],
  ["what just fits into one part", 2000, 1],
  ["one more", 2001, 16],
  ["an association", 30_000, 16],
  ["a hundred thousand", 100_000, 256],
])("%s: %s departures are compared in %s parts", (_who, departures, count) => {
  expect(partsFor(departures, 2000)).toHaveLength(count);
});

test.each([1, 2001, 100_000])(
  "the parts of %s departures have every id, each once",
  (departures) => {
    const parts = partsFor(departures, 2000);
    for (const id of ["0".repeat(32), "3f".padEnd(32, "a"), "f".repeat(32)])
      expect(parts.filter((part) => id.startsWith(part))).toHaveLength(1);
  },
);

test("what is handed on begins with that part, and goes on to the last", () => {
  expect(partsFrom("d")).toEqual(["d", "e", "f"]);
  expect(partsFrom("fe")).toEqual(["fe", "ff"]);
});

test.each([
  ["", [], true],
  ["a schedule of somebody else's", ["somebody-elses"], false],
  ["one whose name begins as an id does", ["a-backup", "fz.1", "0_"], false],
])("%s is found beside the parts", (_what, names, isWhole) => {
  const prefixes = isWhole ? beside(partsFor(1, 2000)) : beside(partsFor(100_000, 2000));
  expect(prefixes).toHaveLength(isWhole ? 0 : 17 * 49);
  for (const name of names)
    expect(prefixes.filter((each) => name.startsWith(each))).toHaveLength(1);
});
