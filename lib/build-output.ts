import { existsSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../lambdas/departure/model/plan.ts";
import { SetupError } from "./setup-error.ts";

/** What the handlers import and `npm run build` makes. */
const FILES = [
  "plan.json",
  "style.json",
  "desk-style.json",
  "api-document.json",
  ...["mails", "help"].flatMap((folder) => LANGUAGES.map((each) => `${folder}/${each}.json`)),
];

/** Says what to do if the plan and mails are not built; a bundler would only name the missing file. */
export function requireBuild(folder = join(import.meta.dirname, "..", "build")): void {
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length === 0) return;
  const names = missing.map((file) => `build/${file}`).join(", ");
  throw new SetupError(
    `The plan and the mails are not built (${names} missing). First: npm run build`,
  );
}
