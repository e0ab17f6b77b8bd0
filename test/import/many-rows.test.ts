import { ROWS_PER_PART } from "../../lambdas/departure/model/imports.ts";
import { importHandler } from "../../lambdas/import/handler.ts";
import { FILE_LIMIT_BYTES, ROWS_LIMIT } from "../../lambdas/use-cases/import-file/limits.ts";
import { readFile } from "../../lambdas/use-cases/import-file/read-file.ts";
import { at } from "../support/departures.ts";
import { FIELDS, HANDED_IN, importOffice, rowOf, SHORT_PLAN } from "./importing.ts";
import { queued } from "./queued.ts";
import "../support/quiet.ts";

test("a file with as many rows as it may have is recorded whole, each row once, also when each part comes twice", async () => {
  const lines = Array.from({ length: ROWS_LIMIT }, (_, index) =>
    rowOf(index + 2, index % 100 === 7 ? { lastDay: "nooit" } : {}).cells.join(";"),
  );
  const bytes = new TextEncoder().encode([FIELDS.join(";"), ...lines].join("\r\n"));
  expect(bytes.length).toBeLessThan(FILE_LIMIT_BYTES);
  const file = readFile(bytes, { language: "nl" });
  if ("problem" in file) throw new Error(file.problem.code);

  const office = importOffice({ plan: SHORT_PLAN, atRestEvery: 1000 });
  const { id, problems } = await office.started(file.rows);
  expect(problems).toHaveLength(ROWS_LIMIT / ROWS_PER_PART);
  const work = importHandler(office.ports);
  for (const part of problems.keys()) {
    const twice = [queued({ importId: id, part }), queued({ importId: id, part })];
    expect(await work({ Records: twice })).toEqual({ batchItemFailures: [] });
  }
  const done = Object.values((await office.imports.find(id, at(HANDED_IN)))?.done ?? {});
  const sum = (of: "recorded" | "known" | "refused") =>
    done.reduce((total, each) => total + each[of], 0);
  expect([sum("recorded"), sum("known"), sum("refused")]).toEqual([4950, 0, 50]);
  expect(office.departures.all()).toHaveLength(4950);
});
