import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSamples } from "../../lib/demo/samples.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");

/** The list of what the demo plays, and a file for the desk. */
const NOT_PLAYED = ["demo.json", "departures.csv", "departures-elsewhere.csv"];

test("every sample is played by the demo", () => {
  const played = readSamples(SAMPLES, "Europe/Amsterdam").map(({ file }) => file);
  expect([...played, ...NOT_PLAYED].sort()).toEqual(readdirSync(SAMPLES).sort());
});

test("a sample is submitted at its moment on the organisation's clock, in the way its file says", () => {
  const samples = readSamples(SAMPLES, "Europe/Amsterdam");
  const of = (file: string) => samples.find((each) => each.file === file);
  expect(of("common.json")?.at.toString()).toBe("2027-01-14T14:30:00Z");
  expect(of("one-week.form")?.contentType).toBe("application/x-www-form-urlencoded");
  expect(of("common.json")?.contentType).toBe("application/json");
});

test("what HR changes later has its moment and its body, and most samples change nothing", () => {
  const samples = readSamples(SAMPLES, "Europe/Amsterdam");
  const english = samples.find(({ file }) => file === "english.json");
  expect(english?.changes.map(({ what, at, body }) => [what, at.toString(), body])).toEqual([
    ["change", "2027-02-10T10:00:00Z", { lastDay: "2027-03-12", endOfEmployment: "2027-03-31" }],
  ]);
  expect(samples.find(({ file }) => file === "quiet.json")).toMatchObject({
    changes: [],
    forgets: [],
  });
});

test("a file of another kind is an error that names what is allowed", () => {
  const folder = mkdtempSync(join(tmpdir(), "samples-"));
  const entry = { file: "a.xml", at: "2027-01-14T15:30", shows: "" };
  writeFileSync(join(folder, "a.xml"), "<a/>");
  writeFileSync(join(folder, "demo.json"), JSON.stringify([entry]));
  expect(() => readSamples(folder, "UTC")).toThrow(
    'samples/a.xml ends with "xml"; allowed: json, form.',
  );
});
