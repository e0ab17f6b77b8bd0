import { compilePlan } from "../../lib/plan/compile-plan.ts";
import { listMistakes } from "../../lib/plan/mistake.ts";
import type { PlanFiles } from "../../lib/plan/plan-files.ts";

const PLAN = `steps:
  - id: react
    track: core
    phase: announced
    to: manager
    when: { anchor: announced }
    kinds: [resignation]
    tickableFor: []
    fromTheStart: true
  - id: check-in
    track: care
    to: manager
    when:
      anchor: announced
      workingDays: 15
    repeat:
      everyWorkingDays: 15
      atMost: 3
      until: { anchor: lastDay, workingDays: -10 }
    whenMissed: skip
  - id: paperwork
    track: care
    to: hr
    when: { anchor: announced, period: P1M, workingDays: 1 }
  - id: access
    track: care
    to: desk:it
    toForKind: { quiet: hr }
    when: { anchor: lastDay }
    time: 10:30
    kinds: [resignation, quiet]
`;

const SETTINGS = `organisation: De Linde
language: nl
timeZone: Europe/Amsterdam
country: NL
closingDays: [2027-05-07, 2027-01-01]
undoWindowMinutes: 10
officeHours: { from: 08:00, until: 18:00 }
sendAt: 09:00
morningMailAt: 08:30
tracks:
  care: on
hr:
  name: Team HR
  address: hr@delinde.example
desks:
  it: it@delinde.example
`;

const HOLIDAYS = `{
  "country": "NL",
  "madeBy": "hand",
  "from": 2027,
  "until": 2027,
  "days": { "2027-12-25": "Kerstmis", "2027-01-01": "Nieuwjaar" }
}
`;

/** A plan of four steps, without its mails. */
export const SMALL_PLAN: PlanFiles = new Map([
  ["plan/plan.yaml", PLAN],
  ["plan/settings.yaml", SETTINGS],
  ["plan/holidays/nl.json", HOLIDAYS],
]);

/** The same files with one text changed in one place. */
export function withChange(files: PlanFiles, file: string, [from, to]: readonly [string, string]) {
  const text = files.get(file);
  if (!text?.includes(from)) throw new Error(`No "${from}" in ${file}.`);
  return new Map([...files, [file, text.replace(from, () => to)]]);
}

/** What the build says about these files. */
export function mistakesAfter(files: PlanFiles): string[] {
  return listMistakes(compilePlan(files).mistakes);
}
