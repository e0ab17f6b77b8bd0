import { readFileSync } from "node:fs";
import { compilePlan } from "../../lib/plan/compile-plan.ts";
import { editorSchemas } from "../../lib/plan/editor-schemas.ts";
import { PLAN } from "../support/plan.ts";
import { mistakesAfter, SMALL_PLAN, withChange } from "./small-plan.ts";

const FILE = "plan/sector.yaml";

const SECTOR = `figures:
  - about: recommend
    share: 13
    who: { nl: vertrekkers, en: leavers }
    where: { nl: regio Utrecht, en: Utrecht region }
    year: 2021
    source: { nl: Utrechtzorg, en: Utrechtzorg }
    address: https://utrechtzorg.example/cijfers
  - about: reasons
    shares: { planning: 20, content: 17.9 }
    who: { nl: vertrekkers, en: leavers }
    where: { nl: Nederland, en: the Netherlands }
    year: 2024
    source: { nl: RegioPlus, en: RegioPlus }
`;

const WITH_SECTOR = new Map([...SMALL_PLAN, [FILE, SECTOR]]);

test("the sector's figures are in the plan, in the order of the file", () => {
  expect(compilePlan(WITH_SECTOR).value?.sector).toEqual([
    expect.objectContaining({ about: "recommend", share: 13, year: 2021 }),
    expect.objectContaining({ about: "reasons", shares: { planning: 20, content: 17.9 } }),
  ]);
});

test.each([
  ["that lists none", new Map([...SMALL_PLAN, [FILE, "figures: []\n"]])],
  ["that is not there", SMALL_PLAN],
])("a file %s gives a plan without figures", (_, files) => {
  expect(mistakesAfter(files)).toEqual([]);
  expect(compilePlan(files).value?.sector).toEqual([]);
});

test("the shipped figure about recommending is the one of the region, with its source", () => {
  expect(PLAN.sector.find(({ about }) => about === "recommend")).toMatchObject({
    share: 13,
    where: { nl: "regio Utrecht", en: "Utrecht region" },
    year: 2021,
    address: expect.stringMatching(/^https:/),
  });
});

test("the editor's schema of the figures is up to date (else: npm run schemas)", () => {
  expect(readFileSync("plan/sector.schema.json", "utf8")).toBe(
    editorSchemas().get("plan/sector.schema.json"),
  );
});

const SHARES = "a percentage from 0 to 100, with one decimal at most";

describe("a mistake in the sector's figures is told with its line, what was given and what is allowed", () => {
  test.each([
    [
      "about: recommend",
      "about: happiness",
      '2:12  figures[0].about: given "happiness"; allowed: recommend, advise-for, advise-against, reasons',
    ],
    ["share: 13", "share: 113", `3:12  figures[0].share: given 113; allowed: ${SHARES}`],
    ["share: 13", "share: 13 %", `3:12  figures[0].share: given "13 %"; allowed: ${SHARES}`],
    [
      "who: { nl: vertrekkers, en: leavers }",
      "who: { nl: vertrekkers }",
      "4:10  figures[0].who.en: missing; allowed: one line of 1 to 120 characters",
    ],
    [
      "who: { nl: vertrekkers, en: leavers }",
      "who: leavers",
      '4:10  figures[0].who: given "leavers"; allowed: a group of the keys nl, en, each one line',
    ],
    [
      "where: { nl: regio Utrecht,",
      "where: { de: Utrecht, nl: Utrecht,",
      '5:14  figures[0].where: given the key "de"; allowed: nl, en',
    ],
    [
      "year: 2021",
      'year: "2021"',
      '6:11  figures[0].year: given "2021"; allowed: a whole number from 2000 to 2100',
    ],
    [
      "address: https",
      "address: http",
      '8:14  figures[0].address: given "http://utrechtzorg.example/cijfers"; allowed: an https address of at most 500 characters',
    ],
    [
      "planning: 20",
      "plans: 20",
      '10:15  figures[1].shares: given the key "plans"; allowed: content, planning, workload-and-conditions, say, client, manager, teamwork, behaviour, development, private-situation',
    ],
    [
      "shares: { planning: 20, content: 17.9 }",
      "shares: {}",
      "10:13  figures[1].shares: given {}; allowed: a group with at least one of content, planning, workload-and-conditions, say, client, manager, teamwork, behaviour, development, private-situation, each a percentage",
    ],
    [
      "shares: { planning: 20, content: 17.9 }",
      "share: 20",
      "10:12  figures[1].share: given 20; allowed: shares or said for a figure about reasons",
    ],
  ])("%s → %s", (from, to, mistake) => {
    const told = mistakesAfter(withChange(WITH_SECTOR, FILE, [from, to]));
    expect(told).toContain(`${FILE}:${mistake}`);
  });

  test("a figure without what it is about has its own line", () => {
    const told = mistakesAfter(withChange(WITH_SECTOR, FILE, ["    share: 13\n", ""]));
    expect(told).toEqual([
      expect.stringMatching(
        /^plan\/sector\.yaml:2:5 .*allowed: a figure about recommend with share$/,
      ),
    ]);
  });
});
