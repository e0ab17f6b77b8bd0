import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { DESK_ENVIRONMENT, ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import type { Connect } from "../../lambdas/aws/wiring.ts";
import { routeKey } from "../../lambdas/http/routes.ts";
import { STAGE_VARIABLE } from "../../lambdas/telemetry/log.ts";
import { ALL_ROUTES } from "../../lib/all-routes.ts";
import { type Assembled, assembledOnAws } from "./assembled.ts";
import { assembledHere } from "./assembled-here.ts";

const LAMBDAS = join(import.meta.dirname, "..", "..", "lambdas");

// What runs on AWS and what runs on this computer is put together twice: here both are walked, and must be the same.
const { assembled: onAws, environments } = assembledOnAws();
const asked = [...Object.keys(onAws.routes), ...ALL_ROUTES.map(routeKey)];
const here = await assembledHere([...new Set(asked)]);

test.each<[string, keyof Assembled]>([
  ["the functions", "functions"],
  ["the names in the environment", "environmentNames"],
  ["the queues of mailings", "queues"],
  ["what the clock calls", "scheduleTargets"],
  ["what is called for what lies on a queue", "onQueue"],
  ["what is called when SES tells something", "onMailEvent"],
])("%s are the same on AWS and here", (_what, part) => {
  const there = [...new Set(Object.values(onAws[part]))].sort();
  expect(there.length).toBeGreaterThan(0);
  expect([...new Set(Object.values(here[part]))].sort()).toEqual(there);
});

test("each route leads to the same function on AWS and here", () => {
  expect(here.routes).toEqual(onAws.routes);
  expect(Object.keys(here.routes).sort()).toEqual(ALL_ROUTES.map(routeKey).sort());
});

test("every folder that is a function runs in both", () => {
  const folders = globSync("**/index.ts", { cwd: LAMBDAS }).map((path) =>
    dirname(path).replaceAll("\\", "/"),
  );
  expect(folders.sort()).toEqual([...onAws.functions].sort());
});

describe("a function on AWS is told all that it needs", () => {
  // The stage is read with each metric, not at the start; and what reaches nothing needs to be told nothing.
  const told = [...environments]
    .map(([folder, all]) => [folder, all.filter((each) => each !== STAGE_VARIABLE)] as const)
    .filter(([, variables]) => variables.length > 0);

  test.each(told)(
    "%s starts with the variables that its template gives it",
    async (folder, variables) => {
      const wiring = await import(join(LAMBDAS, folder, "connect.ts"));
      const [connect] = Object.values(wiring) as [Connect<unknown>];
      const environment = Object.fromEntries(
        variables.map((each) => [each, each.endsWith("_URL") ? "https://x.example" : "1"]),
      );
      expect(() => connect(environment)).not.toThrow();
      // Where it is not said, nobody follows, and nobody sees the insights alone.
      const optional: readonly string[] = [
        ...(folder === "webhook" ? [] : [ENVIRONMENT.webhookQueue]),
        DESK_ENVIRONMENT.insightsReaderClaim,
      ];
      const needed = variables.filter((each) => !optional.includes(each));
      for (const each of needed) {
        const { [each]: _, ...without } = environment;
        expect(() => connect(without)).toThrow(`Environment variable ${each} is missing.`);
      }
    },
  );
});
