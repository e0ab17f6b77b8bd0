import { join } from "node:path";
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
    environment: place.environment,
    log: join(folder, "log.txt"),
  });
}
