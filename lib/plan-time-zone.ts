import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { SetupError } from "./setup-error.ts";

const SETTINGS_FILE = "plan/settings.yaml";

/** The zone of the plan's times, from its settings: the build checks them, and stacks can be deleted without a build. */
export function planTimeZone(root = join(import.meta.dirname, "..")): string {
  const { timeZone } = parse(readFileSync(join(root, SETTINGS_FILE), "utf8")) ?? {};
  if (typeof timeZone === "string") return timeZone;
  throw new SetupError(`${SETTINGS_FILE} names no timeZone. What it should hold: npm run build`);
}
