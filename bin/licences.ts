import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArguments } from "../lib/command-line.ts";
import { type Lock, licencesIn, licencesText } from "../lib/licences.ts";

readArguments({
  command: "npm run licences",
  does: "The licences of all packages: each one that ships, and how many others have which.",
});
const file = join(import.meta.dirname, "..", "package-lock.json");
console.log(licencesText(licencesIn(JSON.parse(readFileSync(file, "utf8")) as Lock)));
