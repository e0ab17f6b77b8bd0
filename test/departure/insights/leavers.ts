import { Temporal } from "temporal-polyfill";
import type { Given } from "../../../lambdas/departure/answers/answers.ts";
import { countsOf } from "../../../lambdas/departure/answers/counts.ts";
import { questionsFor } from "../../../lambdas/departure/answers/questions.ts";
import type { Counter, DepartmentManagers } from "../../../lambdas/departure/insights/figures.ts";
import type { Kind } from "../../../lambdas/departure/model/plan.ts";

/** Somebody whose questions at the end closed. */
export interface Leaver {
  readonly kind: Kind;
  readonly department?: string;
  readonly manager: string;
  /** When the questions closed. */
  readonly day: Temporal.PlainDate;
  /** When that was counted: at once, or later after an outage. */
  readonly counted: Temporal.PlainDate;
  /** When a restore of the counters took it away, and when it was counted again, if ever. */
  readonly restored?: { readonly on: Temporal.PlainDate; readonly again?: Temporal.PlainDate };
  /** Absent where nothing was answered. */
  readonly given?: Given;
}

/** Who is counted before the first day of that month, as the closing job counts them. */
export function countersBefore(month: string, leavers: readonly Leaver[]): Counter[] {
  const counted = leavers.filter((leaver) => isCountedBefore(month, leaver));
  const fields = new Map<string, Record<string, number>>();
  for (const { counter, field } of counted.flatMap(incrementsOf)) {
    const numbers = fields.get(counter) ?? {};
    numbers[field] = (numbers[field] ?? 0) + 1;
    fields.set(counter, numbers);
  }
  return [...fields].map(([name, numbers]) => ({ name, fields: numbers }));
}

export function isCountedBefore(month: string, { counted, restored }: Leaver): boolean {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const isBefore = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, first) < 0;
  if (!restored || !isBefore(restored.on)) return isBefore(counted);
  return restored.again !== undefined && isBefore(restored.again);
}

function incrementsOf({ kind, department, day, given }: Leaver) {
  const facts = { kind, day, ...(department ? { department } : {}) };
  // The units of any answer are those of who was asked.
  const units = countsOf({ occasion: "exit", given: {}, words: "." }, facts);
  const asked = units.map(({ counter }) => ({
    counter: counter.replace("exit.respondents.", "exit.response."),
    field: "asked",
  }));
  return [...asked, ...(given ? countsOf({ occasion: "exit", given }, facts) : [])];
}

export function managersOf(leavers: readonly Leaver[]): DepartmentManagers[] {
  const groups = Map.groupBy(leavers, ({ day, department = "" }) => `${day.year}.${department}`);
  return [...groups].map(([name, all]) => ({
    year: Number(name.slice(0, 4)),
    department: name.slice(5),
    managers: [...new Set(all.map(({ manager }) => manager))],
  }));
}

/** Random people of a year: also small departments and kinds, and departments that are nearly a quarter or a kind. */
export function randomLeavers(random: () => number): Leaver[] {
  const size = Math.floor(20 * 40 ** random());
  const year = randomYear(random);
  const leavers = Array.from({ length: size }, () => randomLeaver(year, random));
  return random() < 0.3 ? afterRestore(leavers, random) : leavers;
}

/** A restore to some days before: what was counted since is counted again within weeks, or lost. */
function afterRestore(leavers: readonly Leaver[], random: () => number): Leaver[] {
  const on = Temporal.PlainDate.from("2027-03-01").add({ days: Math.floor(random() * 365) });
  const to = on.subtract({ days: Math.floor(random() * 35) });
  return leavers.map((leaver) => {
    const { counted, given } = leaver;
    const isLost =
      Temporal.PlainDate.compare(counted, to) >= 0 && Temporal.PlainDate.compare(counted, on) < 0;
    if (!isLost || !given) return leaver;
    const again = on.add({ days: Math.floor(random() * 40) });
    return { ...leaver, restored: { on, ...(random() < 0.7 ? { again } : {}) } };
  });
}

const KINDS: readonly Kind[] = ["resignation", "contract-end", "retirement", "employer"];

type Year = ReturnType<typeof randomYear>;

function randomYear(random: () => number) {
  return {
    departments: Array.from({ length: 1 + Math.floor(random() * 7) }, (_, index) => ({
      name: `Afdeling ${index + 1}`,
      managers: 1 + Math.floor(random() * 8),
      quarter: 1 + Math.floor(random() * 4),
      kind: KINDS[Math.floor(random() * KINDS.length)] as Kind,
      weight: random() ** 2,
    })),
    // How much a department decides on quarter and kind, from not at all to almost always.
    tieToQuarter: random() ** 0.3,
    tieToKind: random() ** 0.3,
    answering: 0.3 + random() * 0.65,
    late: random() < 0.5 ? random() * 0.2 : 0,
    withoutDepartment: random() < 0.5 ? 0 : random() * 0.3,
    taste: Array.from({ length: 40 }, random),
  };
}

function randomLeaver(year: Year, random: () => number): Leaver {
  const department = weighted(year.departments, random);
  const kind = random() < year.tieToKind ? department.kind : (KINDS[skewed(random)] as Kind);
  const day = dayIn(
    random() < year.tieToQuarter ? department.quarter : 1 + Math.floor(random() * 4),
    random,
  );
  const given = random() < year.answering ? givenOf(kind, year.taste, random) : undefined;
  const isLate = given && random() < year.late;
  return {
    kind,
    ...(random() < year.withoutDepartment ? {} : { department: department.name }),
    manager: `${department.name} ${Math.floor(random() * department.managers)}`,
    day,
    counted: isLate ? day.add({ days: Math.floor(random() * 150) }) : day,
    ...(given ? { given } : {}),
  };
}

function dayIn(quarter: number, random: () => number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year: 2027, month: quarter * 3 - 2, day: 1 });
  return first.add({ days: Math.floor(random() * 90) });
}

function skewed(random: () => number): number {
  return Math.floor(KINDS.length * random() ** 2);
}

function weighted<Each extends { readonly weight: number }>(
  all: readonly Each[],
  random: () => number,
): Each {
  let left = random() * all.reduce((sum, { weight }) => sum + weight, 0);
  for (const each of all) {
    left -= each.weight;
    if (left <= 0) return each;
  }
  return all.at(-1) as Each;
}

function givenOf(kind: Kind, taste: readonly number[], random: () => number): Given {
  const likes = (index: number) => random() < (taste[index] ?? 0.5);
  const chosen = (options: readonly string[], from: number) =>
    options.filter((_, index) => likes(from + index));
  const first = (options: readonly string[], from: number, otherwise: string) =>
    chosen(options, from).at(0) ?? otherwise;
  const all: Given = {
    recommend: [random() < 0.05 ? "rather-not" : first(["9", "7"], 0, "3")],
    good: orElse(chosen(GOOD, 2), "nothing"),
    reasons: orElse(chosen(REASONS, 10).slice(0, 2), "other"),
    return: [first(["yes", "perhaps"], 20, "no")],
  };
  const asked: readonly string[] = questionsFor(kind, "exit").map(({ question }) => question);
  return Object.fromEntries(Object.entries(all).filter(([question]) => asked.includes(question)));
}

function orElse(chosen: readonly string[], otherwise: string): readonly string[] {
  return chosen.length > 0 ? chosen : [otherwise];
}

const GOOD = ["team", "manager", "manners", "pay"];
const REASONS = ["workload", "pay", "manager", "growth"];

/** The same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
