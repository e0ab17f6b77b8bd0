import { mistakesAfter, SMALL_PLAN, withChange } from "./small-plan.ts";

const PLAN = "plan/plan.yaml";
const TIMES = "a time HH:MM from 06:00 to 21:00";

test("a plan without mistakes is built", () => {
  expect(mistakesAfter(SMALL_PLAN)).toEqual([]);
});

describe("a mistake in the plan is told with its line, what was given and what is allowed", () => {
  test.each([
    [
      "workingDays: 15",
      "workingDays: drie",
      '15:20  steps[1].when.workingDays: given "drie"; allowed: a whole number from -260 to 260',
    ],
    [
      "workingDays: 15",
      "workingDays: 1.5",
      "15:20  steps[1].when.workingDays: given 1.5; allowed: a whole number from -260 to 260",
    ],
    [
      "workingDays: 15",
      "workdays: 15",
      '15:7  steps[1].when: given the key "workdays"; allowed: anchor, period, workingDays',
    ],
    [
      "anchor: announced }",
      "anchor: yesterday }",
      '6:21  steps[0].when.anchor: given "yesterday"; allowed: announced, lastDay, endOfEmployment',
    ],
    [
      "anchor: announced }",
      "anchor: step }",
      '6:21  steps[0].when.anchor: given "step"; allowed: announced, lastDay, endOfEmployment',
    ],
    [
      "when: { anchor: lastDay }",
      "when:",
      "29:10  steps[3].when: given nothing; allowed: a group of the keys anchor, period, workingDays",
    ],
    [
      "period: P1M",
      "period: a month",
      '24:40  steps[2].when.period: given "a month"; allowed: a period of years, months, weeks or days such as P6M, P2W or -P10D',
    ],
    [
      "period: P1M",
      "period: PT8H",
      '24:40  steps[2].when.period: given "PT8H"; allowed: a period of years, months, weeks or days such as P6M, P2W or -P10D',
    ],
    [
      "to: desk:it",
      "to: desk:IT desk",
      '27:9  steps[3].to: given "desk:IT desk"; allowed: manager, leaver, hr, or desk: with a name such as desk:it',
    ],
    [
      "    to: manager\n",
      "",
      "2:5  steps[0].to: missing; allowed: manager, leaver, hr, or desk: with a name such as desk:it",
    ],
    ["time: 10:30", "time: 05:59", `30:11  steps[3].time: given "05:59"; allowed: ${TIMES}`],
    ["time: 10:30", "time: 21:01", `30:11  steps[3].time: given "21:01"; allowed: ${TIMES}`],
    [
      "    to: hr\n",
      "    to: hr\n    time: 09:00\n",
      '24:11  steps[2].time: given "09:00"; allowed: no time for hr, who gets it with the morning mail',
    ],
    [
      "id: access",
      "id: react",
      '25:9  steps[3].id: given "react", as steps[0] is named already; allowed: a name of its own',
    ],
    [
      "id: access",
      "id: check-in-2",
      '25:9  steps[3].id: given "check-in-2", as steps[1] is named already; allowed: a name of its own',
    ],
    [
      "id: access",
      "id: several",
      '25:9  steps[3].id: given "several", as a mail that is no step is named already; allowed: a name of its own',
    ],
    ...[
      "interview-leaver",
      "interview-cancelled",
      "address-leaver",
      "replaced-former",
      "nudge-desk-it",
      "morning",
      "layout",
      "test-mail",
    ].map((id): [string, string, string] => [
      "id: access",
      `id: ${id}`,
      `25:9  steps[3].id: given "${id}", as a mail that is no step is named already; allowed: a name of its own`,
    ]),
    [
      "id: access",
      "id: Toegang!",
      '25:9  steps[3].id: given "Toegang!"; allowed: small letters, digits and single hyphens, beginning with a letter, at most 24 of them',
    ],
    [
      "    phase: announced\n",
      "",
      "2:5  steps[0].phase: missing; allowed: a phase for every step of the core",
    ],
    [
      "track: care\n",
      "track: care\n    phase: after\n",
      '12:12  steps[1].phase: given "after"; allowed: a phase for steps of the core only',
    ],
    [
      "kinds: [resignation]",
      "kinds: [resigned]",
      '7:13  steps[0].kinds[0]: given "resigned"; allowed: resignation, contract-end, retirement, employer, quiet',
    ],
    [
      "tickableFor: []",
      "tickableFor: [resignation]",
      '8:18  steps[0].tickableFor: given ["resignation"]; allowed: kinds that do not stand in kinds already',
    ],
    [
      "{ quiet: hr }",
      "{ retirement: hr }",
      '28:16  steps[3].toForKind: given {"retirement":"hr"}; allowed: kinds that the step is for: resignation, quiet',
    ],
    [
      "fromTheStart: true",
      "fromTheStart: yes",
      '9:19  steps[0].fromTheStart: given "yes"; allowed: true or false',
    ],
    [
      "fromTheStart: true",
      "fromTheStart: true\n    fromTheStart: false",
      '10:5  given the key "fromTheStart" twice; allowed: each key once',
    ],
    [
      "    to: hr\n",
      "    to: hr\n    keepsOrder: true\n",
      "24:17  steps[2].keepsOrder: given true; allowed: true only for a step to the manager",
    ],
    [
      "whenMissed: skip",
      "keepsOrder: true",
      "20:17  steps[1].keepsOrder: given true; allowed: true only for a step that does not repeat",
    ],
    [
      "fromTheStart: true",
      "formerly: reageren",
      '9:15  steps[0].formerly: given "reageren"; allowed: a list of names',
    ],
    [
      "fromTheStart: true",
      "formerly: [react]",
      '9:16  steps[0].formerly[0]: given "react", as steps[0] is or was named; allowed: a name that no other step has or had',
    ],
    [
      "fromTheStart: true",
      "formerly: [check-in-2]",
      '9:16  steps[0].formerly[0]: given "check-in-2", as steps[1] is or was named; allowed: a name that no other step has or had',
    ],
    [
      "fromTheStart: true",
      "formerly: [papers, papers]",
      '9:24  steps[0].formerly[1]: given "papers", as steps[0] is or was named; allowed: a name that no other step has or had',
    ],
    [
      "    to: hr\n",
      "    to: hr\n    after: access\n",
      '24:12  steps[2].after: given "access"; allowed: a step above it that happens once: react',
    ],
    [
      "    to: hr\n",
      "    to: hr\n    after: check-in\n",
      '24:12  steps[2].after: given "check-in"; allowed: a step above it that happens once: react',
    ],
    [
      "whenMissed: skip",
      "after: react",
      '20:12  steps[1].after: given "react"; allowed: only for a step that happens once',
    ],
    [
      "    to: hr\n",
      "    to: hr\n    privateFirst: true\n",
      "24:19  steps[2].privateFirst: given true; allowed: true only for a step to the leaver",
    ],
    [
      "    to: hr\n",
      "    to: leaver\n    asksNothing: true\n",
      "24:18  steps[2].asksNothing: given true; allowed: true only for a step to the leaver that does not come up again",
    ],
    [
      "atMost: 3",
      "atMost: 10",
      "18:15  steps[1].repeat.atMost: given 10; allowed: a whole number from 2 to 9",
    ],
  ])("%j changed to %j", (from, to, message) => {
    expect(mistakesAfter(withChange(SMALL_PLAN, PLAN, [from, to]))).toEqual([`${PLAN}:${message}`]);
  });
});

test("all mistakes are told at once, from top to bottom, file by file", () => {
  const holidays = withChange(SMALL_PLAN, "plan/holidays/nl.json", ["12-25", "12-32"]);
  const late = withChange(holidays, PLAN, ["time: 10:30", "time: 23:00"]);
  const both = withChange(late, PLAN, ["atMost: 3", "atMost: many"]);
  expect(mistakesAfter(both)).toEqual([
    'plan/holidays/nl.json:6:27  days.2027-12-32: given "Kerstmis"; allowed: days that exist, each with its name',
    'plan/plan.yaml:18:15  steps[1].repeat.atMost: given "many"; allowed: a whole number from 2 to 9',
    `plan/plan.yaml:30:11  steps[3].time: given "23:00"; allowed: ${TIMES}`,
  ]);
});

test("a text that is no YAML is told once, where it breaks", () => {
  const broken = mistakesAfter(withChange(SMALL_PLAN, PLAN, ["id: react", "id: [react"]));
  expect(broken).toHaveLength(1);
  expect(broken[0]).toMatch(/^plan\/plan\.yaml:3:5 {2}given text that is no YAML: /);
});

test("files that are not there are missing", () => {
  expect(mistakesAfter(new Map())).toEqual([
    "plan/plan.yaml:1:1  missing; allowed: a group of the keys steps",
    expect.stringMatching(/^plan\/settings\.yaml:1:1 {2}missing; allowed: a group of the keys /),
  ]);
});
