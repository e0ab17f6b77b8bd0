import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSettings, type Settings } from "./settings.ts";
import { SetupError } from "./setup-error.ts";

const FOLDER = join(import.meta.dirname, "..", "stages");

/**
 * Part of every AWS name, so short and plain. Cognito refuses a host name with one of its reserved words in it; the stack of a
 * stage NAME-state would be the state stack of the stage NAME.
 */
const STAGE_NAME = /^(?!.*(?:aws|amazon|cognito|-state$))[a-z][a-z0-9-]{0,20}$/;

/** One deployment of Totziens: its name and its settings from `stages/NAME.yaml`. */
export interface Stage {
  readonly name: string;
  readonly settings: Settings;
}

/** Reads a stage; if missing, lists those there are. */
export function readStage(name: unknown, folder = FOLDER): Stage {
  const file = join(folder, `${name}.yaml`);
  if (typeof name !== "string" || !STAGE_NAME.test(name) || !existsSync(file)) {
    const names = readdirSync(folder)
      .filter((entry) => entry.endsWith(".yaml"))
      .map((entry) => entry.slice(0, -".yaml".length));
    const allowed = names.filter((each) => STAGE_NAME.test(each)).join(", ");
    const what =
      name === undefined ? "No stage was named" : `There is no stage ${JSON.stringify(name)}`;
    throw new SetupError(
      `${what}; allowed: ${allowed} (a file stages/NAME.yaml each; ` +
        "NAME: small letters, digits and hyphens, at most 21, without aws, amazon or cognito, not -state at its end).",
    );
  }
  return { name, settings: parseSettings(readFileSync(file, "utf8"), `stages/${name}.yaml`) };
}
