import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "totziens-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm start` says on standard error, and how it ends. */
function start(...options: string[]): Promise<{ code: unknown; said: string }> {
  const program = join(import.meta.dirname, "..", "..", "bin", "start.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, [program, "--folder", folder, ...options], (error, _out, said) =>
      resolve({ code: error?.code, said }),
    );
  });
}

test("a port that is taken is named, with what to do about it", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const { code, said } = await start("--port", String(port));
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken`);
  expect(said).toContain("--port");
  expect(said).not.toMatch(/^ +at /m);
});

test.each([
  [["--port", "http"], '--port is "http"; allowed: a whole number from 1 to 65535.'],
  [
    ["--prot", "3000"],
    "allowed: --port NUMBER, --folder PATH, --clock MOMENT, --sample, --webhook ADDRESS. More: npm start -- --help",
  ],
  [["--webhook", "https://hr.example.org"], "allowed: an address on this computer"],
  [["--clock", "soon"], '--clock is "soon"; allowed: a local time such as 2027-01-14T15:30.'],
])("an option that cannot be used is named: %j", async (options, sentence) => {
  const { code, said } = await start(...options);
  expect(code).toBe(1);
  expect(said).toContain(sentence);
});

test("the sample begins in a new folder only, and nothing of the other one is lost", async () => {
  writeFileSync(join(folder, "clock.jsonl"), "");
  const { code, said } = await start("--sample");
  expect(code).toBe(1);
  expect(said).toContain("Leave out --sample to go on there");
});
