import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface Ministack {
  readonly port: number;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly python: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: string;
}

const START = join(import.meta.dirname, "start.py");
const STARTS_WITHIN_MILLISECONDS = 60_000;

/** Starts MiniStack on a free port of this machine, with this Node first in its path: it is what runs the functions. */
export async function startMinistack({
  python,
  environment,
  log,
}: StartOptions): Promise<Ministack> {
  const port = await freePort();
  const said = openSync(log, "a");
  const child = spawn(python, [START], {
    env: {
      ...environment,
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      // Requests are judged by the policies of who asks, as on AWS.
      AUTH: "true",
      // It would listen on every interface.
      IOT_MTLS_ENABLED: "0",
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      PYTHONDONTWRITEBYTECODE: "1",
    },
    // It ends when its standard input does: also when this process is killed.
    stdio: ["pipe", said, said],
    detached: true,
  });
  await isUp(port, child, log);
  return { port, stop: () => stop(child) };
}

async function isUp(port: number, child: ChildProcess, log: string): Promise<void> {
  const until = performance.now() + STARTS_WITHIN_MILLISECONDS;
  while (child.exitCode === null && performance.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  await stop(child);
  throw new Error(`MiniStack did not start; it says why at the end of ${log}.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  signalAll(child, "SIGTERM");
  const stubborn = setTimeout(() => signalAll(child, "SIGKILL"), 5000);
  await ended;
  clearTimeout(stubborn);
}

/** It and the functions that it runs. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
