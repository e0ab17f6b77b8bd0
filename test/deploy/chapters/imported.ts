import assert from "node:assert/strict";
import { Temporal } from "temporal-polyfill";
import type { ImportHead, ImportRow } from "../../../lambdas/departure/model/imports.ts";
import { connectDesk } from "../../../lambdas/desk/connect.ts";
import { unusedId } from "../../support/unused-id.ts";
import { eventually } from "../eventually.ts";
import { asForm, submissionOf } from "../people.ts";
import type { Deployed } from "../traveller.ts";

/** A file of two rows is handed in and started; its worker does the rest. */
export async function imported(deployed: Deployed): Promise<void> {
  const { api, held, progress, timeZone } = deployed;
  await progress.step(
    "of a file, the worker records the row that is right: Scheduler holds a schedule for each of its mails",
    async () => {
      const fields = asForm(submissionOf(8, timeZone));
      const file = await startImport(deployed, [[fields, { ...fields, lastDay: "ooit" }]]);
      await file.isDone({ 0: { recorded: 1, known: 0, refused: 1 } });
      const [recorded] = await file.recorded();
      await held.holds(await api.json("GET", `/departures/${recorded}`));
    },
  );
}

/** While the functions that record it are being replaced, a file is started: a part for each of its rows. */
export async function importedDuring(
  deployed: Deployed,
  deploy: () => Promise<string>,
): Promise<string> {
  const { api, held, timeZone } = deployed;
  const rows = [11, 12, 13, 14].map((number) => asForm(submissionOf(number, timeZone)));
  const deploying = deploy();
  const file = await startImport(
    deployed,
    rows.map((row) => [row]),
  );
  const said = await deploying;
  const done = { recorded: 1, known: 0, refused: 0 };
  await file.isDone({ 0: done, 1: done, 2: done, 3: done });
  const recorded = await file.recorded();
  assert.equal(new Set(recorded).size, rows.length);
  for (const id of recorded) await held.holds(await api.json("GET", `/departures/${id}`));
  return said;
}

type Row = Readonly<Record<string, string>>;

async function startImport({ place, environment }: Deployed, parts: readonly (readonly Row[])[]) {
  const { imports, importQueue } = connectDesk(environment);
  const all = parts.flat();
  const head = headOf(Object.keys(all[0] ?? {}), parts);
  const { id, since } = head;
  const lines = parts.map((rows) => ({
    rows: rows.map((row) => rowOf(all.indexOf(row) + 2, Object.values(row))),
  }));
  assert.ok(await imports.create(head, lines), "The import was there already.");
  await imports.start(id, since);
  await Promise.all(parts.map((_rows, part) => importQueue.put({ importId: id, part })));

  return {
    isDone: (expected: ImportHead["done"]) =>
      eventually(place, async () => {
        assert.deepEqual((await imports.find(id, since))?.done, expected);
      }),
    async recorded() {
      const found = await Promise.all(parts.map((_rows, part) => imports.part(id, part)));
      return found
        .flatMap((part) => part?.rows ?? [])
        .flatMap(({ departureId }) => departureId ?? []);
    },
  };
}

function headOf(columns: readonly string[], parts: readonly (readonly Row[])[]): ImportHead {
  const now = Temporal.Now.instant();
  return {
    id: unusedId(),
    who: "officer",
    language: "nl",
    since: now,
    until: now.add({ hours: 24 }),
    columns,
    delimiter: ",",
    rows: parts.flat().length,
    problems: parts.map(() => 0),
    done: {},
  };
}

function rowOf(line: number, cells: readonly string[]): ImportRow {
  return { line, cells, problems: [] };
}
