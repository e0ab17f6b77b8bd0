import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { type ClockMode, type MovableClock, movableClock } from "../local/clock.ts";
import { startWith } from "../local/closing.ts";
import { type Engines, startEngines } from "../local/engines.ts";
import { makeFaults } from "../local/faults.ts";
import { lockFolder } from "../local/folder-lock.ts";
import { borrowEnvironment, localEnvironment } from "../local/local-environment.ts";
import { LEDGER_TABLE_NAME, REGION, TABLE_NAME } from "../local/names.ts";
import { recordsIn } from "../local/records-in.ts";
import { SetupError } from "../setup-error.ts";
import { dynamoLossLedger } from "./loss-ledger.ts";
import { momentWords } from "./read-moment.ts";
import type { RestorePlace } from "./restore.ts";

export interface FolderPlace extends RestorePlace {
  close(): Promise<void>;
}

export interface FolderAndCopy {
  readonly folder: string;
  /** Made of it at the moment to restore to, while it was stopped. */
  readonly copy: string;
  readonly clock?: ClockMode;
}

/** The folder of a stopped `npm start`, to be brought back to what a copy of it holds. */
export function folderPlace({
  folder,
  copy,
  clock: mode = "flows",
}: FolderAndCopy): Promise<FolderPlace> {
  for (const each of [copy, folder]) requireFolder(each);
  return startWith(async (closing) => {
    for (const each of [folder, copy]) closing.add(await lockFolder(each));
    const open = recordsIn(folder);
    closing.add(open.close);
    const clock = movableClock({ mode, memory: open<number>("clock") });
    const engines = await enginesOf(folder, clock);
    closing.add(engines.close);
    // The engine writes where it reads, and a copy must stay what it is.
    const scratch = mkdtempSync(join(tmpdir(), "totziens-restore-"));
    closing.add(async () => rmSync(scratch, { recursive: true, force: true }));
    cpSync(copy, scratch, { recursive: true });
    const then = await enginesOf(scratch, clock);
    closing.add(then.close);
    const environment = localEnvironment({
      endpoint: engines.endpoint.url,
      linksUrl: "http://localhost:3000",
      mailer: { mailsPerSecond: 1, mailsAtOnce: 1 },
    });
    closing.add(borrowEnvironment(environment));

    return {
      present: tableOf(engines, TABLE_NAME),
      losses: dynamoLossLedger(tableOf(engines, LEDGER_TABLE_NAME)),
      closing: connectClosing(environment, { clock: clock.now }),
      async check(to) {
        if (Temporal.Instant.compare(to, clock.now()) > 0)
          throw new SetupError(
            `--to is ${momentWords(to)}, which is in the future; allowed: when the copy was made, by its clock. It is ${momentWords(clock.now())} there.`,
          );
      },
      // Whoever runs has the folder's lock, so nothing runs.
      stop: async () => clock.now(),
      beginBringingBack: async () => undefined,
      bringBack: async () => tableOf(then, TABLE_NAME),
      start: async () => undefined,
      tidy: async () => undefined,
      close: closing.close,
    };
  });
}

function requireFolder(folder: string): void {
  if (existsSync(join(folder, "dynamodb"))) return;
  throw new SetupError(
    `${folder} is no folder of npm start; allowed: one that it made, or a copy of one.`,
  );
}

function enginesOf(folder: string, clock: MovableClock): Promise<Engines> {
  return startEngines({
    folder,
    clock,
    faults: makeFaults(),
    limits: {},
    onMailEvent: async () => undefined,
  });
}

function tableOf({ endpoint }: Engines, tableName: string): DynamoOptions {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: endpoint.url, region: REGION, credentials });
  const marshallOptions = { removeUndefinedValues: true };
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions }), tableName };
}
