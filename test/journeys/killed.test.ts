import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "totziens-"));
let running: ChildProcess | undefined;
afterAll(() => {
  running?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("killed with schedules pending and started again, npm start sends every mail once", async () => {
  const port = await freePort();
  await start(port);
  const command = readFileSync(join(folder, "first-departure.curl"), "utf8");
  const [, token = ""] = command.match(/Bearer ([^"]+)/) ?? [];
  const body = JSON.parse(command.match(/^data = (.*)$/m)?.[1] ?? "");
  const response = await fetch(`http://localhost:${port}/departures`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body,
  });
  const { mailings, id } = (await response.json()) as {
    id: string;
    mailings: { at: { local: string } }[];
  };
  await moveClock(port, "to=next-mail");
  await kill();

  await start(port);
  await moveClock(port, `to=moment&moment=${mailings.at(-1)?.at.local.slice(0, 16)}`);

  const after = await fetch(`http://localhost:${port}/departures/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const departure = (await after.json()) as {
    status: string;
    mailings: { id: string; state: string; again?: true }[];
  };
  const unplanned = departure.mailings.filter((mailing) =>
    /^(nudge|address|exit-questions-2)/.test(mailing.id),
  );
  expect(departure.mailings.map(({ state }) => state)).toEqual(
    [...mailings, ...unplanned].map(() => "sent"),
  );
  expect(departure.mailings.some(({ again }) => again)).toBe(false);
  const inbox = await (await fetch(`http://localhost:${port}/inbox`)).text();
  const digests = inbox.match(/Vertrekken [a-z]{2} \d/g) ?? [];
  expect(inbox.match(/href="\/inbox\/\d+"/g)).toHaveLength(
    mailings.length + unplanned.length + digests.length,
  );
  await kill();
});

/** Starts the program and gives what it says once it runs. */
async function start(port: number): Promise<string> {
  const program = join(import.meta.dirname, "..", "..", "bin", "start.ts");
  running = spawn(process.execPath, [program, "--folder", folder, "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const part of running.stdout ?? []) {
    said += part;
    if (said.includes("Press Ctrl-C to stop")) break;
  }
  return said;
}

async function kill(): Promise<void> {
  running?.kill("SIGKILL");
  if (running) await once(running, "exit");
}

async function moveClock(port: number, form: string): Promise<void> {
  const { status } = await fetch(`http://localhost:${port}/clock`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: form,
    redirect: "manual",
  });
  expect(status).toBe(303);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
