import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { logTo } from "../lambdas/telemetry/log.ts";
import { requireBuild } from "../lib/build-output.ts";
import { readArguments } from "../lib/command-line.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
// biome-ignore lint/style/noRestrictedImports: the browser of the tests.
import { launchChromium } from "../test/browser/chromium.ts";
import { type Figure, median, quantile, spreadOf, tellFigures } from "./figures.ts";
import { type Answers, visitorOf } from "./pages-browser.ts";
import {
  bytesOf,
  filesOf,
  type Handlers,
  type Lived,
  type Visited,
  visitPages,
} from "./pages-visited.ts";

const { values } = readArguments({
  command: "npm run bench:pages",
  does: "Of each page: how many bytes travel, processor time of the server, and of a browser until it is painted, beside an empty page.",
  options: {
    runs: { value: "NUMBER", default: "9", means: "how often each is looked at" },
  },
});
requireBuild();
logTo(() => undefined);

const BYTES_AT_MOST = 15_000;
const RENDER_AT_MOST = 1.5;
const RUNS = Number(values.runs);

const life = fork(join(import.meta.dirname, "pages-life.ts"), [], {
  execArgv: ["--disable-warning=ExperimentalWarning"],
});
const [lived] = (await once(life, "message")) as [Lived];
Object.assign(process.env, lived.environment);
const handlers = await handlersAt(lived);
const pages = await visitPages(lived, handlers);
const files = await filesOf(pages, handlers);
const server = await serverTimes();
life.kill();
const rendered = await renderTimes();
tellFigures({
  name: "pages",
  figures: [...pages.flatMap(figuresOf), ...overall()],
  details: { runs: RUNS, pages: pages.map(detailsOf) },
});

async function handlersAt({ environment, now }: Lived): Promise<Handlers> {
  const moment = Temporal.Instant.from(now);
  const surroundings = { environment, clock: () => moment };
  return (await shippedHandlers(surroundings as never)) as unknown as Handlers;
}

/** Milliseconds of processor time of each answer, in turns, without what was looked at first to warm up. */
async function serverTimes(): Promise<Map<Visited, number[]>> {
  const times = new Map<Visited, number[]>(pages.map((page) => [page, []]));
  for (let run = -RUNS; run < RUNS; run += 1)
    for (const page of pages) {
      const before = process.cpuUsage();
      await page.handler(page.event as never);
      const { user, system } = process.cpuUsage(before);
      if (run >= 0) times.get(page)?.push((user + system) / 1000);
    }
  return times;
}

/** A browser's work on each page, as a multiple of its work on an empty one just before. Nothing where no browser starts. */
async function renderTimes(): Promise<Map<Visited, number[]>> {
  const browser = await launchChromium().catch((error: unknown) => {
    console.error(`No browser starts here, so what pages cost it is not measured: ${error}`);
  });
  const times = new Map<Visited, number[]>();
  if (!browser) return times;
  const answers: Answers = new Map([
    ...files,
    ...pages.map(({ path, answer }) => [path, answer] as const),
  ]);
  const visitor = await visitorOf(browser, answers);
  for (let run = -1; run < RUNS; run += 1)
    for (const page of pages) {
      // Takes down the page before, which would else be counted as the empty one's work.
      await visitor.renderEmpty(page.path);
      const empty = await visitor.renderEmpty(page.path);
      const full = await visitor.render(page.path);
      if (run >= 0) times.set(page, [...(times.get(page) ?? []), full / empty]);
    }
  await visitor.close();
  await browser.close();
  return times;
}

function figuresOf(page: Visited): Figure[] {
  const ratios = rendered.get(page);
  const bytes = {
    metric: `${page.name}: on the wire`,
    value: page.bytes,
    unit: "bytes",
    target: { atMost: BYTES_AT_MOST },
  };
  if (!ratios) return [bytes];
  return [
    bytes,
    {
      metric: `${page.name}: first render`,
      value: median(ratios),
      spread: spreadOf(ratios),
      unit: "×",
      target: { atMost: RENDER_AT_MOST },
    },
  ];
}

function overall(): Figure[] {
  const times = pages.map((page) => median(server.get(page) ?? []));
  const first = pages.map(firstVisit);
  return [
    {
      metric: "with its files on a first visit, largest",
      value: quantile(first, 1),
      unit: "bytes",
    },
    { metric: "with its files on a first visit, median", value: median(first), unit: "bytes" },
    { metric: "processor time of the server, longest", value: quantile(times, 1), unit: "ms" },
    { metric: "processor time of the server, median", value: median(times), unit: "ms" },
  ];
}

function firstVisit(page: Visited): number {
  const own = page.files.map((path) => files.get(path)).filter((answer) => answer !== undefined);
  return own.reduce((bytes, answer) => bytes + bytesOf(answer), page.bytes);
}

function detailsOf(page: Visited): object {
  const { name, bytes } = page;
  return { name, bytes, firstVisit: firstVisit(page), server: median(server.get(page) ?? []) };
}
