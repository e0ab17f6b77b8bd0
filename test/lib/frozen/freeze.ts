import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extractsNow, STAGES } from "./stages.ts";

// With each release (CONTRIBUTING, "Release"): what comes after must be able to follow this version.
const HERE = import.meta.dirname;
const extracts = extractsNow();
const frozen = Object.fromEntries(
  Object.entries(STAGES).map(([name, settings]) => [name, { settings, ...extracts[name] }]),
);
writeFileSync(join(HERE, "stages.json"), `${JSON.stringify(frozen, null, 2)}\n`);
copyFileSync(join(HERE, "..", "..", "..", "stages", "example.yaml"), join(HERE, "example.yaml"));
console.log("test/lib/frozen/ holds this version: the next one is measured against it.");
