import { join } from "node:path";
import { runCommand } from "./run-command.ts";
import type { Deployed } from "./traveller.ts";

/** What every adapter promises, asked of the deployed table, Scheduler, queue and SES. Gives back how many promises hold. */
export async function runContracts({ place, environment, folder }: Deployed): Promise<number> {
  const said = await runCommand({
    file: process.execPath,
    args: ["node_modules/jest/bin/jest.js", "--testMatch", "<rootDir>/test/deploy/*.deployed.ts"],
    environment: { ...place.environment, ...environment },
    log: join(folder, "log.txt"),
  });
  return Number(/Tests: +(\d+) passed/.exec(said)?.[1] ?? 0);
}
