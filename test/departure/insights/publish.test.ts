import { Temporal } from "temporal-polyfill";
import type { Counter, Figure, Release } from "../../../lambdas/departure/insights/figures.ts";
import { publish } from "../../../lambdas/departure/insights/publish.ts";
import { countersBefore, type Leaver, managersOf } from "./leavers.ts";

describe("a quarter of the organisation", () => {
  test("is shown in the first month after it, with the groups of the net score", () => {
    const leavers = [...some(6, "10"), ...some(7, "8"), ...some(5, "3"), ...some(20)];
    expect(figures(released(["2027-03"], leavers), "recommend")).toEqual([]);
    expect(figures(released(["2027-04"], leavers), "recommend")).toEqual([
      "organisation 2027-Q1: 18, for 6, passive 7, against 5",
    ]);
  });

  test("shows who would recommend beside all others, where another group is too small", () => {
    const leavers = [...some(6, "10"), ...some(4, "8"), ...some(9, "3"), ...some(20)];
    expect(figures(released(["2027-04"], leavers), "recommend")).toEqual([
      "organisation 2027-Q1: 19, for 6",
    ]);
  });

  test.each([
    ["four people answered", 4, 0],
    ["five people answered alike", 5, 0],
    ["nine people answered alike", 9, 0],
    ["twelve people answered alike", 12, 0],
    ["all but one answered alike", 12, 1],
    ["four answered otherwise", 12, 4],
    ["four answered so", 4, 12],
  ])("is not shown where %s", (_, promoters, others) => {
    const leavers = [...some(promoters, "9"), ...some(others, "2"), ...some(30)];
    expect(figures(released(["2027-04"], leavers), "recommend")).toEqual([]);
  });

  test("is not shown where nearly everybody who was asked answered: that would tell of each that they did", () => {
    const answered = [...some(6, "10"), ...some(6, "3")];
    const shown = (silent: number) =>
      figures(released(["2027-04"], [...answered, ...some(silent)]), "recommend");
    expect(shown(4)).toEqual([]);
    expect(shown(5)).toEqual(["organisation 2027-Q1: 12, for 6"]);
  });
});

describe("what was published", () => {
  const five = [...some(5, "10"), ...some(5, "3"), ...some(20)];

  test("needs a fifth person, and stays when one of the five is erased afterwards", () => {
    const four = five.slice(1);
    const april = release("2027-04", four);
    expect(figures(april, "recommend")).toEqual([]);
    const may = release("2027-05", five, april);
    expect(figures(may, "recommend")).toEqual(["organisation 2027-Q1: 10, for 5"]);
    // Nothing that is counted is ever taken away; even if it were, what is known stays.
    expect(release("2027-06", four, may).figures).toEqual(may.figures);
  });

  test("stays as it is in a month without new answers", () => {
    const april = release("2027-04", five);
    expect(release("2027-05", five, april).figures).toEqual(april.figures);
  });

  test("is not followed by those who are counted later, be it one or many", () => {
    const april = release("2027-04", five);
    for (const late of [1, 5, 50]) {
      const may = release("2027-05", [...five, ...some(late, "10"), ...some(late)], april);
      expect(may.figures.filter(({ subject }) => subject === "recommend")).toEqual(
        april.figures.filter(({ subject }) => subject === "recommend"),
      );
    }
  });

  test("is the same however late the job runs", () => {
    const leavers = [...five, ...some(8, "10", "2027-05-05"), ...some(9, "2", "2027-05-05")];
    const onTime = released(["2027-04", "2027-05", "2027-06", "2027-07"], leavers);
    const late = released(["2027-09"], leavers);
    expect(late.figures).toEqual(expect.arrayContaining([...onTime.figures]));
    expect(late.figures).toHaveLength(onTime.figures.length);
    expect(late.number).toBe(1);
  });

  test("stays where a restore takes what was counted since away, and is not published otherwise", () => {
    const april = release("2027-04", five);
    const restored = release("2027-05", five.slice(5), april);
    expect(restored.figures).toEqual(april.figures);
    expect(restored.number).toBe(2);
  });
});

describe("a year", () => {
  const year = [
    ...some(6, "10", "2027-02-01"),
    ...some(6, "3", "2027-02-01"),
    ...some(10, undefined, "2027-02-01"),
    ...some(8, "9", "2027-11-01"),
    ...some(7, "5", "2027-11-01"),
    ...some(10, undefined, "2027-11-01"),
  ];

  test("is shown when it is over, with its last quarter where that follows anyway", () => {
    expect(figures(released(["2027-04", "2028-01"], year), "recommend")).toEqual([
      "organisation 2027-Q1: 12, for 6",
      "organisation 2027: 27, for 14",
      "organisation 2027-Q4: 15, for 8",
    ]);
  });

  test("is not shown where it would tell of a quarter with four", () => {
    const small = [...year, ...some(4, "9", "2027-05-01"), ...some(9, undefined, "2027-05-01")];
    const lastFour = small.filter(({ day }) => day.month !== 11);
    expect(figures(released(["2027-04", "2028-01"], lastFour), "recommend")).toEqual([
      "organisation 2027-Q1: 12, for 6",
    ]);
  });

  test("of all sixty who leave shows a year, where no quarter has ten answers", () => {
    const sixty = ["2027-02-01", "2027-05-01", "2027-08-01", "2027-11-01"].flatMap((day) => [
      ...some(2, "9", day),
      ...some(2, "8", day),
      ...some(2, "4", day),
      ...some(9, undefined, day),
    ]);
    expect(figures(released(["2028-01"], sixty), "recommend")).toEqual([
      "organisation 2027: 24, for 8, passive 8, against 8",
    ]);
  });
});

describe("departments", () => {
  const good = (option: string) => ({ good: [option] });
  const noord = { department: "Noord", managers: 6 };
  const zuid = { department: "Zuid", managers: 6 };
  const all = [
    ...people(8, good("team"), noord),
    ...people(9, good("manager"), noord),
    ...people(7, good("team"), zuid),
    ...people(6, good("manager"), zuid),
    ...people(30, undefined, noord),
    ...people(30, undefined, zuid),
    ...people(6, good("team"), { managers: 6 }),
    ...people(7, good("manager"), { managers: 6 }),
    ...people(30),
  ];

  test("are shown as far as five are left of all others, in each cell", () => {
    expect(figures(released(["2028-01"], all), "good")).toEqual([
      "organisation 2027: 43, team 21, manager 22",
      "Noord 2027: 17, team 8, manager 9",
      "Zuid 2027: 13, team 7, manager 6",
      "other-departments 2027: 13, team 6, manager 7",
    ]);
  });

  test("are not all shown where they are all there is: the smallest is what is left", () => {
    const two = all.filter(({ department }) => department);
    expect(figures(released(["2028-01"], two), "good")).toEqual([
      "organisation 2027: 30, team 15, manager 15",
      "Noord 2027: 17, team 8, manager 9",
      "other-departments 2027: 13, team 7, manager 6",
    ]);
  });

  test.each([
    ["four managers show nothing of a manager", 4, "Noord 2027: 17, team 8"],
    ["five managers do", 5, "Noord 2027: 17, team 8, manager 9"],
  ])("with %s", (_, managers, expected) => {
    const leavers = all.map((each, index) =>
      each.department === "Noord" ? { ...each, manager: `Noord ${index % managers}` } : each,
    );
    expect(figures(released(["2028-01"], leavers), "good")).toContain(expected);
  });

  test("that nobody records leave the organisation as one, which tells of managers from five on", () => {
    const [five, four] = [5, 4].map((managers) => [
      ...people(6, good("manager"), { managers }),
      ...people(6, good("team"), { managers }),
      ...people(20),
    ]);
    const shown = (leavers: Leaver[] = []) => figures(released(["2028-01"], leavers), "good");
    expect(shown(five)).toEqual(["organisation 2027: 12, team 6, manager 6"]);
    expect(shown(four)).toEqual(["organisation 2027: 12, team 6"]);
  });

  test("that are renamed are two, each with its own, and what was published keeps its name", () => {
    const renamed = all.map((each) => ({
      ...each,
      day: each.day.add({ years: 1 }),
      counted: each.counted.add({ years: 1 }),
      ...(each.department === "Noord" ? { department: "Noordoost" } : {}),
    }));
    const shown = figures(released(["2028-01", "2029-01"], [...all, ...renamed]), "good");
    expect(shown).toContain("Noord 2027: 17, team 8, manager 9");
    expect(shown).toContain("Noordoost 2028: 17, team 8, manager 9");
    expect(shown.filter((each) => each.startsWith("Noord 2028"))).toEqual([]);
  });
});

describe("kinds", () => {
  test("are shown beside the year, as far as five others are left", () => {
    const leavers = [
      ...people(9, { recommend: ["9"] }, { kind: "resignation" }),
      ...people(9, { recommend: ["4"] }, { kind: "resignation" }),
      ...people(6, { recommend: ["9"] }, { kind: "retirement" }),
      ...people(6, { recommend: ["4"] }, { kind: "retirement" }),
      ...people(20, undefined, { kind: "resignation" }),
      ...people(20, undefined, { kind: "retirement" }),
    ];
    expect(figures(released(["2028-01"], leavers), "recommend").slice(0, 3)).toEqual([
      "organisation 2027-Q1: 30, for 15",
      "organisation 2027: 30, for 15",
      "resignation 2027: 18, for 9",
    ]);
  });
});

describe("reasons", () => {
  test("are published by the sector's category only, of two of which one would tell the other", () => {
    const leavers = [
      ...people(6, { reasons: ["workload"] }),
      ...people(6, { reasons: ["pay", "growth"] }),
      ...people(5, { reasons: ["private"] }),
      ...people(20),
    ];
    const shown = released(["2028-01"], leavers);
    expect(figures(shown, "categories")).toEqual([
      "organisation 2027: 17, workload-and-conditions 12, development 6, private-situation 5",
    ]);
    expect(JSON.stringify(shown)).not.toContain('"reasons"');
  });
});

describe("what is not shown", () => {
  test("is listed for the organisation, and the same whether somebody answered or not", () => {
    const silent = released(["2027-04"], some(12));
    const answered = released(["2027-04"], [...some(3, "9"), ...some(9)]);
    expect(answered).toEqual(silent);
    expect(
      answered.withheld
        .filter(({ subject }) => subject === "recommend")
        .map(({ period, why }) => `${period} ${why}`),
    ).toEqual([
      "2027-Q1 too-few",
      "2027-Q2 running",
      "2027-Q3 running",
      "2027-Q4 running",
      "2027 running",
    ]);
  });

  test("of a table that is shown is listed by cell, without which side was too small", () => {
    const { withheld } = released(["2027-04"], [...some(6, "10"), ...some(9, "3"), ...some(20)]);
    expect(
      withheld.filter(({ subject, period }) => subject === "recommend" && period === "2027-Q1"),
    ).toEqual([
      expect.objectContaining({ field: "passive", why: "remainder" }),
      expect.objectContaining({ field: "against", why: "remainder" }),
    ]);
  });
});

describe("steps", () => {
  const counters = (onTime: number): Counter[] =>
    (["organisation.2027-Q1", "department.2027.Noord"] as const).map((unit) => ({
      name: `exit.on-time.team.${unit}`,
      fields: { "on-time": onTime, late: 6, "not-said": 7 },
    }));
  const with5 = { year: 2027, department: "Noord", managers: ["a", "b", "c", "d", "e"] };

  test("done on time are shown by year, and only of five managers or more", () => {
    const facts = { month: "2028-01", managers: [with5] };
    const shown = publish(counters(8), undefined, facts);
    expect(figures(shown, "on-time.team")).toEqual([
      "organisation 2027: 21, on-time 8, late 6, not-said 7",
    ]);
    const four = { ...facts, managers: [{ ...with5, managers: ["a", "b", "c", "d"] }] };
    expect(figures(publish(counters(8), undefined, four), "on-time.team")).toEqual([]);
  });

  test("whose mails helped are shown of the whole organisation, whatever its departments, of five managers or more", () => {
    const counted = [{ name: "exit.helped.team.organisation.2027-Q1", fields: { yes: 14, no: 6 } }];
    const facts = { month: "2028-01", managers: [with5] };
    expect(figures(publish(counted, undefined, facts), "helped.team")).toEqual([
      "organisation 2027: 20, yes 14, no 6",
    ]);
    const four = { ...facts, managers: [{ ...with5, managers: ["a", "b", "c", "d"] }] };
    expect(figures(publish(counted, undefined, four), "helped.team")).toEqual([]);
  });
});

/** Resignations of January, all asked; without a number they didn't answer. */
function some(count: number, recommend?: string, day = "2027-01-20"): Leaver[] {
  return people(count, recommend ? { recommend: [recommend] } : undefined, { day });
}

interface Told {
  readonly kind?: Leaver["kind"];
  readonly department?: string;
  readonly managers?: number;
  readonly day?: string;
}

function people(count: number, given?: Leaver["given"], told: Told = {}): Leaver[] {
  const { kind = "resignation", department, managers = 1, day = "2027-01-20" } = told;
  return Array.from({ length: count }, (_, index) => ({
    kind,
    ...(department ? { department } : {}),
    manager: `${department} ${index % managers}`,
    day: Temporal.PlainDate.from(day),
    counted: Temporal.PlainDate.from(day),
    ...(given ? { given } : {}),
  }));
}

function release(month: string, leavers: readonly Leaver[], last?: Release): Release {
  const facts = { month, managers: managersOf(leavers) };
  return publish(countersBefore(month, leavers), last, facts);
}

function released(months: readonly string[], leavers: readonly Leaver[]): Release {
  let last: Release | undefined;
  for (const month of months) last = release(month, leavers, last);
  return last as Release;
}

/** "Noord 2027: 17, team 8", without zeros of people who were not asked. */
function figures({ figures: all }: Release, subject: Figure["subject"]): string[] {
  return all
    .filter((figure) => figure.subject === subject)
    .map(({ unit, period, respondents, cells }) => {
      const name = unit.of === "department" ? unit.name : unit.of === "kind" ? unit.kind : unit.of;
      const shown = Object.entries(cells).map(([cell, count]) => `, ${cell} ${count}`);
      return `${name} ${period}: ${respondents}${shown.join("")}`;
    });
}
