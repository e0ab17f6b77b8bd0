import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

/** So many jobs are worked at the same time. */
export const AT_ONCE = 10;

/** Where a queue's package was installed, and its server. */
export interface Surroundings {
  readonly folder: string;
  readonly url: string;
}

export interface Job {
  readonly id: string;
  readonly at: Date;
}

export interface Peer {
  readonly package: string;
  readonly version: string;
  /** Packages beside it. */
  readonly needs?: readonly string[];
  readonly server: "postgres" | "redis";
  /** After how long it takes a dead worker's jobs back. */
  readonly takesBack: string;
  enqueue(jobs: readonly Job[], where: Surroundings): Promise<void>;
  /** Never ends. */
  work(send: (id: string) => Promise<void>, where: Surroundings): Promise<void>;
}

const QUEUE = "reminders";
/** For one call that adds jobs. */
const BATCH = 1000;

export const PEERS: readonly Peer[] = [
  {
    package: "pg-boss",
    version: "12.38.0",
    server: "postgres",
    takesBack: "10 s without a heartbeat, its least; by default 15 minutes",
    async enqueue(jobs, where) {
      const boss = await bossAt(where);
      await boss.createQueue(QUEUE, { heartbeatSeconds: 10 });
      for (const some of batches(jobs))
        await boss.insert(
          QUEUE,
          some.map(({ id, at }) => ({ data: { id }, startAfter: at })),
        );
      await boss.stop();
    },
    async work(send, where) {
      const boss = await bossAt(where);
      const options = {
        batchSize: AT_ONCE,
        pollingIntervalSeconds: 0.5,
        burstWhenBatchFull: true,
      };
      const each = (jobs: readonly Stored[]) => Promise.all(jobs.map(({ data }) => send(data.id)));
      await boss.work(QUEUE, options, each);
      await sleep(FOREVER);
    },
  },
  {
    package: "graphile-worker",
    version: "0.18.0",
    server: "postgres",
    takesBack: "four hours, which is no setting",
    async enqueue(jobs, where) {
      const { makeWorkerUtils } = await loaded("graphile-worker", where);
      const utils = await makeWorkerUtils({
        connectionString: where.url,
        logger: await quiet(where),
      });
      await utils.migrate();
      for (const some of batches(jobs))
        await utils.addJobs(
          some.map(({ id, at }) => ({ identifier: QUEUE, payload: { id }, runAt: at })),
        );
      await utils.release();
    },
    async work(send, where) {
      const { run } = await loaded("graphile-worker", where);
      const taskList = { [QUEUE]: ({ id }: Named) => send(id) };
      const options = { concurrency: AT_ONCE, pollInterval: 500, logger: await quiet(where) };
      const runner = await run({ connectionString: where.url, taskList, ...options });
      await runner.promise;
    },
  },
  {
    package: "bullmq",
    version: "6.7.0",
    needs: ["ioredis@5.11.1"],
    server: "redis",
    takesBack: "10 s without its lock, set; by default 30 s",
    async enqueue(jobs, where) {
      const { Queue } = await loaded("bullmq", where);
      const queue = new Queue(QUEUE, { connection: connectionTo(where) });
      for (const some of batches(jobs))
        await queue.addBulk(
          some.map(({ id, at }) => ({
            name: QUEUE,
            data: { id },
            opts: { delay: Math.max(0, at.getTime() - Date.now()), attempts: 3 },
          })),
        );
      await queue.close();
    },
    async work(send, where) {
      const { Worker } = await loaded("bullmq", where);
      new Worker(QUEUE, ({ data }: Stored) => send(data.id), {
        connection: connectionTo(where),
        concurrency: AT_ONCE,
        lockDuration: 10_000,
        stalledInterval: 5_000,
      });
      await sleep(FOREVER);
    },
  },
];

const FOREVER = 2 ** 31 - 1;

interface Named {
  readonly id: string;
}

interface Stored {
  readonly data: Named;
}

async function bossAt({ folder, url }: Surroundings) {
  const { PgBoss } = await loaded("pg-boss", { folder });
  const often = { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1 };
  const boss = new PgBoss({ connectionString: url, ...often });
  boss.on("error", (error: unknown) => console.error(String(error)));
  await boss.start();
  return boss;
}

async function quiet(where: Surroundings) {
  const { Logger } = await loaded("graphile-worker", where);
  return new Logger(() => () => undefined);
}

function connectionTo({ url }: Surroundings) {
  const { hostname: host, port } = new URL(url);
  return { host, port: Number(port), maxRetriesPerRequest: null };
}

/** A package of the folder, which is none of this project's. */
async function loaded(name: string, { folder }: Pick<Surroundings, "folder">) {
  const path = createRequire(join(folder, "package.json")).resolve(name);
  return import(pathToFileURL(path).href);
}

function batches<Each>(all: readonly Each[]): Each[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, number) =>
    all.slice(number * BATCH, (number + 1) * BATCH),
  );
}
