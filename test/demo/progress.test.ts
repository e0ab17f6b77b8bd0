import { Temporal } from "temporal-polyfill";
import { leaksIn } from "../../lib/demo/program-log.ts";
import { progressLine } from "../../lib/demo/progress.ts";

const STEPS = ["2027-01-14", "2027-01-20", "2027-02-19", "2027-03-02"].map((day, index) => ({
  now: Temporal.Instant.from(`${day}T09:00:00Z`),
  posted: 1,
  mails: index,
}));

test("in a file the progress is one line, a dot for each month", () => {
  expect(shown(false)).toBe("Months from 2027-01: ...\n");
});

test("in a terminal the progress is one line that is written over and gone at the end", () => {
  const text = shown(true);
  expect(text).not.toContain("\n");
  expect(text).toContain("2027-02-19: 1 departures, 2 mails");
  expect(text.endsWith("\r\u001b[2K")).toBe(true);
});

test("a name or an address in the program's log is found, whatever its case", () => {
  const lines = ['{"event":"mail-sent"}\n', '{"because":"S.BAKKER@delinde.example"}\n'];
  expect(leaksIn(lines, ["Sanne Bakker", "s.bakker@delinde.example"])).toEqual([
    'Log: it holds "s.bakker@delinde.example"; no name and no address may stand there.',
  ]);
});

function shown(isTTY: boolean): string {
  const parts: string[] = [];
  const out = { isTTY, write: (part: string | Uint8Array) => parts.push(String(part)) > 0 };
  const line = progressLine(out, "UTC");
  for (const step of STEPS) line.show(step);
  line.end();
  return parts.join("");
}
