import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadedModules } from "../lib/build-once/loaded-modules.ts";

// First: modules loaded earlier are not recorded.
const root = join(import.meta.dirname, "..");
const modules = loadedModules(root);
const { readArguments } = await import("../lib/command-line.ts");
const { buildOnce } = await import("../lib/build-once/build-once.ts");
const { holidaysEnd } = await import("../lib/plan/holidays-end.ts");
const { neededToAsk } = await import("../lib/plan/needed-to-ask.ts");
const { listMistakes } = await import("../lib/plan/mistake.ts");

readArguments({
  command: "npm run build",
  does: "Checks plan/ and makes build/ of it, where something changed; a mistake stops it with file and line.",
});
const { value, mistakes } = await buildOnce({ root, modules });

if (value) {
  console.log(`build/: ${value}`);
  const plan = JSON.parse(readFileSync(join(root, "build", "plan.json"), "utf8"));
  const end = holidaysEnd({ until: plan.holidaysUntil }, new Date().getFullYear());
  for (const warning of [end, neededToAsk(plan)]) if (warning) console.warn(warning);
} else {
  const lines = listMistakes(mistakes);
  for (const line of lines) console.error(line);
  const count = lines.length === 1 ? "1 mistake" : `${lines.length} mistakes`;
  console.error(`${count} in plan/: nothing was built.`);
  process.exitCode = 1;
}
