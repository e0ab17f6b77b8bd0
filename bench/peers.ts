import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readArguments } from "../lib/command-line.ts";
import { type Figure, quantile, tellFigures } from "./figures.ts";
import { type Job, PEERS, type Peer } from "./peers-queues.ts";
import {
  megabytesOf,
  missingServers,
  type Server,
  startPostgres,
  startRedis,
} from "./peers-servers.ts";

const { values } = readArguments({
  command: "npm run bench:peers",
  does: "1,000 departures with 12 reminders each, all due at once, in pg-boss, graphile-worker and BullMQ, whose worker is killed on the way. Installs them into a temporary folder, and starts PostgreSQL 15 and Redis of Debian there.",
  options: { kills: { value: "NUMBER", default: "1", means: "how often the worker is killed" } },
});

const DEPARTURES = 1000;
const REMINDERS = 12;
const ALL = DEPARTURES * REMINDERS;
/** At even distances; a second later another one begins. */
const KILLS = Number(values.kills);
/** How long after the last mail one that is missing is waited for. */
const WAIT_MILLISECONDS = 60_000;
/** Until the first is due: enough to enqueue them all. */
const AHEAD_MILLISECONDS = 60_000;

const missing = missingServers();
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(", ")}.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "peers-"));
// The user of PostgreSQL has to get in.
chmodSync(folder, 0o755);
const servers: Server[] = [];
const workers = new Set<ChildProcess>();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void cleanUp().then(() => process.exit(1)));
try {
  install();
  const postgres = await startPostgres(folder);
  servers.push(postgres);
  const redis = await startRedis(folder);
  servers.push(redis);
  const figures: Figure[] = [];
  for (const peer of PEERS)
    figures.push(...(await measured(peer, peer.server === "redis" ? redis : postgres)));
  tellFigures({
    name: "peers",
    figures,
    details: { peers: PEERS.map(({ takesBack }) => takesBack) },
  });
} finally {
  await cleanUp();
}

async function cleanUp(): Promise<void> {
  for (const child of workers) child.kill("SIGKILL");
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true, force: true });
}

function install(): void {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const packages = PEERS.flatMap(({ needs = [], ...peer }) => [
    `${peer.package}@${peer.version}`,
    ...needs,
  ]);
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...options, ...packages], { stdio: "inherit" });
}

async function measured(peer: Peer, server: Server): Promise<Figure[]> {
  console.log(
    `${peer.package} ${peer.version}; takes jobs of a dead worker back after ${peer.takesBack}`,
  );
  const where = { folder, url: server.url };
  const due = new Date(Date.now() + AHEAD_MILLISECONDS);
  const jobs: Job[] = Array.from({ length: ALL }, (_, number) => ({
    id: `${Math.floor(number / REMINDERS)}.${number % REMINDERS}`,
    at: due,
  }));
  const start = performance.now();
  await peer.enqueue(jobs, where);
  const seconds = (performance.now() - start) / 1000;
  if (Date.now() > due.getTime()) throw new Error(`${peer.package} took too long to enqueue.`);

  const log = join(folder, `${peer.package}.log`);
  let memory = { worker: 0, server: 0 };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child = worker(peer, server, log);
    await until(() => linesOf(log).length >= (ALL * kill) / (KILLS + 1), child);
    memory = { worker: megabytesOf([child.pid ?? 0]), server: server.memory() };
    await end(child);
    await sleep(1000);
  }
  const last = worker(peer, server, log);
  await untilQuiet(log);
  await end(last);
  return told(peer, log, { due, seconds, memory });
}

async function end(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

function worker(peer: Peer, { url }: Server, log: string) {
  const file = join(import.meta.dirname, "peers-worker.ts");
  const child = spawn(process.execPath, [file, peer.package, folder, url, log], {
    stdio: "inherit",
  });
  workers.add(child);
  child.once("exit", () => workers.delete(child));
  return child;
}

async function until(isSo: () => boolean, child: { readonly exitCode: number | null }) {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error("The worker ended by itself.");
    await sleep(20);
  }
}

/** All are there, or nothing has come for a minute. */
async function untilQuiet(log: string): Promise<void> {
  let had = 0;
  let since = Date.now();
  while (Date.now() - since < WAIT_MILLISECONDS) {
    const lines = linesOf(log);
    if (new Set(lines.map(([id]) => id)).size === ALL) return;
    if (lines.length !== had) since = Date.now();
    had = lines.length;
    await sleep(500);
  }
}

function linesOf(log: string): [id: string, at: number][] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [id = "", at] = line.split(" ");
    return [id, Number(at)];
  });
}

interface Seen {
  readonly due: Date;
  readonly seconds: number;
  readonly memory: Readonly<Record<"worker" | "server", number>>;
}

function told(peer: Peer, log: string, { due, seconds, memory }: Seen): Figure[] {
  const lines = linesOf(log);
  const firsts = new Map<string, number>();
  for (const [id, at] of lines) if (!firsts.has(id)) firsts.set(id, at);
  const late = [...firsts.values()].map((at) => (at - due.getTime()) / 1000);
  const figure = (metric: string, value: number, unit = ""): Figure => ({
    metric: `${peer.package}: ${metric}`,
    value,
    unit,
  });
  return [
    figure("enqueued", ALL / seconds, "a second"),
    figure("early", late.filter((each) => each < 0).length),
    figure("first mail late by", quantile(late, 0), "s"),
    figure("half of them late by", quantile(late, 0.5), "s"),
    figure("last one late by", quantile(late, 1), "s"),
    figure("not sent a minute after the last", ALL - firsts.size),
    figure("sent twice", lines.length - firsts.size),
    figure("memory of the worker", memory.worker, "MB"),
    figure("memory of the server", memory.server, "MB"),
  ];
}
