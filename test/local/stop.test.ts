import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "..", "..");
const PROGRAM = join(ROOT, "bin", "start.ts");
const folder = mkdtempSync(join(tmpdir(), "totziens-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a person starts it; what npm does before `start`, the build, was done before the tests. */
const npm = { file: "npm", args: ["start", "--silent", "--ignore-scripts", "--"] };
/** The program itself, in nobody's hands. */
const node = { file: process.execPath, args: [PROGRAM] };

/** Starts it and waits until it has said all. It hears on for the rest, so that nobody waits for a reader. */
async function started({ file, args }: typeof npm, port: number) {
  const options = ["--port", String(port), "--folder", folder];
  const child = spawn(file, [...args, ...options], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  while (!/\nopen \S+\n$/.test(said) && child.exitCode === null) await sleep(50);
  return { child, said };
}

/** That a port is free and a folder in nobody's hands, within seconds. */
async function isFree(port: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (!existsSync(join(folder, "lock")) && (await canListen(port))) return true;
    await sleep(100);
  }
  return false;
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer();
  const listens = await Promise.race([
    once(server, "error").then(() => false),
    once(server.listen(port, "127.0.0.1"), "listening").then(() => true),
  ]);
  if (listens) await new Promise((resolve) => server.close(resolve));
  return listens;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test.each([
  ["npm start", "SIGTERM", npm],
  ["npm start", "SIGINT", npm],
  ["npm start", "SIGKILL", npm],
  ["the program itself", "SIGTERM", node],
  ["the program itself", "SIGINT", node],
] as const)(
  "whoever stops %s with %s gets its port and its folder back",
  async (_, signal, how) => {
    const port = await freePort();
    const { child } = await started(how, port);
    expect(await canListen(port)).toBe(false);
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
    expect(await isFree(port)).toBe(true);
  },
);

test("the addresses come last, and what records the first departure is short to paste", async () => {
  const port = await freePort();
  const { child, said } = await started(node, port);
  const lines = said.trimEnd().split("\n");
  expect(lines.at(-1)).toBe(`open http://localhost:${port}`);
  expect(lines.findLast((line) => line.includes("/desk"))).toContain("HR's desk");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(130);

  const [, file = ""] = /curl --config (\S+)/.exec(said) ?? [];
  const curl = spawn("curl", ["--silent", "--config", file], { cwd: ROOT });
  let answer = "";
  for await (const text of curl.stdout.setEncoding("utf8")) answer += text;
  expect(JSON.parse(answer)).toMatchObject({
    status: "running",
    employee: { name: "Sanne Bakker" },
  });

  const start = await (await fetch(`http://localhost:${port}/`)).text();
  expect(start).toContain(`<pre tabindex="0">curl --config ${file}</pre>`);
  const authorization = `Bearer ${readFileSync(join(folder, "token"), "utf8").trim()}`;
  const listed = await fetch(`http://localhost:${port}/departures`, { headers: { authorization } });
  expect(listed.status).toBe(200);
  for (const kept of ["token", "first-departure.curl"])
    expect(statSync(join(folder, kept)).mode & 0o077).toBe(0);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
});
