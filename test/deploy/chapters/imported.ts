import assert from "node:assert/strict";
import { Temporal } from "temporal-polyfill";
import type { ImportHead, ImportRow } from "../../../lambdas/departure/model/imports.ts";
import { connectDesk } from "../../../lambdas/desk/connect.ts";
import { unusedId } from "../../support/unused-id.ts";
import { eventually } from "../eventually.ts";
import { asForm, submissionOf } from "../people.ts";
import type { Deployed } from "../traveller.ts";

/** A file of two rows is handed in and started; its worker does the rest. */
export async function imported({ place, api, held, progress, ...deployed }: Deployed) {
  await progress.step(
    "of a file, the worker records the row that is right: Scheduler holds a schedule for each of its mails",
    async () => {
      const { imports, importQueue } = connectDesk(deployed.environment);
      const fields = asForm(submissionOf(8, deployed.timeZone));
      const head = headOf(Object.keys(fields));
      const { id, since } = head;
      const wrong = { ...fields, lastDay: "ooit" };
      const rows = [fields, wrong].map((each, index) => rowOf(index + 2, Object.values(each)));
      assert.ok(await imports.create(head, [{ rows }]), "The import was there already.");
      await imports.start(id, since);
      await importQueue.put({ importId: id, part: 0 });
      await eventually(place, async () => {
        const done = (await imports.find(id, since))?.done;
        assert.deepEqual(done, { 0: { recorded: 1, known: 0, refused: 1 } });
      });
      const [recorded] = (await imports.part(id, 0))?.rows ?? [];
      await held.holds(await api.json("GET", `/departures/${recorded?.departureId}`));
    },
  );
}

function headOf(columns: readonly string[]): ImportHead {
  const now = Temporal.Now.instant();
  return {
    id: unusedId(),
    who: "officer",
    language: "nl",
    since: now,
    until: now.add({ hours: 24 }),
    columns,
    delimiter: ",",
    rows: 2,
    problems: [0],
    done: {},
  };
}

function rowOf(line: number, cells: readonly string[]): ImportRow {
  return { line, cells, problems: [] };
}
