import fc from "fast-check";
import {
  backOf,
  doneOf,
  type ImportHead,
  type ImportOutcome,
  type ImportRow,
  metIn,
  problemsIn,
  ROWS_MET,
  ROWS_PER_PART,
  WHY_NOT_TAKEN_BACK,
} from "../../lambdas/departure/model/imports.ts";
import { allRows, pageOfRows } from "../../lambdas/desk/imports/page-of-rows.ts";
import type { Shown } from "../../lambdas/desk/imports/routes.ts";
import { inMemoryImports } from "../memory/in-memory-imports.ts";
import { at } from "../support/departures.ts";

const now = at("2027-01-14T15:30");
const ID = "a".repeat(32);

const rowsOfFile = fc.array(
  fc.record({
    isBad: fc.boolean(),
    outcome: fc.constantFrom<ImportOutcome>("recorded", "known", "refused"),
    met: fc.constantFrom<Pick<ImportRow, "met">>({}, ...ROWS_MET.map((met) => ({ met }))),
    back: fc.constantFrom<Pick<ImportRow, "back">>(
      {},
      { back: "withdrawn" },
      ...WHY_NOT_TAKEN_BACK.map((back) => ({ back })),
    ),
  }),
  { minLength: 1, maxLength: 260 },
);

/** Rows kept in parts, as if the worker were through with all of them. */
async function kept(rows: readonly ImportRow[]) {
  const imports = inMemoryImports();
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_PER_PART) }, (_, number) => ({
    rows: rows.slice(number * ROWS_PER_PART, (number + 1) * ROWS_PER_PART),
  }));
  const head: ImportHead = {
    id: ID,
    who: "officer",
    language: "nl",
    since: now,
    until: now.add({ hours: 1 }),
    columns: [],
    delimiter: ";",
    rows: rows.length,
    problems: problemsIn(parts),
    met: metIn(parts),
    back: Object.fromEntries(parts.map((part, number) => [number, backOf(part)])),
    done: Object.fromEntries(parts.map((part, number) => [number, doneOf(part)])),
  };
  await imports.create(head, parts);
  return { head, imports };
}

const SHOWN: readonly Shown[] = [
  "problems",
  "running",
  "known",
  "new",
  "all",
  "refused",
  "departures",
  "left",
  "withdrawn",
];

test.each(SHOWN)(
  "the pages of an import show each of its rows once, in their order: %s",
  async (show) => {
    await fc.assert(
      fc.asyncProperty(rowsOfFile, async (made) => {
        const rows = made.map(
          ({ isBad, outcome, met, back }, index): ImportRow => ({
            line: index + 2,
            cells: [],
            outcome,
            ...(isBad ? {} : met),
            ...back,
            problems: isBad ? ["Niet goed."] : [],
          }),
        );
        const { head, imports } = await kept(rows);
        const { pages } = await pageOfRows(head, { show, page: 1 }, imports);
        const shown: ImportRow[] = [];
        for (let page = 1; page <= pages; page += 1) {
          const part = await pageOfRows(head, { show, page }, imports);
          expect(part.page).toBe(page);
          expect(part.rows.length).toBeLessThanOrEqual(25);
          shown.push(...part.rows);
        }
        const expected = {
          all: rows,
          problems: rows.filter(({ problems }) => problems.length > 0),
          refused: rows.filter(({ outcome }) => outcome === "refused"),
          departures: rows.filter(({ outcome }) => outcome === "recorded"),
          running: rows.filter(({ met }) => met === "running"),
          known: rows.filter(({ outcome }) => outcome === "known"),
          new: rows.filter(({ met, problems }) => !met && problems.length === 0),
          withdrawn: rows.filter(({ back }) => back === "withdrawn"),
          left: rows.filter(({ back }) => back && back !== "withdrawn"),
        }[show];
        expect(shown).toEqual(expected);
        expect(await allRows(head, show, imports)).toEqual(expected);
        expect((await pageOfRows(head, { show, page: 9999 }, imports)).page).toBe(pages);
      }),
      { numRuns: 50 },
    );
  },
);
