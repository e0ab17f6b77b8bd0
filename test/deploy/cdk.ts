import { createRequire } from "node:module";
import { join } from "node:path";
import type { Place } from "./place.ts";
import { runCommand } from "./run-command.ts";

/** The CDK of this project, as a person runs it. */
export interface Cdk {
  /** Makes an account ready for CDK. It needs no stack for that, so nothing is synthesised. */
  bootstrap(): Promise<string>;
  /** Synthesises anew, unless `assembly` says what was synthesised. */
  run(command: readonly string[], assembly?: string): Promise<string>;
}

const CLI = join(
  createRequire(import.meta.url).resolve("aws-cdk/package.json"),
  "..",
  "bin",
  "cdk",
);
const QUIET = ["--no-notices", "--no-color"];

/** What CDK remembers is kept in `folder`, not in the home of whoever runs this. */
export function cdkEnvironment(folder: string): NodeJS.ProcessEnv {
  return { CDK_HOME: join(folder, "cdk-home"), CDK_DISABLE_CLI_TELEMETRY: "true" };
}

export function cdkIn(place: Place, folder: string, log: string): Cdk {
  const command = {
    file: process.execPath,
    environment: { ...place.environment, ...cdkEnvironment(folder) },
    log,
  };
  return {
    bootstrap: () =>
      runCommand({
        ...command,
        args: [CLI, "bootstrap", `aws://${place.account}/${place.region}`, ...QUIET],
        folder,
      }),
    run(asked, assembly) {
      const app = assembly ? ["--app", assembly] : ["-c", `stage=${place.stage}`];
      return runCommand({ ...command, args: [CLI, ...asked, ...QUIET, ...app] });
    },
  };
}
