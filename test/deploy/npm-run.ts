import { join } from "node:path";
import { cdkEnvironment } from "./cdk.ts";
import { runCommand } from "./run-command.ts";
import type { Traveller } from "./traveller.ts";

/** A command of this project, as a person gives it. */
export function npmRun(
  { place, folder }: Pick<Traveller, "place" | "folder">,
  ...args: string[]
): Promise<string> {
  const [script = "", ...rest] = args;
  return runCommand({
    file: "npm",
    args: ["run", "--silent", script, "--", ...rest],
    environment: { ...place.environment, ...cdkEnvironment(folder) },
    log: join(folder, "log.txt"),
  });
}

/** The deploy of its stage, as a person begins it. */
export function npmRunDeploy(
  traveller: Pick<Traveller, "place" | "folder">,
  ...options: string[]
): Promise<string> {
  return npmRun(traveller, "deploy", "--stage", traveller.place.stage, "--yes", ...options);
}
