import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Surroundings } from "./peers-queues.ts";

export interface Server extends Pick<Surroundings, "url"> {
  /** Megabytes of its processes. */
  memory(): number;
  close(): Promise<void>;
}

/** Where Debian puts them. */
const POSTGRES = "/usr/lib/postgresql/15/bin";
const REDIS = "/usr/bin/redis-server";

/** What has to be installed first, in words. */
export function missingServers(): string[] {
  return [
    ...(existsSync(join(POSTGRES, "initdb"))
      ? []
      : [`${POSTGRES} (apt-get install postgresql-15)`]),
    ...(existsSync(REDIS) ? [] : [`${REDIS} (apt-get install redis-server)`]),
  ];
}

/** A new cluster on loopback. PostgreSQL refuses to run as root, so that it runs as Debian's user for it then. */
export async function startPostgres(folder: string): Promise<Server> {
  const data = join(folder, "postgres");
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  mkdirSync(data);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const made = spawnSync(join(POSTGRES, "initdb"), ["-D", data, "-A", "trust", "-U", "bench"], {
    ...user,
    cwd: data,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const options = ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", data];
  return started(join(POSTGRES, "postgres"), options, {
    url: `postgres://bench@127.0.0.1:${port}/postgres`,
    isUp: () =>
      spawnSync(join(POSTGRES, "pg_isready"), ["-h", "127.0.0.1", "-p", `${port}`]).status === 0,
    stop: "SIGINT",
    ...user,
    cwd: data,
  });
}

/** With each write on disk within a second, as it is installed. */
export async function startRedis(folder: string): Promise<Server> {
  const port = await freePort();
  const options = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder];
  const durable = ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"];
  return started(REDIS, [...options, ...durable], {
    url: `redis://127.0.0.1:${port}`,
    isUp: () => spawnSync("/usr/bin/redis-cli", ["-p", `${port}`, "ping"]).status === 0,
    stop: "SIGTERM",
    cwd: folder,
  });
}

interface Starting {
  readonly url: string;
  readonly isUp: () => boolean;
  readonly stop: NodeJS.Signals;
  readonly cwd: string;
  readonly uid?: number;
  readonly gid?: number;
}

async function started(
  command: string,
  options: readonly string[],
  { url, isUp, stop, ...how }: Starting,
): Promise<Server> {
  const child = spawn(command, options, { ...how, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; !isUp(); tries += 1) {
    if (child.exitCode !== null || tries > 100) throw new Error(`${command} did not start.`);
    await sleep(200);
  }
  return {
    url,
    memory: () => megabytesOf([child.pid ?? 0, ...childrenOf(child.pid ?? 0)]),
    async close() {
      child.kill(stop);
      await ended;
    },
  };
}

/** Of a process now, what it shares with others counted in part. */
export function megabytesOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const file = `/proc/${pid}/smaps_rollup`;
    const [, pss = "0"] = existsSync(file)
      ? (/^Pss:\s+(\d+)/m.exec(readFileSync(file, "utf8")) ?? [])
      : [];
    return Number(pss);
  });
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, "utf8").split(" ").filter(Boolean).map(Number) : [];
}

function idOf(option: "-u" | "-g"): number {
  return Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
