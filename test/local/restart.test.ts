import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockFolder } from "../../lib/local/folder-lock.ts";
import { openRecords } from "../../lib/local/records.ts";
import { startFakeStack } from "./fake-stack.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "totziens-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a killed stack goes on where it was: its clock, its schedules, its keys", async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "killed-stack.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { secret } = await firstLine(child);
  child.kill("SIGKILL");
  await once(child, "exit");

  const { stack, records } = await startFakeStack({ folder });
  try {
    expect(stack.now().toString()).toBe("2026-11-02T14:00:00Z");
    expect(stack.issuer.clientSecret).toBe(secret);
    expect(stack.pendingSchedules().map(({ name }) => name)).toEqual(["departure.react.1"]);
    await stack.advanceByDays(2);
    expect(records().map(({ body }) => body)).toEqual(['"departure.react.1"']);
  } finally {
    await stack.close();
  }
});

async function firstLine({ stdout }: ChildProcess) {
  const [data] = await once(stdout as NodeJS.EventEmitter, "data");
  return JSON.parse(String(data));
}

test("a folder has one stack at a time", async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(
    `in use by another Totziens (process ${process.pid})`,
  );
  await unlock();
  await (await lockFolder(folder))();
});

test("a lock whose owner is gone is nobody's, though its process number is in use again", async () => {
  const other = createServer((socket) => socket.end("something else")).listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.pid, port, word: "word" }));
  await (await lockFolder(folder))();
  other.close();
});

test("a stack that cannot start gives its folder back", async () => {
  const handlers = () => {
    throw new Error("no handlers");
  };
  const { startLocalStack } = await import("../../lib/local/local-stack.ts");
  await expect(startLocalStack({ folder, handlers })).rejects.toThrow("no handlers");
  const { stack } = await startFakeStack({ folder });
  await stack.close();
});

describe("records on disk", () => {
  const file = () => join(folder, "records.jsonl");

  test("are read back in order, without what has gone", () => {
    const records = openRecords<number>(file());
    for (const [index, key] of ["a", "b", "c"].entries()) records.set(key, index);
    records.delete("b");
    records.set("a", 10);
    records.close();
    const again = openRecords<number>(file());
    expect(again.values()).toEqual([10, 2]);
    again.close();
  });

  test("survive a last line that was never finished", () => {
    const records = openRecords<number>(file());
    records.set("a", 1);
    records.close();
    appendFileSync(file(), '["b",');
    const again = openRecords<number>(file());
    again.set("c", 3);
    again.close();
    const third = openRecords<number>(file());
    expect(third.values()).toEqual([1, 3]);
    third.close();
  });
});
