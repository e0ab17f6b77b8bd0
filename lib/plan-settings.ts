import { join } from "node:path";
import { readSettings } from "./plan/compile-plan.ts";
import { listMistakes } from "./plan/mistake.ts";
import { readPlanFiles } from "./plan/plan-files.ts";
import type { SettingsFile } from "./plan/settings-file.ts";
import { SetupError } from "./setup-error.ts";

/** The organisation's settings, for commands that need no build; their mistakes as the build tells them. */
export async function planSettings(root = join(import.meta.dirname, "..")): Promise<SettingsFile> {
  const { value, mistakes } = readSettings(await readPlanFiles(root));
  if (value) return value;
  throw new SetupError(listMistakes(mistakes).join("\n"));
}
